using System.Collections.Concurrent;
using AmazonAds.PowerShell.Abstractions;

namespace AmazonAds.PowerShell.Tests.Abstractions;

public class LanesTests
{
    private readonly ConcurrentQueue<Exception> defects = new();

    [Fact]
    public async Task Work_of_a_lane_is_done_in_order()
    {
        var lanes = Make();
        var order = new ConcurrentQueue<int>();
        for (var index = 0; index < 100; index++)
        {
            var number = index;
            lanes.Add("a", async _ =>
            {
                await Task.Yield();
                order.Enqueue(number);
            });
        }

        lanes.Close();
        await lanes.Completion;
        Assert.Equal(Enumerable.Range(0, 100), order);
    }

    [Fact]
    public async Task Lanes_run_side_by_side()
    {
        var lanes = Make();
        var both = new CountdownEvent(2);
        var met = new TaskCompletionSource();
        foreach (var key in new[] { "a", "b" })
        {
            lanes.Add(key, _ =>
            {
                if (both.Signal()) met.SetResult();
                return met.Task;
            });
        }

        lanes.Close();
        await lanes.Completion;
        Assert.Equal((2, 2), lanes.Count);
    }

    [Fact]
    public async Task A_job_that_breaks_is_told_and_the_lane_goes_on()
    {
        var lanes = Make();
        var after = false;
        lanes.Add("a", _ => throw new InvalidOperationException("broken"));
        lanes.Add("a", _ =>
        {
            after = true;
            return Task.CompletedTask;
        });
        lanes.Close();
        await lanes.Completion;
        Assert.True(after);
        Assert.Equal("broken", Assert.Single(defects).Message);
    }

    [Fact]
    public async Task Abandoned_work_does_not_begin()
    {
        var lanes = Make();
        var first = new TaskCompletionSource();
        var second = false;
        lanes.Add("a", _ => first.Task);
        lanes.Add("a", _ =>
        {
            second = true;
            return Task.CompletedTask;
        });
        lanes.Abandon();
        first.SetResult();
        lanes.Add("a", _ => Task.CompletedTask);
        await lanes.Completion;
        Assert.False(second);
    }

    [Fact]
    public async Task No_more_than_the_fixed_number_start_while_pages_wait()
    {
        var lanes = Make(held: 64, isIdle: () => false);
        var release = new TaskCompletionSource();
        for (var key = 0; key < 80; key++) lanes.Add(key, _ => release.Task);
        Assert.InRange(lanes.WaitingJobs, 80 - LaneAdmission.Few, 80);
        release.SetResult();
        lanes.Close();
        await lanes.Completion;
        Assert.Equal(0, lanes.WaitingJobs);
    }

    [Fact]
    public async Task More_start_as_soon_as_the_reader_waits()
    {
        var isIdle = false;
        var lanes = Make(isIdle: () => isIdle);
        var begun = new SemaphoreSlim(0);
        var release = new TaskCompletionSource();
        for (var key = 0; key < 20; key++)
        {
            lanes.Add(key, _ =>
            {
                begun.Release();
                return release.Task;
            });
        }

        lanes.Advance();
        Assert.True(lanes.HasWaiting);
        isIdle = true;
        lanes.Advance();
        Assert.False(lanes.HasWaiting);
        for (var key = 0; key < 20; key++) Assert.True(await begun.WaitAsync(TimeSpan.FromSeconds(30)));
        release.SetResult();
        lanes.Close();
        await lanes.Completion;
    }

    [Fact]
    public async Task What_the_lanes_depend_on_runs_however_many_of_them_there_are()
    {
        var lanes = Make(held: 64, isIdle: () => false);
        var service = new TaskCompletionSource();
        for (var key = 0; key < 80; key++) lanes.Add(key, _ => service.Task);
        lanes.Serve(() =>
        {
            service.SetResult();
            return Task.CompletedTask;
        });
        lanes.Close();
        await lanes.Completion.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((80, 80), lanes.Count);
    }

    [Fact]
    public async Task It_is_not_over_before_what_serves_it_is()
    {
        var lanes = Make();
        var service = new TaskCompletionSource();
        lanes.Serve(() => service.Task);
        lanes.Close();
        Assert.False(lanes.Completion.IsCompleted);
        service.SetException(new InvalidOperationException("broken"));
        await lanes.Completion;
        Assert.Equal("broken", Assert.Single(defects).Message);
    }

    private Lanes Make(int held = 0, Func<bool>? isIdle = null) => new(() => held, isIdle ?? (() => true), defect =>
    {
        defects.Enqueue(defect);
        return Task.CompletedTask;
    });
}
