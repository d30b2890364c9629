using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class ListingTests
{
    [Fact]
    public async Task Pages_follow_each_other_to_the_end_without_gap_or_repetition()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var truth = session.Emulator.Data.Keywords(session.Profile);
        var rows = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await session.ListJsonAsync("keywords", cursor is null ? """{"maxResults":37}""" : $$"""{"maxResults":37,"nextToken":"{{cursor}}"}""");
            Assert.Equal(240, page.GetProperty("totalResults").GetInt64());
            rows.AddRange(page.GetProperty("keywords").EnumerateArray());
            cursor = page.TryGetProperty("nextToken", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        Assert.Equal(truth.Select(Describe), rows.Select(Describe));
    }

    [Theory]
    [InlineData("""{"stateFilter":{"include":["PAUSED","ARCHIVED"]}}""")]
    [InlineData("""{"matchTypeFilter":["EXACT"]}""")]
    [InlineData("""{"keywordTextFilter":{"queryTermMatchType":"BROAD_MATCH","include":["SOAP","mug"]}}""")]
    [InlineData("""{"stateFilter":{"include":["ENABLED"]},"matchTypeFilter":["BROAD","PHRASE"]}""")]
    public async Task Filters_stay_on_every_page_and_the_total_counts_what_they_let_pass(string filter)
    {
        using var session = await new EmulatorSession().SignInAsync();
        var whole = (await session.ListJsonAsync("keywords", filter[..^1] + ",\"maxResults\":1000}")).GetProperty("keywords").EnumerateArray().Select(Describe).ToList();
        var paged = new List<string>();
        var cursor = "";
        while (true)
        {
            var page = await session.ListJsonAsync("keywords", filter[..^1] + ",\"maxResults\":7" + cursor + "}");
            Assert.Equal(whole.Count, page.GetProperty("totalResults").GetInt32());
            paged.AddRange(page.GetProperty("keywords").EnumerateArray().Select(Describe));
            if (!page.TryGetProperty("nextToken", out var next))
                break;
            cursor = $",\"nextToken\":\"{next.GetString()}\"";
        }

        Assert.Equal(whole, paged);
        Assert.NotEmpty(whole);
        Assert.True(whole.Count < 240);
    }

    [Fact]
    public async Task Rows_are_found_by_id_and_by_parent()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var keywords = session.Emulator.Data.Keywords(session.Profile);
        var adGroup = session.Emulator.Data.AdGroups(session.Profile)[4];
        var added = session.Emulator.Data.AddKeyword(session.Profile, adGroup.AdGroupId, "made later");

        var byId = await session.ListJsonAsync("keywords", $$$"""{"keywordIdFilter":{"include":["{{{keywords[200].KeywordId}}}","{{{keywords[3].KeywordId}}}","77","none"]}}""");
        Assert.Equal([keywords[3].KeywordId, keywords[200].KeywordId], Ids(byId, "keywords", "keywordId"));
        var byAdGroup = await session.ListJsonAsync("keywords", $$$"""{"adGroupIdFilter":{"include":["{{{adGroup.AdGroupId}}}"]}}""");
        Assert.Equal(21, byAdGroup.GetProperty("totalResults").GetInt32());
        Assert.Contains(added.KeywordId, Ids(byAdGroup, "keywords", "keywordId"));
        var byCampaign = await session.ListJsonAsync("adGroups", $$$"""{"campaignIdFilter":{"include":["{{{adGroup.CampaignId}}}"]}}""");
        Assert.Equal(
            session.Emulator.Data.AdGroups(session.Profile).Where(row => row.CampaignId == adGroup.CampaignId).Select(static row => row.AdGroupId),
            Ids(byCampaign, "adGroups", "adGroupId"));
    }

    [Fact]
    public async Task Campaigns_and_ad_groups_are_found_by_name_portfolio_and_targeting()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 0, CampaignsPerProfile = 12, AutoCampaignsPerProfile = 2 }).SignInAsync();
        var campaigns = session.Emulator.Data.Campaigns(session.Profile);
        var exact = await session.ListJsonAsync("campaigns", $$$"""{"nameFilter":{"queryTermMatchType":"EXACT_MATCH","include":["{{{campaigns[2].Name}}}"]}}""");
        Assert.Equal([campaigns[2].CampaignId], Ids(exact, "campaigns", "campaignId"));
        var portfolio = campaigns.First(static row => row.PortfolioId is not null).PortfolioId;
        var inPortfolio = await session.ListJsonAsync("campaigns", $$$"""{"portfolioIdFilter":{"include":["{{{portfolio}}}"]}}""");
        Assert.Equal(campaigns.Where(row => row.PortfolioId == portfolio).Select(static row => row.CampaignId), Ids(inPortfolio, "campaigns", "campaignId"));
        var automatic = await session.ListJsonAsync("adGroups", """{"campaignTargetingTypeFilter":"AUTO"}""");
        Assert.Equal(6, automatic.GetProperty("totalResults").GetInt32());
        Assert.Equal(720, (await session.ListJsonAsync("keywords")).GetProperty("totalResults").GetInt32());
    }

    [Fact]
    public async Task A_cursor_outlives_changes_and_belongs_to_its_filter()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var first = await session.ListJsonAsync("keywords", """{"maxResults":100,"stateFilter":{"include":["ENABLED"]}}""");
        var cursor = first.GetProperty("nextToken").GetString();
        session.Emulator.Data.AddKeyword(session.Profile, session.Emulator.Data.AdGroups(session.Profile)[0].AdGroupId, "late");
        await session.ListJsonAsync("keywords", $$$"""{"maxResults":10,"nextToken":"{{{cursor}}}","stateFilter":{"include":["ENABLED"]}}""");

        foreach (var body in new[]
        {
            $$$"""{"nextToken":"{{{cursor}}}"}""",
            $$$"""{"nextToken":"{{{cursor}}}","stateFilter":{"include":["PAUSED"]}}""",
            """{"nextToken":"garbage"}""",
        })
        {
            using var refused = await session.ListAsync("keywords", body);
            Assert.Equal(400, (int)refused.StatusCode);
            Assert.Contains("INVALID_TOKEN", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var elsewhere = await session.ListAsync("keywords", $$$"""{"nextToken":"{{{cursor}}}","stateFilter":{"include":["ENABLED"]}}""", session.Emulator.Data.ProfileId(1));
        Assert.Equal(400, (int)elsewhere.StatusCode);
    }

    [Fact]
    public async Task Page_sizes_default_and_are_cut_to_the_largest()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { DefaultPageSize = 10, MaxPageSize = 50, RequestsPerSecond = 0 }).SignInAsync();
        Assert.Equal(10, (await session.ListJsonAsync("keywords")).GetProperty("keywords").GetArrayLength());
        Assert.Equal(50, (await session.ListJsonAsync("keywords", """{"maxResults":5000}""")).GetProperty("keywords").GetArrayLength());
    }

    [Fact]
    public async Task A_removed_row_is_neither_listed_nor_counted()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var gone = session.Emulator.Data.Keywords(session.Profile)[1].KeywordId;
        Assert.True(session.Emulator.Data.RemoveKeyword(session.Profile, gone));
        var page = await session.ListJsonAsync("keywords", """{"maxResults":1000}""");
        Assert.Equal(239, page.GetProperty("totalResults").GetInt32());
        Assert.DoesNotContain(gone, Ids(page, "keywords", "keywordId"));
    }

    private static List<long> Ids(JsonElement page, string kind, string member) =>
        [.. page.GetProperty(kind).EnumerateArray().Select(row => long.Parse(row.GetProperty(member).GetString()!, CultureInfo.InvariantCulture))];

    private static string Describe(EmulatedKeyword row) =>
        $"{row.KeywordId} {row.AdGroupId} {row.CampaignId} {row.KeywordText} {row.MatchType} {row.State} {(row.Bid is { } bid ? bid / 1.0000000m : "")}";

    private static string Describe(JsonElement row) =>
        $"{Text(row, "keywordId")} {Text(row, "adGroupId")} {Text(row, "campaignId")} {Text(row, "keywordText")} {Text(row, "matchType")} {Text(row, "state")} {(row.TryGetProperty("bid", out var bid) ? bid.GetDecimal() / 1.0000000m : "")}";

    private static string Text(JsonElement row, string member) => row.GetProperty(member).GetString()!;
}
