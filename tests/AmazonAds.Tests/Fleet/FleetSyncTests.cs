using System.Globalization;
using AmazonAds.Errors;
using AmazonAds.Fleet;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

public sealed class FleetSyncTests : IDisposable
{
    private readonly FleetHarness fleet = new("1", "2", "3");

    public void Dispose() => fleet.Dispose();

    [Fact]
    public async Task Every_profile_of_the_grant_is_listed_and_synced()
    {
        var results = await fleet.RunAsync();

        Assert.Equal(["1", "2", "3"], results.Select(result => result.ProfileId).Order());
        Assert.All(results, result => Assert.Equal(
            (SyncStatus.Success, "main", 1L, 1L, 0L, 0L, 1L, 0L),
            (result.Status, result.Connection, result.Rows, result.Added, result.Changed, result.Gone, result.Requests, result.Throttled)));
        Assert.Equal(["1", "2", "3"], fleet.Store.Ids("main", "Profile"));
        Assert.Equal(["2-1"], fleet.Store.Ids("2", "Keyword"));
        Assert.Equal("""{"keywordId":"2-1"}""", fleet.Store.Body("2", "Keyword", "2-1"));
        Assert.Equal((3, 0, 3, 4), (fleet.Store.Visits[0].Profiles, fleet.Store.Visits[0].Failed, fleet.Store.Visits[0].Rows, fleet.Store.Visits[0].Requests));
    }

    [Fact]
    public async Task A_named_profile_is_synced_alone_and_the_list_is_synced_with_it()
    {
        var results = await fleet.RunAsync(null, new SyncTarget(fleet.Test.Connection, "2"));

        Assert.Equal("2", Assert.Single(results).ProfileId);
        Assert.Equal(["1", "2", "3"], fleet.Store.Ids("main", "Profile"));
        Assert.Single(fleet.Lists);
    }

    [Fact]
    public async Task A_profile_that_fails_is_a_result_with_its_reason_and_spoils_no_other()
    {
        fleet.List.Always(request => FleetHarness.ScopeOf(request) == "2"
            ? FakeRoute.Message(403, """{"code":"FORBIDDEN","details":"no access"}""")
            : FakeRoute.Message(200, FleetHarness.Rows(FleetHarness.ScopeOf(request))));
        var results = await fleet.RunAsync();

        var failed = Assert.Single(results, result => result.Status == SyncStatus.Failed);
        Assert.Equal(("2", "FORBIDDEN", "2"), (failed.ProfileId, failed.Error!.Code, failed.Error.ProfileId));
        Assert.Equal(2, results.Count(result => result.Status == SyncStatus.Success));
        Assert.Equal((2, 1), (fleet.Store.Visits[0].Profiles, fleet.Store.Visits[0].Failed));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"keywords":[{"keywordId":"\ud800"}]}""")]
    [InlineData("""{"keywords":[7]}""")]
    [InlineData("""{"keywords":[{"keywordId":"x"}],"nextToken":"same"}""")]
    public async Task An_answer_that_makes_no_sense_fails_its_profile_only_and_gives_its_place_back(string answer)
    {
        fleet.List.Always(request => FakeRoute.Message(
            200, FleetHarness.ScopeOf(request) == "3" ? FleetHarness.Rows("3") : answer));
        var results = await fleet.RunAsync(new SyncOptions { MaxInFlight = 1 });

        Assert.Equal(
            [("1", SyncStatus.Failed), ("2", SyncStatus.Failed), ("3", SyncStatus.Success)],
            results.Select(result => (result.ProfileId, result.Status)).Order());
    }

    [Fact]
    public async Task Requests_and_429s_are_counted_for_each_profile()
    {
        var struck = 0;
        fleet.List.Always(request => FleetHarness.ScopeOf(request) == "2" && Interlocked.Increment(ref struck) <= 3
            ? FakeRoute.Message(struck == 3 ? 503 : 429)
            : FakeRoute.Message(200, FleetHarness.Rows(FleetHarness.ScopeOf(request))));
        var results = await fleet.RunAsync();

        Assert.Equal(
            [("1", 1L, 0L), ("2", 4L, 2L), ("3", 1L, 0L)],
            results.Select(result => (result.ProfileId, result.Requests, result.Throttled)).Order());
        Assert.Equal((7, 2), (fleet.Store.Visits[0].Requests, fleet.Store.Visits[0].Throttled));
    }

    [Fact]
    public async Task A_profile_that_waits_holds_no_place_in_flight()
    {
        var struck = 0;
        fleet.List.Always(request => FleetHarness.ScopeOf(request) == "1" && Interlocked.Increment(ref struck) == 1
            ? FakeRoute.Message(429, headers: ("Retry-After", "1000"))
            : FakeRoute.Message(200, FleetHarness.Rows(FleetHarness.ScopeOf(request))));
        var sync = fleet.Sync(new SyncOptions { MaxInFlight = 1 });
        await using var results = sync.RunAsync([new SyncTarget(fleet.Test.Connection)]).GetAsyncEnumerator();
        for (var i = 0; i < 2; i++)
        {
            Assert.True(await results.MoveNextAsync());
            Assert.NotEqual("1", results.Current.ProfileId);
        }

        Assert.Equal(0, fleet.Test.Clock.Elapsed.TotalSeconds);
        Assert.Equal((3, 2), (sync.Progress.Profiles, sync.Progress.Done));
        Assert.True(await fleet.Test.Clock.RunAsync(results.MoveNextAsync().AsTask()));
        Assert.Equal(("1", SyncStatus.Success), (results.Current.ProfileId, results.Current.Status));
        Assert.True(results.Current.Duration.TotalSeconds >= 1000);
    }

    [Fact]
    public async Task Requests_in_flight_are_bounded()
    {
        fleet.Listed = [.. Enumerable.Range(1, 40).Select(id => id.ToString())];
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fleet.List.Always(async (request, stop) =>
        {
            await held.Task.WaitAsync(stop);
            return FakeRoute.Message(200, FleetHarness.Rows(FleetHarness.ScopeOf(request)));
        });
        var running = fleet.StartAsync(fleet.Sync(new SyncOptions { MaxInFlight = 4 }));
        await fleet.Test.Amazon.Arrived(2 + 4);
        held.SetResult();

        Assert.Equal(40, (await running).Count);
        Assert.Equal(4, fleet.Test.Amazon.MostInFlight);
    }

    [Fact]
    public async Task A_call_of_a_sync_has_an_hour()
    {
        fleet.Listed = ["1"];
        fleet.List.Always(_ => FakeRoute.Message(429, headers: ("Retry-After", "1700")));
        var result = Assert.Single(await fleet.RunAsync());

        Assert.IsType<AdsTimeoutException>(result.Error);
        Assert.Equal((3L, 3L), (result.Requests, result.Throttled));
        Assert.Equal(3400, fleet.Test.Clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public async Task The_progress_ends_at_the_whole()
    {
        var sync = fleet.Sync();
        await fleet.StartAsync(sync);

        Assert.Equal((3, 3, 0, 3L, 4L), (sync.Progress.Profiles, sync.Progress.Done, sync.Progress.Failed, sync.Progress.Rows, sync.Progress.Requests));
        Assert.Equal(1, sync.Progress.Fraction);
        Assert.Null(sync.Progress.TimeLeft);
    }

    [Fact]
    public async Task Profiles_that_were_large_last_time_begin_before_small_ones()
    {
        List<string> all = [.. Enumerable.Range(1, 200).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        fleet.Listed = all;
        foreach (var id in all) fleet.Store.Sizes[id] = int.Parse(id, CultureInfo.InvariantCulture);

        await fleet.RunAsync(new SyncOptions { MaxInFlight = 1 });

        // Neighbours may change places on their way to the gate; the fleet as a whole goes from the largest to the smallest.
        var order = fleet.Lists.Select(list => int.Parse(FleetHarness.ScopeOf(list), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(200, order.Count);
        Assert.True(order.Take(50).Average() > 150, string.Join(' ', order));
        Assert.True(order.TakeLast(50).Average() < 50, string.Join(' ', order));
    }
}
