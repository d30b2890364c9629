using System.Text.Json;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class TargetTests
{
    [Fact]
    public async Task Ad_groups_of_automatic_campaigns_have_the_four_automatic_targets()
    {
        using var session = await WithAutomaticAsync();
        var automatic = session.Emulator.Data.Campaigns(session.Profile).Single(static row => row.TargetingType == "AUTO");
        var page = await session.ListJsonAsync("targets", """{"expressionTypeFilter":{"include":["AUTO"]}}""");
        var rows = page.GetProperty("targetingClauses").EnumerateArray().ToList();
        Assert.Equal(4 * 3, rows.Count);
        Assert.All(rows, row => Assert.Equal(automatic.CampaignId.ToString(), row.GetProperty("campaignId").GetString()));
        Assert.All(rows.GroupBy(static row => row.GetProperty("adGroupId").GetString()), static group => Assert.Equal(
            ["ASIN_ACCESSORY_RELATED", "ASIN_SUBSTITUTE_RELATED", "QUERY_BROAD_REL_MATCHES", "QUERY_HIGH_REL_MATCHES"],
            group.Select(static row => row.GetProperty("expression")[0].GetProperty("type").GetString()!).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Automatic_targets_can_be_bid_on_but_neither_made_nor_archived()
    {
        using var session = await WithAutomaticAsync();
        var target = session.Emulator.Data.Targets(session.Profile).First(static row => row.ExpressionType == "AUTO");
        session.Emulator.Data.ReplaceCampaign(session.Profile, target.CampaignId, static row => row with { State = "ENABLED" });
        session.Emulator.Data.ReplaceAdGroup(session.Profile, target.AdGroupId, static row => row with { State = "ENABLED" });
        session.Emulator.Data.Targets(session.Profile).Replace(target.TargetId, static row => row with { State = "ENABLED" });

        await session.WriteJsonAsync("PUT", "targets", $$"""{"targetingClauses":[{"targetId":"{{target.TargetId}}","bid":0.77}]}""");
        Assert.Equal(0.77m, session.Emulator.Data.Targets(session.Profile).Find(target.TargetId)!.Bid);
        var refused = await session.WriteJsonAsync("POST", "targets", $$$"""{"targetIdFilter":{"include":["{{{target.TargetId}}}"]}}""", delete: true);
        Assert.Equal("AUTO_TARGETING_CLAUSE_CANNOT_BE_ARCHIVED_MANUALLY", Reason(refused));
        var turned = await session.WriteJsonAsync("PUT", "targets", $$"""{"targetingClauses":[{"targetId":"{{target.TargetId}}","expressionType":"MANUAL"}]}""");
        Assert.Equal("UNSUPPORTED_EXPRESSION_TYPE", Reason(turned));
        var sample = KindSample.Of("targets");
        var made = await session.WriteJsonAsync("POST", "targets", sample.Batch(sample.New(target.CampaignId, target.AdGroupId)));
        Assert.Equal("TARGETING_TYPE_NOT_ALLOWED_FOR_AUTO_TARGETING_CAMPAIGN", Reason(made));
    }

    [Theory]
    [InlineData("""[{"type":"ASIN_SAME_AS","value":"x"}]""", "TARGETING_EXPRESSION_INVALID_VALUE")]
    [InlineData("""[{"type":"ASIN_CATEGORY_SAME_AS"}]""", "TARGETING_EXPRESSION_INVALID_VALUE")]
    [InlineData("""[{"type":"SOMETHING","value":"x"}]""", "INVALID_ENUM_VALUE")]
    [InlineData("""[{"type":"QUERY_HIGH_REL_MATCHES"}]""", "AUTO_TARGETING_CLAUSE_CANNOT_BE_CREATED_MANUALLY")]
    [InlineData("[]", "PATTERN_NOT_MATCHED")]
    public async Task An_expression_that_targets_nothing_is_refused(string expression, string reason)
    {
        using var session = await KindSample.SignInAsync();
        var sample = KindSample.Of("targets");
        var item = sample.New(session).Replace("""[{"type":"ASIN_SAME_AS","value":"B0NEWNEW01"}]""", expression, StringComparison.Ordinal);
        Assert.Equal(reason, Reason(await session.WriteJsonAsync("POST", "targets", sample.Batch(item))));
    }

    [Fact]
    public async Task A_bid_out_of_range_is_refused_and_null_inherits()
    {
        using var session = await KindSample.SignInAsync();
        var target = session.Emulator.Data.Targets(session.Profile).First(static row => row.State == "ENABLED");
        var result = await session.WriteJsonAsync("PUT", "targets", $$"""{"targetingClauses":[{"targetId":"{{target.TargetId}}","bid":0.001},{"targetId":"{{target.TargetId}}","bid":null}]}""");
        Assert.Equal("BID_OUT_OF_MARKET_PLACE_RANGE", Reason(result));
        Assert.Null(session.Emulator.Data.Targets(session.Profile).Find(target.TargetId)!.Bid);
    }

    [Fact]
    public async Task Categories_and_brands_are_resolved_to_names_and_products_are_found_by_asin()
    {
        using var session = await KindSample.SignInAsync(new EmulatorOptions { RequestsPerSecond = 0, TargetsPerAdGroup = 4 });
        var page = await session.ListJsonAsync("targets", """{"maxResults":4}""");
        var rows = page.GetProperty("targetingClauses").EnumerateArray().ToList();
        Assert.Equal(rows[0].GetProperty("expression").GetRawText(), rows[0].GetProperty("resolvedExpression").GetRawText());
        Assert.NotEqual(rows[1].GetProperty("expression").GetRawText(), rows[1].GetProperty("resolvedExpression").GetRawText());
        var asin = rows[0].GetProperty("expression")[0].GetProperty("value").GetString();
        var found = await session.ListJsonAsync("targets", $$$"""{"asinFilter":{"queryTermMatchType":"EXACT_MATCH","include":["{{{asin}}}"]}}""");
        Assert.Equal(rows[0].GetRawText(), Assert.Single(found.GetProperty("targetingClauses").EnumerateArray()).GetRawText());
    }

    private static Task<EmulatorSession> WithAutomaticAsync() =>
        KindSample.SignInAsync(new EmulatorOptions { RequestsPerSecond = 0, AutoCampaignsPerProfile = 1 });

    private static string Reason(JsonElement result)
    {
        var error = result.GetProperty("error")[0].GetProperty("errors")[0];
        return error.GetProperty("errorValue").GetProperty(error.GetProperty("errorType").GetString()!).GetProperty("reason").GetString()!;
    }
}
