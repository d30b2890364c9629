using AmazonAds.Fleet;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

public sealed class FleetGoneTests : IDisposable
{
    private readonly FleetHarness fleet = new("1");

    public void Dispose() => fleet.Dispose();

    [Fact]
    public async Task A_first_pass_asks_for_nothing_by_id()
    {
        await fleet.RunAsync();
        Assert.Empty(FleetHarness.IdsOf(Assert.Single(fleet.Lists)));
    }

    [Fact]
    public async Task What_a_complete_pass_did_not_see_is_gone_after_one_more_question_by_id()
    {
        await SyncAsync("a", "b", "c");
        var result = await SyncAsync("a");

        Assert.Equal((1L, 0L, 0L, 2L, 2L), (result.Rows, result.Added, result.Changed, result.Gone, result.Requests));
        Assert.Equal(["b", "c"], FleetHarness.IdsOf(fleet.Lists[^1]).Order());
        Assert.Equal(["b", "c"], fleet.Store.Ids("1", "Keyword", gone: true));
    }

    [Fact]
    public async Task A_row_that_moved_between_pages_is_not_gone()
    {
        await SyncAsync("a", "b");
        fleet.List.Always(request => FakeRoute.Message(
            200, FleetHarness.IdsOf(request).Count > 0 ? FleetHarness.Page(null, "b") : FleetHarness.Page(null, "a")));
        var result = Assert.Single(await fleet.RunAsync());

        Assert.Equal((1L, 0L), (result.Rows, result.Gone));
        Assert.Equal(["a", "b"], fleet.Store.Ids("1", "Keyword"));
    }

    [Fact]
    public async Task A_pass_that_failed_marks_nothing_as_gone()
    {
        await SyncAsync("a", "b", "c");
        fleet.List.Always(request => FleetHarness.CursorOf(request) is null
            ? FakeRoute.Message(200, FleetHarness.Page("next", "a"))
            : FakeRoute.Message(400));
        var result = Assert.Single(await fleet.RunAsync());

        Assert.Equal((SyncStatus.Failed, 0L), (result.Status, result.Gone));
        Assert.Equal(["a", "b", "c"], fleet.Store.Ids("1", "Keyword"));
        Assert.DoesNotContain(fleet.Lists, request => FleetHarness.IdsOf(request).Count > 0);
    }

    [Fact]
    public async Task A_question_by_id_that_failed_marks_nothing_as_gone()
    {
        await SyncAsync("a", "b");
        fleet.List.Always(request => FleetHarness.IdsOf(request).Count > 0
            ? FakeRoute.Message(403)
            : FakeRoute.Message(200, FleetHarness.Page(null, "a")));
        Assert.Equal(SyncStatus.Failed, Assert.Single(await fleet.RunAsync()).Status);

        Assert.Empty(fleet.Store.Ids("1", "Keyword", gone: true));
    }

    [Fact]
    public async Task More_than_a_thousand_are_asked_for_in_parts()
    {
        await SyncAsync([.. Enumerable.Range(0, 2500).Select(id => id.ToString())]);
        var before = fleet.Lists.Count;
        var result = await SyncAsync("x");

        Assert.Equal((1L, 2500L), (result.Added, result.Gone));
        Assert.Equal([0, 1000, 1000, 500], fleet.Lists.Skip(before).Select(request => FleetHarness.IdsOf(request).Count));
    }

    [Fact]
    public async Task A_row_that_came_back_is_no_longer_gone()
    {
        await SyncAsync("a", "b");
        await SyncAsync("a");
        var result = await SyncAsync("a", "b");

        Assert.Equal((1L, 0L), (result.Changed, result.Gone));
        Assert.Empty(fleet.Store.Ids("1", "Keyword", gone: true));
    }

    private async Task<ProfileSyncResult> SyncAsync(params string[] ids)
    {
        fleet.List.Always(request => FakeRoute.Message(
            200, FleetHarness.Page(null, [.. ids.Where(id => FleetHarness.IdsOf(request) is { Count: 0 } || FleetHarness.IdsOf(request).Contains(id))])));
        return Assert.Single(await fleet.RunAsync());
    }
}
