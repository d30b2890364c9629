using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;
using AmazonAds.Tests.Storage;

namespace AmazonAds.Tests.SponsoredDisplay;

/// <summary>Sponsored Display in the store: all five kinds, beside those of other products.</summary>
public sealed class DisplayFleetTests
{
    private static readonly EmulatorOptions Options = new()
    {
        Profiles = 3, CampaignsPerProfile = 1, AdGroupsPerCampaign = 1, KeywordsPerAdGroup = 2, DisplayCampaignsPerProfile = 6, DisplayTargetsPerAdGroup = 12,
    };

    [Fact]
    public async Task Everything_of_every_profile_is_there_and_a_second_sync_changes_nothing()
    {
        await using var files = new SqliteStoreFixture();
        using var ads = new DisplayHarness(Options);
        await using var store = await SqliteStore.OpenAsync(files.Path, ads.Clock, CancellationToken.None);

        var first = await SyncAsync(ads, store, EntityKinds.OfProfile);
        Assert.All(first, result => Assert.True(result.Status == SyncStatus.Success, result.Error?.ToString()));
        AssertTruth(ads, files);
        Assert.Equal(
            ["SponsoredBrands", "SponsoredDisplay", "SponsoredProducts"],
            files.Ask("SELECT DISTINCT ad_product FROM campaign ORDER BY ad_product"));

        var second = await SyncAsync(ads, store, EntityKinds.OfProfile);
        Assert.All(second, result => Assert.Equal((0L, 0L, 0L), (result.Added, result.Changed, result.Gone)));
        AssertTruth(ads, files);
    }

    [Fact]
    public async Task Values_stand_in_the_columns_that_all_products_share()
    {
        await using var files = new SqliteStoreFixture();
        using var ads = new DisplayHarness(Options);
        await using var store = await SqliteStore.OpenAsync(files.Path, ads.Clock, CancellationToken.None);
        await SyncAsync(ads, store, SponsoredDisplayKinds.All);

        var row = ads.Data.DisplayCampaigns(ads.Profile).First();
        Assert.Equal(
            FormattableString.Invariant($"{row.Budget}|DAILY|{row.State}|{row.StartDate:yyyy-MM-dd}|{row.Tactic}|{row.CostType.ToLowerInvariant()}|{row.PortfolioId}"),
            Assert.Single(files.Ask($"SELECT budget_budget, budget_budget_type, state, start_date, tactic, cost_type, portfolio_id FROM campaign WHERE id = '{row.CampaignId}'")));
        var target = ads.Data.DisplayTargets(ads.Profile).First();
        Assert.Equal(
            $"{target.Expression}|{target.AdGroupId}|MANUAL",
            Assert.Single(files.Ask($"SELECT expression, ad_group_id, expression_type FROM target WHERE id = '{target.TargetId}'")));
    }

    [Fact]
    public async Task Changes_and_losses_are_told_negative_targets_included()
    {
        await using var files = new SqliteStoreFixture();
        using var ads = new DisplayHarness(Options);
        await using var store = await SqliteStore.OpenAsync(files.Path, ads.Clock, CancellationToken.None);
        await SyncAsync(ads, store, SponsoredDisplayKinds.All);

        var negatives = ads.Data.DisplayNegativeTargets(ads.Profile);
        var lost = negatives.First();
        var campaign = ads.Data.DisplayCampaigns(ads.Profile).First();
        negatives.Remove(lost.TargetId);
        ads.Data.DisplayCampaigns(ads.Profile).Replace(campaign.CampaignId, row => row with { Budget = 77, State = "PAUSED" });
        ads.Clock.Advance(TimeSpan.FromMinutes(1));
        var results = await SyncAsync(ads, store, SponsoredDisplayKinds.All);

        var changed = results.Single(result => result.ProfileId == $"{ads.Profile}");
        Assert.Equal((0L, 1L, 1L), (changed.Added, changed.Changed, changed.Gone));
        Assert.Equal([$"{lost.TargetId}"], files.Ask("SELECT id FROM negative_target WHERE gone_at IS NOT NULL"));
        Assert.Equal(
            [FormattableString.Invariant($"budget_budget|{campaign.Budget}|77"), "state|ENABLED|PAUSED"],
            files.Ask($"SELECT field, old, new FROM change WHERE kind = 'Campaign' AND id = '{campaign.CampaignId}' ORDER BY field"));
    }

    [Fact]
    public async Task A_row_that_is_read_with_extended_data_is_not_taken_for_changed()
    {
        using var ads = new DisplayHarness(Options);
        var plain = await ads.ListAsync(SponsoredDisplayKinds.NegativeTarget);
        var extended = await ads.ListAsync(SponsoredDisplayKinds.NegativeTarget, new EntityQuery { Ids = [.. plain.Select(row => row.TargetId!)] });

        Assert.All(extended, row => Assert.NotNull(row.ExtendedData));
        Assert.All(plain.Zip(extended), pair => Assert.Empty(RowDiff.Between(SponsoredDisplayKinds.NegativeTarget, pair.First, pair.Second)));
        Assert.All(plain.Zip(extended), pair => Assert.Empty(RowDiff.Between(SponsoredDisplayKinds.NegativeTarget, pair.Second, pair.First)));
    }

    private static async Task<List<ProfileSyncResult>> SyncAsync(DisplayHarness ads, SqliteStore store, IReadOnlyList<EntityKind> kinds)
    {
        return await ads.Clock.RunAsync(CollectAsync());

        async Task<List<ProfileSyncResult>> CollectAsync()
        {
            var results = new List<ProfileSyncResult>();
            var sync = new FleetSync(ads.Client, store, new SyncOptions { Kinds = kinds });
            await foreach (var result in sync.RunAsync([new SyncTarget(ads.Connection)], CancellationToken.None)) results.Add(result);
            return results;
        }
    }

    private static void AssertTruth(DisplayHarness ads, StoreFixture files)
    {
        foreach (var kind in SponsoredDisplayKinds.All)
        {
            var truth = ads.Data.Profiles.SelectMany(profile => TruthOf(ads, profile.ProfileId, kind.Name)).Select(id => id.ToString()).Order(StringComparer.Ordinal).ToList();
            Assert.NotEmpty(truth);
            Assert.Equal(truth, files.Ask($"SELECT id FROM {kind.Table} WHERE ad_product = 'SponsoredDisplay' AND gone_at IS NULL").Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<long> TruthOf(DisplayHarness ads, long profile, string kind) => kind switch
    {
        "Campaign" => ads.Data.DisplayCampaigns(profile).Select(row => row.CampaignId),
        "AdGroup" => ads.Data.DisplayAdGroups(profile).Select(row => row.AdGroupId),
        "ProductAd" => ads.Data.DisplayProductAds(profile).Select(row => row.AdId),
        "Target" => ads.Data.DisplayTargets(profile).Select(row => row.TargetId),
        _ => ads.Data.DisplayNegativeTargets(profile).Select(row => row.TargetId),
    };
}
