using AmazonAds.Errors;
using AmazonAds.Fleet;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

public sealed class FleetConnectionTests : IDisposable
{
    private readonly FleetHarness fleet = new("1", "2");

    public void Dispose() => fleet.Dispose();

    [Fact]
    public async Task A_profile_that_two_connections_see_is_synced_once()
    {
        var other = fleet.Test.Connect("other", refreshToken: "Atzr|other");
        var results = await fleet.RunAsync(null, new SyncTarget(fleet.Test.Connection), new SyncTarget(other));

        Assert.Equal(["1", "2"], results.Select(result => result.ProfileId).Order());
        Assert.Equal(2, fleet.Lists.Count);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_one_failure_and_spoils_no_other()
    {
        var revoked = fleet.Test.Connect("revoked", refreshToken: "Atzr|revoked");
        fleet.Test.Amazon.SignIn().Always(request => request.Form["refresh_token"] == "Atzr|revoked"
            ? FakeRoute.Message(400, """{"error":"invalid_grant","error_description":"revoked"}""")
            : fleet.Test.Amazon.NewToken());
        var results = await fleet.RunAsync(null, new SyncTarget(revoked), new SyncTarget(fleet.Test.Connection));

        var failed = Assert.Single(results, result => result.Status == SyncStatus.Failed);
        Assert.Equal(("revoked", "invalid_grant"), (failed.Connection, failed.Error!.Code));
        Assert.Equal(["1", "2"], results.Where(result => result.Status == SyncStatus.Success).Select(result => result.ProfileId).Order());
    }

    [Fact]
    public async Task Named_profiles_are_tried_though_their_list_failed()
    {
        fleet.Test.Amazon.On("GET", FleetHarness.Profiles).Always(403);
        var result = Assert.Single(await fleet.RunAsync(null, new SyncTarget(fleet.Test.Connection, "2")));

        Assert.Equal(("2", SyncStatus.Success), (result.ProfileId, result.Status));
    }

    [Fact]
    public async Task A_profile_named_and_listed_is_synced_once()
    {
        var results = await fleet.RunAsync(
            null, new SyncTarget(fleet.Test.Connection, "2"), new SyncTarget(fleet.Test.Connection), new SyncTarget(fleet.Test.Connection, "2"));

        Assert.Equal(["1", "2"], results.Select(result => result.ProfileId).Order());
    }

    [Fact]
    public async Task A_profile_that_is_listed_no_more_is_gone_only_after_one_more_question()
    {
        await fleet.RunAsync();
        fleet.Listed = ["1"];
        var byId = fleet.Test.Amazon.On("GET", "/v2/profiles/2").Answer(200, """{"profileId":2}""");
        await fleet.RunAsync();
        Assert.Equal(["1", "2"], fleet.Store.Ids("main", "Profile"));

        byId.Answer(404, """{"code":"404","details":"not found"}""");
        await fleet.RunAsync();
        Assert.Equal(["2"], fleet.Store.Ids("main", "Profile", gone: true));
    }

    [Theory]
    [InlineData(200, "not json")]
    [InlineData(200, "[]")]
    [InlineData(500, "{}")]
    public async Task A_question_for_a_profile_that_has_no_answer_leaves_it_there_and_ends_nothing_else(int status, string answer)
    {
        await fleet.RunAsync();
        fleet.Listed = ["1"];
        fleet.Test.Amazon.On("GET", "/v2/profiles/2").Always(status, answer);
        var results = await fleet.RunAsync(null, new SyncTarget(fleet.Test.Connection, "1"));

        Assert.Equal(("1", SyncStatus.Success), (results.Single().ProfileId, results.Single().Status));
        Assert.Equal(["1", "2"], fleet.Store.Ids("main", "Profile"));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("progress")]
    [InlineData("plan")]
    [InlineData("begin")]
    [InlineData("write")]
    [InlineData("end")]
    public async Task A_store_that_fails_ends_everything_and_nothing_goes_on_behind(string operation)
    {
        var calls = 0;
        fleet.Store.Failure = (asked, scope) => asked == operation && (operation != "write" || scope!.Owner == "2") && Interlocked.Increment(ref calls) > 0
            ? new AmazonAds.Storage.AdsStoreException("store", "the disk is full")
            : null;
        var failure = await Assert.ThrowsAsync<AmazonAds.Storage.AdsStoreException>(() => fleet.RunAsync());

        Assert.Contains("disk is full", failure.Message, StringComparison.Ordinal);
        Assert.Equal(operation == "open" ? 0 : 1, fleet.Store.Visits.Count);
        Assert.Empty(fleet.Store.Misuse);
    }

    [Fact]
    public async Task A_store_that_fails_stops_connections_that_are_still_listing_and_profiles_that_are_under_way()
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        fleet.List.Always((_, stop) => never.Task.WaitAsync(stop));
        var slow = fleet.Test.Connect("slow", refreshToken: "Atzr|slow");
        var broken = fleet.Test.Connect("broken", refreshToken: "Atzr|broken");
        var profilesUnderWay = fleet.Test.Amazon.Arrived(6);
        fleet.Test.Amazon.On("GET", FleetHarness.Profiles)
            .Always(async (request, stop) =>
            {
                switch (request.Header("Authorization"))
                {
                    case "Bearer slow":
                        return await never.Task.WaitAsync(stop);
                    case "Bearer broken":
                        await profilesUnderWay;
                        break;
                }

                return FakeRoute.Message(200, FleetHarness.ProfileList(["1", "2"]));
            });
        fleet.Test.Amazon.SignIn().Always(request => FakeRoute.Message(
            200, $$"""{"access_token":"{{request.Form["refresh_token"].Split('|')[1]}}","expires_in":3600}"""));
        fleet.Store.Failure = (asked, scope) => asked == "write" && scope!.Owner == "broken"
            ? new AmazonAds.Storage.AdsStoreException("store", "the disk is full")
            : null;
        await Assert.ThrowsAsync<AmazonAds.Storage.AdsStoreException>(
            () => fleet.StartAsync(fleet.Sync(), default, new SyncTarget(fleet.Test.Connection), new SyncTarget(slow), new SyncTarget(broken)));

        Assert.Empty(fleet.Store.Misuse);
        Assert.Equal(TimeSpan.Zero, fleet.Test.Clock.Elapsed);
    }

    [Fact]
    public async Task A_sync_runs_once()
    {
        var sync = fleet.Sync();
        await fleet.StartAsync(sync);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fleet.StartAsync(sync));
    }
}
