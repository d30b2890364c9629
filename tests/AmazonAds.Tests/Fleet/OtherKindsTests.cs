using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Tests.Storage.Postgres;

namespace AmazonAds.Tests.Fleet;

/// <summary>Syncs that want different kinds meet in one run.</summary>
/// <param name="postgres">The server.</param>
public sealed class OtherKindsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly SharedSync Campaigns = new() { Kinds = [EntityKinds.Campaign] };
    private static readonly SharedSync AdGroupsToo = new() { Kinds = [EntityKinds.Campaign, EntityKinds.AdGroup] };

    private readonly SharedFleet fleet = new(postgres);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => fleet.DisposeAsync();

    [Fact]
    public async Task Both_that_start_at_once_end_and_every_kind_is_there() =>
        AssertWhole(await Task.WhenAll(Task.Run(() => fleet.RunAsync(Campaigns)), Task.Run(() => fleet.RunAsync(AdGroupsToo))));

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 12)]
    [InlineData(true, SharedFleet.Profiles)]
    [InlineData(false, 1)]
    [InlineData(false, 24)]
    [InlineData(false, SharedFleet.Profiles * 2)]
    public async Task Who_joins_in_the_middle_gets_what_it_wants_and_keeps_nobody(bool fewFirst, int request)
    {
        var (first, second) = fewFirst ? (Campaigns, AdGroupsToo) : (AdGroupsToo, Campaigns);
        Task<List<ProfileSyncResult>>? joining = null;
        var results = await fleet.RunAsync(first with
        {
            OnList = async number =>
            {
                if (number != request) return;

                // It asks for the profiles when it is in the run: from then on nobody closes that before it has said what it wants.
                var joined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                joining = fleet.RunAsync(second with { OnProfiles = () => joined.TrySetResult() });
                await Task.WhenAny(joined.Task, joining);
            },
        });
        AssertWhole([results, await joining!]);
    }

    private void AssertWhole(IEnumerable<List<ProfileSyncResult>> both)
    {
        Assert.All(both, results =>
        {
            Assert.Equal(SharedFleet.Profiles, results.Select(result => result.ProfileId).Distinct().Count());
            Assert.All(results, result => Assert.Contains(result.Status, new[] { SyncStatus.Success, SyncStatus.Skipped }));
        });
        Assert.Equal([$"Complete|{SharedFleet.Profiles}|0|{SharedFleet.Profiles * 6}"], fleet.Ask("SELECT state, profiles, failed, rows FROM sync_run"));
        Assert.Equal(["Complete"], fleet.Ask("SELECT DISTINCT state FROM sync_state"));
        fleet.Truth.DemandCampaigns();
        fleet.Truth.DemandAdGroups();
    }
}
