using AmazonAds.Exports;
using AmazonAds.Jobs;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Exports;

/// <summary>At most five at once; the others wait in the order in which they came.</summary>
public sealed class ExportLineTests : IDisposable
{
    private readonly TestClient test = new();
    private readonly TestClock clock;
    private readonly ExportLine line;
    private readonly List<string> looks = [];
    private Func<ExportJob, ExportJob?> state = job => job;

    public ExportLineTests()
    {
        clock = test.Clock;
        line = new ExportLine(clock, () => 0.5, new PollSchedule());
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Five_go_at_once_and_the_sixth_waits_for_the_first_to_leave()
    {
        await FillAsync();
        var sixth = EnterAsync();
        Assert.False(sixth.IsCompleted);
        line.Leave(Job(2));
        await sixth;
        var seventh = EnterAsync();
        line.Leave(Job(2));
        Assert.False(seventh.IsCompleted);
        line.Leave(Job(3));
        await seventh;
    }

    [Fact]
    public async Task Who_comes_first_is_served_first_and_who_gives_up_is_passed_over()
    {
        await FillAsync();
        using var cancel = new CancellationTokenSource();
        var (first, second, third) = (EnterAsync(), EnterAsync(cancel.Token), EnterAsync());
        Assert.Equal(3, line.Waiting);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        line.Leave(Job(0));
        await first;
        Assert.False(third.IsCompleted);
        line.Leave(Job(1));
        await third;
    }

    [Fact]
    public async Task While_somebody_waits_the_five_are_looked_at_by_themselves()
    {
        await FillAsync();
        Assert.Equal(0, clock.Waits);
        var sixth = EnterAsync();
        var until = TimeSpan.FromMinutes(2);
        state = job => clock.Elapsed < until ? job : job with { Status = job.ExportId == "4" ? JobStatus.Failed : "PROCESSING" };
        await clock.RunAsync(sixth);
        Assert.True(clock.Elapsed >= until);
        Assert.Equal(5, looks.Distinct().Count());
        Assert.Equal(0, clock.Waits);
    }

    [Fact]
    public async Task What_is_gone_leaves_and_what_cannot_be_seen_leaves_after_a_while()
    {
        await FillAsync();
        state = job => job.ExportId == "0" ? null : throw new Errors.AdsConnectionException(Errors.FailureKind.Broken, "It broke.", null);
        await clock.RunAsync(EnterAsync());
        await clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnterAsync())));
    }

    [Fact]
    public async Task An_export_that_is_done_at_once_takes_no_place()
    {
        for (var number = 0; number < 20; number++)
        {
            await EnterAsync();
            line.Hold(test.Connection, Job(number) with { Status = JobStatus.Completed });
        }
    }

    private static ExportJob Job(int number) => new() { ProfileId = "1", ExportId = number.ToString(), Kind = ExportKind.Ad, Status = "PROCESSING" };

    private async Task FillAsync()
    {
        for (var number = 0; number < ExportLine.Places; number++)
        {
            await EnterAsync();
            line.Hold(test.Connection, Job(number));
        }
    }

    private Task EnterAsync(CancellationToken cancellationToken = default) => line.EnterAsync(
        (_, job, _) =>
        {
            lock (looks) looks.Add(job.ExportId);
            return Task.FromResult(state(job));
        },
        cancellationToken);
}
