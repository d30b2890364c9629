using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class WriteTests
{
    [Fact]
    public async Task A_bid_is_set_cleared_and_left_alone()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var rows = Enabled(session).Take(3).ToList();
        var result = await session.WriteJsonAsync("PUT", "keywords", $$$"""
            {"keywords":[{"keywordId":"{{{rows[0].KeywordId}}}","bid":7.25},{"keywordId":"{{{rows[1].KeywordId}}}","bid":null},{"keywordId":"{{{rows[2].KeywordId}}}","state":"PAUSED"}]}
            """);
        Assert.Equal(3, result.GetProperty("success").GetArrayLength());
        var after = rows.ConvertAll(row => session.Emulator.Data.Keyword(session.Profile, row.KeywordId)!);
        Assert.Equal([7.25m, null, rows[2].Bid], after.Select(static row => row.Bid));
        Assert.Equal("PAUSED", after[2].State);
        var listed = await session.ListJsonAsync("keywords", $$$"""{"keywordIdFilter":{"include":["{{{rows[0].KeywordId}}}"]}}""");
        Assert.Equal(7.25m, listed.GetProperty("keywords")[0].GetProperty("bid").GetDecimal());
    }

    [Theory]
    [InlineData("""{"keywordId":"ID","bid":0.001}""", "biddingError", "BID_OUT_OF_MARKET_PLACE_RANGE")]
    [InlineData("""{"keywordId":"77","bid":1}""", "entityNotFoundError", "ENTITY_NOT_FOUND")]
    [InlineData("""{"bid":1}""", "missingValueError", "MISSING_VALUE")]
    [InlineData("""{"keywordId":"abc","bid":1}""", "malformedValueError", "PATTERN_NOT_MATCHED")]
    [InlineData("""{"keywordId":"ID","state":"ARCHIVED"}""", "rangeError", "INVALID_ENUM_VALUE")]
    [InlineData("""{"keywordId":"ARCHIVED","bid":1}""", "entityStateError", "ARCHIVED_ENTITY_CANNOT_BE_MODIFIED")]
    public async Task A_wrong_item_fails_alone(string item, string errorType, string reason)
    {
        using var session = await new EmulatorSession().SignInAsync();
        var good = Enabled(session).First();
        var archived = session.Emulator.Data.Keywords(session.Profile).First(static row => row.State == "ARCHIVED");
        item = item.Replace("\"ID\"", $"\"{good.KeywordId}\"", StringComparison.Ordinal)
            .Replace("\"keywordId\":\"ARCHIVED\"", $"\"keywordId\":\"{archived.KeywordId}\"", StringComparison.Ordinal);
        var result = await session.WriteJsonAsync("PUT", "keywords", $$$"""{"keywords":[{{{item}}},{"keywordId":"{{{good.KeywordId}}}","bid":3}]}""");
        var error = Assert.Single(result.GetProperty("error").EnumerateArray());
        Assert.Equal(0, error.GetProperty("index").GetInt32());
        var detail = error.GetProperty("errors")[0];
        Assert.Equal(errorType, detail.GetProperty("errorType").GetString());
        Assert.Equal(reason, detail.GetProperty("errorValue").GetProperty(errorType).GetProperty("reason").GetString());
        Assert.Equal(1, Assert.Single(result.GetProperty("success").EnumerateArray()).GetProperty("index").GetInt32());
        Assert.Equal(3m, session.Emulator.Data.Keyword(session.Profile, good.KeywordId)!.Bid);
    }

    [Fact]
    public async Task A_bid_out_of_range_names_the_marketplace_and_its_bounds()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { CountryCodes = ["JP"] }).SignInAsync();
        var result = await session.WriteJsonAsync("PUT", "keywords", $$$"""{"keywords":[{"keywordId":"{{{Enabled(session).First().KeywordId}}}","bid":1}]}""");
        var error = result.GetProperty("error")[0].GetProperty("errors")[0].GetProperty("errorValue").GetProperty("biddingError");
        Assert.Equal(("JP", "2", "100000"), (error.GetProperty("marketplace").GetString(), error.GetProperty("lowerLimit").GetString(), error.GetProperty("upperLimit").GetString()));
        Assert.Equal("$.keywords[0].bid", error.GetProperty("cause").GetProperty("location").GetString());
    }

    [Fact]
    public async Task A_new_keyword_is_listed_and_cannot_be_made_twice()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var parent = session.Emulator.Data.AdGroups(session.Profile)[0];
        var item = $$"""{"campaignId":"{{parent.CampaignId}}","adGroupId":"{{parent.AdGroupId}}","keywordText":"neu & schön","matchType":"EXACT","state":"ENABLED","bid":0.5}""";
        var result = await session.WriteJsonAsync("POST", "keywords", $$"""{"keywords":[{{item}},{{item}}]}""");
        var id = long.Parse(result.GetProperty("success")[0].GetProperty("keywordId").GetString()!, CultureInfo.InvariantCulture);
        Assert.Equal("neu & schön", session.Emulator.Data.Keyword(session.Profile, id)!.KeywordText);
        Assert.Equal("duplicateValueError", ErrorType(result));
        Assert.Equal("duplicateValueError", ErrorType(await session.WriteJsonAsync("POST", "keywords", $$"""{"keywords":[{{item}}]}""")));
    }

    [Fact]
    public async Task Parents_must_exist_be_alive_and_be_manual()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { AutoCampaignsPerProfile = 1 }).SignInAsync();
        var data = session.Emulator.Data;
        var automatic = data.AdGroups(session.Profile)[^1];
        data.ReplaceCampaign(session.Profile, automatic.CampaignId, static row => row with { State = "ENABLED" });
        data.ReplaceAdGroup(session.Profile, automatic.AdGroupId, static row => row with { State = "ENABLED" });
        var alive = data.AdGroups(session.Profile)[0];
        Assert.Equal("targetingClauseSetupError", await CreateBelow(session, automatic.CampaignId, automatic.AdGroupId));
        Assert.Equal("parentEntityError", await CreateBelow(session, 77, alive.AdGroupId));
        data.ReplaceAdGroup(session.Profile, alive.AdGroupId, static row => row with { State = "ARCHIVED" });
        Assert.Equal("parentEntityError", await CreateBelow(session, alive.CampaignId, alive.AdGroupId));
    }

    [Fact]
    public async Task Deleting_archives()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var row = Enabled(session).First();
        var body = $$$"""{"keywordIdFilter":{"include":["{{{row.KeywordId}}}","77"]}}""";
        var result = await session.WriteJsonAsync("POST", "keywords", body, delete: true);
        Assert.Equal("ARCHIVED", session.Emulator.Data.Keyword(session.Profile, row.KeywordId)!.State);
        Assert.Equal("entityNotFoundError", ErrorType(result));
        Assert.Equal("entityStateError", ErrorType(await session.WriteJsonAsync("POST", "keywords", body, delete: true)));
    }

    [Fact]
    public async Task Whole_objects_come_back_when_they_are_preferred()
    {
        using var session = await new EmulatorSession().SignInAsync();
        using var request = session.Request("POST", "sp/campaigns", """
            {"campaigns":[{"name":"Neu","state":"ENABLED","targetingType":"MANUAL","budget":{"budget":50,"budgetType":"DAILY"},
            "startDate":"2025-02-01","endDate":"2025-03-01","dynamicBidding":{"strategy":"AUTO_FOR_SALES","placementBidding":[{"placement":"PLACEMENT_TOP","percentage":900}]},
            "siteRestrictions":["AMAZON_BUSINESS"],"tags":{"a":"b"}}]}
            """, EmulatorSession.MediaType("campaigns"));
        request.Headers.Add("Prefer", "return=representation");
        using var answer = await session.Http.SendAsync(request);
        var campaign = (await EmulatorSession.JsonAsync(answer)).GetProperty("campaigns").GetProperty("success")[0].GetProperty("campaign");
        Assert.Equal("return=representation", answer.Headers.GetValues("Preference-Applied").Single());
        Assert.Equal(50m, campaign.GetProperty("budget").GetProperty("budget").GetDecimal());
        Assert.Equal("AMAZON_BUSINESS", campaign.GetProperty("siteRestrictions")[0].GetString());
        Assert.Equal(900, campaign.GetProperty("dynamicBidding").GetProperty("placementBidding")[0].GetProperty("percentage").GetInt32());
    }

    [Fact]
    public async Task Campaigns_and_ad_groups_change_in_part()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var campaign = session.Emulator.Data.Campaigns(session.Profile)[0];
        var adGroup = session.Emulator.Data.AdGroups(session.Profile)[0];
        await session.WriteJsonAsync("PUT", "campaigns", $$$"""{"campaigns":[{"campaignId":"{{{campaign.CampaignId}}}","budget":{"budget":77,"budgetType":"DAILY"}}]}""");
        await session.WriteJsonAsync("PUT", "adGroups", $$$"""{"adGroups":[{"adGroupId":"{{{adGroup.AdGroupId}}}","defaultBid":0.77}]}""");
        var after = session.Emulator.Data.Campaign(session.Profile, campaign.CampaignId)!;
        Assert.Equal((77m, campaign.Name, campaign.State), (after.Budget, after.Name, after.State));
        Assert.Equal(0.77m, session.Emulator.Data.AdGroup(session.Profile, adGroup.AdGroupId)!.DefaultBid);
    }

    [Fact]
    public async Task More_items_than_allowed_are_refused_as_a_whole()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 0, TooLargeAboveItems = 500 }).SignInAsync();
        using var tooMany = await session.WriteAsync("PUT", "keywords", Items(1_001));
        using var tooLarge = await session.WriteAsync("PUT", "keywords", Items(501));
        using var fits = await session.WriteAsync("PUT", "keywords", Items(500));
        Assert.Equal((400, 413, 207), ((int)tooMany.StatusCode, (int)tooLarge.StatusCode, (int)fits.StatusCode));
    }

    private static string Items(int count) =>
        $$"""{"keywords":[{{string.Join(',', Enumerable.Repeat("""{"keywordId":"1","bid":1}""", count))}}]}""";

    private static IEnumerable<EmulatedKeyword> Enabled(EmulatorSession session) =>
        session.Emulator.Data.Keywords(session.Profile).Where(static row => row.State == "ENABLED");

    private static string ErrorType(JsonElement result) =>
        result.GetProperty("error")[0].GetProperty("errors")[0].GetProperty("errorType").GetString()!;

    private static async Task<string> CreateBelow(EmulatorSession session, long campaign, long adGroup) => ErrorType(await session.WriteJsonAsync(
        "POST", "keywords", $$"""{"keywords":[{"campaignId":"{{campaign}}","adGroupId":"{{adGroup}}","keywordText":"x","matchType":"EXACT","state":"ENABLED"}]}"""));
}
