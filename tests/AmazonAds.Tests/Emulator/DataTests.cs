using AmazonAds.Emulator;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Tests.Emulator;

public sealed class DataTests
{
    [Fact]
    public void The_same_seed_gives_the_same_world_and_another_one_another()
    {
        var first = new AdsEmulator(new EmulatorOptions { Seed = 7 });
        var second = new AdsEmulator(new EmulatorOptions { Seed = 7 });
        var third = new AdsEmulator(new EmulatorOptions { Seed = 8 });
        Assert.Equal(first.Data.Profiles, second.Data.Profiles);
        Assert.Equal(first.Data.Keywords(first.Data.ProfileId(3)), second.Data.Keywords(second.Data.ProfileId(3)));
        Assert.NotEqual(first.Data.ProfileId(0), third.Data.ProfileId(0));
    }

    [Fact]
    public void Ids_lead_back_to_their_rows_and_do_not_fit_into_a_double()
    {
        var ids = new IdSpace(42);
        var known = new HashSet<long>();
        for (var index = 0L; index < 100_000; index++)
        {
            var id = ids.IdOf(index);
            Assert.Equal(index, ids.IndexOf(id));
            Assert.InRange(id.ToString().Length, 15, 17);
            Assert.True(known.Add(id));
        }

        Assert.True(known.Count(static id => id > 1L << 53) > 80_000);
        Assert.Equal(-1, ids.IndexOf(77));
    }

    [Fact]
    public void Rows_are_of_many_kinds()
    {
        var emulator = new AdsEmulator(new EmulatorOptions { CampaignsPerProfile = 40, KeywordsPerAdGroup = 30 });
        var profile = emulator.Data.ProfileId(0);
        var keywords = emulator.Data.Keywords(profile);
        var campaigns = emulator.Data.Campaigns(profile);
        Assert.Equal(["ARCHIVED", "ENABLED", "PAUSED"], keywords.Select(static row => row.State).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["BROAD", "EXACT", "PHRASE"], keywords.Select(static row => row.MatchType).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(keywords, static row => row.Bid is null);
        Assert.Contains(keywords, static row => row.KeywordText.Any(static letter => letter > 127));
        Assert.Contains(campaigns, static row => row.EndDate is not null);
        Assert.Contains(campaigns, static row => row.PortfolioId is not null);
        Assert.Contains(campaigns, static row => row.Tags is not null);
        Assert.Contains(campaigns, static row => row.PlacementBidding.Count == 2);
        Assert.Equal(keywords.Count, keywords.Select(static row => (row.AdGroupId, row.KeywordText, row.MatchType)).Distinct().Count());
        Assert.Equal(campaigns.Count, campaigns.Select(static row => row.Name).Distinct().Count());
        var archived = campaigns.Where(static row => row.State == "ARCHIVED").Select(static row => row.CampaignId).ToHashSet();
        Assert.All(keywords.Where(row => archived.Contains(row.CampaignId)), static row => Assert.Equal("ARCHIVED", row.State));
    }

    [Fact]
    public void Every_kind_has_as_many_rows_as_asked_for_and_the_same_ones_each_time()
    {
        var options = new EmulatorOptions
        {
            CampaignsPerProfile = 3, AutoCampaignsPerProfile = 2, AdGroupsPerCampaign = 2, PortfoliosPerProfile = 7, ProductAdsPerAdGroup = 5,
            TargetsPerAdGroup = 9, NegativeKeywordsPerAdGroup = 11, NegativeTargetsPerAdGroup = 6, NegativeKeywordsPerCampaign = 8, NegativeTargetsPerCampaign = 4,
        };
        var data = new AdsEmulator(options).Data;
        var again = new AdsEmulator(options).Data;
        var profile = data.ProfileId(1);
        Assert.Equal(
            [7, 10 * 5, 6 * 9 + 4 * 4, 10 * 11, 10 * 6, 5 * 8, 5 * 4],
            new[]
            {
                data.Portfolios(profile).Count(), data.ProductAds(profile).Count(), data.Targets(profile).Count(), data.NegativeKeywords(profile).Count(),
                data.NegativeTargets(profile).Count(), data.CampaignNegativeKeywords(profile).Count(), data.CampaignNegativeTargets(profile).Count(),
            });
        Assert.Equal(data.Portfolios(profile), again.Portfolios(profile));
        Assert.Equal(data.ProductAds(profile), again.ProductAds(profile));
        Assert.Equal(data.NegativeKeywords(profile), again.NegativeKeywords(profile));
        Assert.Equal(data.Targets(profile).Select(static row => (row.TargetId, row.Bid, row.Expression[0])), again.Targets(profile).Select(static row => (row.TargetId, row.Bid, row.Expression[0])));
        Assert.All(data.Targets(profile), row => Assert.Equal(row, data.Targets(profile).Find(row.TargetId), static (one, other) => one!.TargetId == other!.TargetId));

        static int Distinct<T>(IEnumerable<T> keys) => keys.Distinct().Count();
        Assert.Equal(110, Distinct(data.NegativeKeywords(profile).Select(static row => (row.AdGroupId, row.KeywordText, row.MatchType))));
        Assert.Equal(50, Distinct(data.ProductAds(profile).Select(static row => (row.AdGroupId, row.Asin))));
        Assert.Equal(70, Distinct(data.Targets(profile).Select(static row => (row.AdGroupId, row.Expression[0]))));
    }

    [Fact]
    public void Children_lie_below_their_own_parents_only_and_below_unknown_ones_none()
    {
        var layout = new RowLayout(Parents: 6_000, ManualParents: 4_000, PerManualParent: 3, PerOtherParent: 2, ParentsPerCampaign: 2_000);
        Assert.Equal(16_000, layout.Count);
        Assert.Equal((0, 6_000), (layout.BelowCampaign(0).Start, layout.BelowCampaign(0).End));
        Assert.Equal((12_000, 16_000), (layout.BelowCampaign(2).Start, layout.BelowCampaign(2).End));
        Assert.Equal((4_000, 0), layout.ParentOf(12_000));
        Assert.Equal((12_000, 12_002), (layout.BelowParent(4_000).Start, layout.BelowParent(4_000).End));
        foreach (var unknown in new[] { layout.BelowCampaign(3), layout.BelowCampaign(1L << 55), layout.BelowParent(6_000), layout.BelowParent(1L << 55) })
            Assert.Equal(unknown.Start, unknown.End);
    }

    [Fact]
    public void Rows_can_be_changed_and_taken_away_past_every_rule()
    {
        var data = new AdsEmulator(new EmulatorOptions()).Data;
        var rows = data.ProductAds(data.ProfileId(0));
        var ad = rows.First();
        Assert.True(rows.Replace(ad.AdId, static row => row with { State = "PAUSED" }));
        Assert.Equal("PAUSED", rows.Find(ad.AdId)!.State);
        Assert.True(rows.Remove(ad.AdId));
        Assert.Null(rows.Find(ad.AdId));
        Assert.DoesNotContain(ad.AdId, rows.Select(static row => row.AdId));
        Assert.False(rows.Remove(77));
        Assert.Throws<KeyNotFoundException>(() => data.Targets(77));
    }

    [Fact]
    public async Task The_log_is_bounded_while_its_counters_are_not()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 0, RequestLogCapacity = 3, LogRequestBodies = true }).SignInAsync();
        for (var call = 1; call <= 5; call++)
            await session.ListJsonAsync("keywords", $$"""{"maxResults":{{call}}}""");
        var log = session.Emulator.Requests;
        Assert.Equal([4L, 5L, 6L], log.Latest.Select(static entry => entry.Number));
        Assert.Equal("""{"maxResults":5}""", log.Latest[^1].Body);
        Assert.Equal((6L, 5L, 5L, 6L, 1), (log.Total, log.Count("POST", "/sp/keywords/list"), log.CountOfProfile(session.Profile), log.CountOfStatus(200), log.MostInFlight));
    }

    [Fact]
    public async Task Amounts_are_written_exactly()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var row = session.Emulator.Data.Keywords(session.Profile)[0];
        foreach (var bid in new[] { 0.02m, 0.1m, 1m, 1.50m, 12.345m, 999.99m, 123456789012.5m, 0.000001m })
        {
            session.Emulator.Data.SetBid(session.Profile, row.KeywordId, bid);
            var page = await session.ListJsonAsync("keywords", """{"maxResults":1}""");
            Assert.Equal(bid, page.GetProperty("keywords")[0].GetProperty("bid").GetDecimal());
        }
    }
}
