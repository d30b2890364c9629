using AmazonAds.Fleet;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

public sealed class FleetResumeTests : IDisposable
{
    private readonly FleetHarness fleet = new("1");

    public void Dispose() => fleet.Dispose();

    [Fact]
    public async Task A_cancelled_sync_says_so_and_the_next_one_carries_on_at_the_saved_cursor()
    {
        await InterruptAsync();
        Assert.Equal(["a", "b"], fleet.Store.Ids("1", "Keyword"));

        fleet.List.Always(request => FakeRoute.Message(200, FleetHarness.Page(null, "c")));
        var result = Assert.Single(await fleet.RunAsync());
        Assert.Equal((SyncStatus.Success, 3L, 3L, 1L), (result.Status, result.Rows, result.Added, result.Requests));
        Assert.Equal("second", FleetHarness.CursorOf(fleet.Lists[^1]));
        Assert.Equal(["a", "b", "c"], fleet.Store.Ids("1", "Keyword"));
    }

    [Fact]
    public async Task A_cursor_that_ceased_to_work_begins_its_kind_anew()
    {
        await InterruptAsync();
        var before = fleet.Lists.Count;
        fleet.List.Always(request => FleetHarness.CursorOf(request) == "second"
            ? FakeRoute.Message(400, """{"code":"INVALID_ARGUMENT","message":"Invalid nextToken"}""")
            : FakeRoute.Message(200, FleetHarness.Page(null, "a", "b", "c")));
        var result = Assert.Single(await fleet.RunAsync());

        Assert.Equal((SyncStatus.Success, 3L, 1L), (result.Status, result.Rows, result.Added));
        Assert.Equal(["second", null], fleet.Lists.Skip(before).Take(2).Select(FleetHarness.CursorOf));
        Assert.Empty(fleet.Store.Ids("1", "Keyword", gone: true));
    }

    [Fact]
    public async Task A_400_without_a_saved_cursor_is_a_failure()
    {
        fleet.List.Always(400);
        Assert.Equal(SyncStatus.Failed, Assert.Single(await fleet.RunAsync()).Status);
        Assert.Single(fleet.Lists);
    }

    [Fact]
    public async Task What_was_complete_is_skipped_when_a_run_is_carried_on()
    {
        fleet.Listed = ["1", "2"];
        var firstDone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fleet.List.Always(async (request, stop) => FleetHarness.ScopeOf(request) == "2"
            ? await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(stop)
            : FakeRoute.Message(200, FleetHarness.Rows("1")));
        using var cancel = new CancellationTokenSource();
        var seen = new List<ProfileSyncResult>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in fleet.Sync().RunAsync([new SyncTarget(fleet.Test.Connection)], cancel.Token))
            {
                seen.Add(result);
                await cancel.CancelAsync();
            }
        });
        Assert.Equal([("1", SyncStatus.Success), ("2", SyncStatus.Canceled)], seen.Select(result => (result.ProfileId, result.Status)));

        fleet.List.Always(request => FakeRoute.Message(200, FleetHarness.Rows(FleetHarness.ScopeOf(request))));
        var results = await fleet.RunAsync();
        Assert.Equal(
            [("1", SyncStatus.Skipped, 1L, 0L), ("2", SyncStatus.Success, 1L, 1L)],
            results.Select(result => (result.ProfileId, result.Status, result.Rows, result.Requests)).Order());

        // That run is over: the next one begins anew.
        Assert.All(await fleet.RunAsync(), result => Assert.Equal(SyncStatus.Success, result.Status));
    }

    [Fact]
    public async Task A_kind_interrupted_after_its_last_page_is_not_listed_again()
    {
        fleet.List.Always(_ => FakeRoute.Message(200, FleetHarness.Page(null, "a", "b")));
        await fleet.RunAsync();

        // The list has ended without b; the question whether b is gone gets no answer.
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fleet.List.Always(async (request, stop) =>
        {
            if (FleetHarness.IdsOf(request).Count == 0) return FakeRoute.Message(200, FleetHarness.Page(null, "a"));
            asked.TrySetResult();
            return await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(stop);
        });
        using var cancel = new CancellationTokenSource();
        var running = Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in fleet.Sync().RunAsync([new SyncTarget(fleet.Test.Connection)], cancel.Token)) Assert.NotNull(_);
        });
        await asked.Task;
        await cancel.CancelAsync();
        await running;

        var before = fleet.Lists.Count;
        fleet.List.Always(_ => FakeRoute.Message(200, FleetHarness.Page(null)));
        var result = Assert.Single(await fleet.RunAsync());
        Assert.Equal((SyncStatus.Success, 1L, 1L), (result.Status, result.Rows, result.Gone));
        Assert.Equal(["b"], FleetHarness.IdsOf(Assert.Single(fleet.Lists.Skip(before))));
    }

    [Fact]
    public async Task A_restart_skips_nothing()
    {
        await InterruptAsync();
        fleet.List.Always(_ => FakeRoute.Message(200, FleetHarness.Page(null, "a")));
        var result = Assert.Single(await fleet.RunAsync(new SyncOptions { Restart = true }));

        Assert.Equal((SyncStatus.Success, 1L), (result.Status, result.Rows));
        Assert.Contains(fleet.Lists, request => FleetHarness.CursorOf(request) is null && FleetHarness.IdsOf(request).Count == 0);
    }

    [Fact]
    public async Task A_profile_that_failed_is_tried_from_its_start_when_the_run_is_carried_on()
    {
        fleet.Listed = ["1", "2"];
        var never = new TaskCompletionSource<HttpResponseMessage>();
        fleet.List.Always((request, stop) => FleetHarness.ScopeOf(request) == "2"
            ? never.Task.WaitAsync(stop)
            : Task.FromResult(FleetHarness.CursorOf(request) is null ? FakeRoute.Message(200, FleetHarness.Page("second", "a")) : FakeRoute.Message(403)));
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in fleet.Sync().RunAsync([new SyncTarget(fleet.Test.Connection)], cancel.Token)) await cancel.CancelAsync();
        });

        var before = fleet.Lists.Count;
        fleet.List.Always(request => FakeRoute.Message(200, FleetHarness.Page(null, "a", "b")));
        Assert.All(await fleet.RunAsync(), result => Assert.Equal((SyncStatus.Success, 2L), (result.Status, result.Rows)));
        Assert.All(fleet.Lists.Skip(before), request => Assert.Null(FleetHarness.CursorOf(request)));
    }

    [Fact]
    public async Task Whoever_leaves_early_ends_the_sync_and_its_run_stays_open()
    {
        fleet.Listed = ["1", "2"];
        fleet.List.Always(async (request, stop) => FleetHarness.ScopeOf(request) == "2"
            ? await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(stop)
            : FakeRoute.Message(200, FleetHarness.Rows("1")));
        await foreach (var result in fleet.Sync().RunAsync([new SyncTarget(fleet.Test.Connection)])) break;
        Assert.Single(fleet.Store.Visits);

        fleet.List.Always(request => FakeRoute.Message(200, FleetHarness.Rows(FleetHarness.ScopeOf(request))));
        Assert.Contains(await fleet.RunAsync(), result => result.Status == SyncStatus.Skipped);
    }

    // One page with rows a and b is committed, the second is under way when the user cancels.
    private async Task InterruptAsync()
    {
        using var cancel = new CancellationTokenSource();
        fleet.List.Always(async (request, stop) => FleetHarness.CursorOf(request) is null
            ? FakeRoute.Message(200, FleetHarness.Page("second", "a", "b"))
            : await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(stop));
        var results = new List<ProfileSyncResult>();
        var running = Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in fleet.Sync().RunAsync([new SyncTarget(fleet.Test.Connection)], cancel.Token)) results.Add(result);
        });
        await fleet.Store.Committed(2);
        await fleet.Test.Amazon.Arrived(4);
        await cancel.CancelAsync();
        await running;

        Assert.Equal(SyncStatus.Canceled, Assert.Single(results).Status);
        Assert.Empty(fleet.Store.Misuse);
        Assert.Equal(TimeSpan.Zero, fleet.Test.Clock.Elapsed);
    }
}
