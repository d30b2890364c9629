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
