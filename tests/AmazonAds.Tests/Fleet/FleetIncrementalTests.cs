using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Storage;

namespace AmazonAds.Tests.Fleet;

public sealed class FleetIncrementalTests : IDisposable
{
    private static readonly SyncOptions Incremental = new() { MaxAge = TimeSpan.FromHours(20), MaxInFlight = 1 };

    private readonly FleetHarness fleet = new("1", "2", "3");

    public void Dispose() => fleet.Dispose();

    [Fact]
    public async Task A_profile_synced_within_the_age_is_skipped_without_a_call()
    {
        Know("2", TimeSpan.FromHours(19), 10);

        var results = await fleet.RunAsync(Incremental);

        Assert.Equal(
            [("1", SyncStatus.Success), ("2", SyncStatus.Skipped), ("3", SyncStatus.Success)],
            results.Select(result => (result.ProfileId, result.Status)).Order());
        Assert.DoesNotContain("2", fleet.Lists.Select(FleetHarness.ScopeOf));
        Assert.DoesNotContain("2", fleet.Store.Ends.Select(end => end.ProfileId));
        Assert.Null(fleet.Store.State("2", "Keyword"));
    }

    [Fact]
    public async Task Without_the_age_everything_is_read()
    {
        Know("2", TimeSpan.Zero, 10);

        Assert.All(await fleet.RunAsync(), result => Assert.Equal(SyncStatus.Success, result.Status));
    }

    [Fact]
    public async Task Everything_recent_ends_well_with_nothing_but_the_list_of_profiles()
    {
        foreach (var id in new[] { "1", "2", "3" }) Know(id, TimeSpan.FromHours(1), 5);

        var results = await fleet.RunAsync(Incremental);

        Assert.All(results, result => Assert.Equal(SyncStatus.Skipped, result.Status));
        Assert.Equal(3, results.Count);
        Assert.Empty(fleet.Lists);
        Assert.Equal((0, 0), (fleet.Store.Visits[0].Profiles, fleet.Store.Visits[0].Failed));
    }

    private void Know(string profileId, TimeSpan age, long rows) =>
        fleet.Store.Synced.Add(new SyncedKind(new SyncScope(profileId, EntityKinds.Keyword), age, rows));
}
