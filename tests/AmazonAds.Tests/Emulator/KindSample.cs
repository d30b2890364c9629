using System.Text.Json;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

/// <summary>One kind as tests ask for it: what its items look like, and how it calls its ids and filters.</summary>
internal sealed record KindSample(string Name, string IdMember, string ResultIdMember, string ResultMember, string IdFilter)
{
    public static readonly IReadOnlyList<string> Names =
        ["portfolios", "negativeKeywords", "campaignNegativeKeywords", "productAds", "targets", "negativeTargets", "campaignNegativeTargets"];

    /// <summary>The members of a new item below the parents, without the parents.</summary>
    public required string Item { get; init; }

    /// <summary>What an update of an item says beside its id.</summary>
    public string Change { get; init; } = "\"state\":\"PAUSED\"";

    /// <summary>Filters of its own, beside ids, parents and states.</summary>
    public string Filters { get; init; } = "";

    public bool BelowAdGroup { get; init; } = true;

    public bool HasParents => Name != "portfolios";

    public string Collection => EmulatorSession.Collection(Name);

    public static KindSample Of(string kind) => kind switch
    {
        "portfolios" => new(kind, "portfolioId", "portfolioId", "portfolio", "portfolioIdFilter")
        {
            Item = "\"name\":\"Neu\",\"state\":\"ENABLED\",\"budget\":{\"amount\":50,\"currencyCode\":\"USD\",\"policy\":\"DATE_RANGE\",\"startDate\":\"2025-01-01\",\"endDate\":\"2030-01-01\"},\"budgetControls\":{\"campaignUnspentBudgetSharing\":{\"featureState\":\"ENABLED\"}}",
            Change = "\"name\":\"Anders\"",
            Filters = "\"nameFilter\":{\"queryTermMatchType\":\"BROAD_MATCH\",\"include\":[\"port\"]}",
            BelowAdGroup = false,
        },
        "negativeKeywords" => new(kind, "keywordId", "negativeKeywordId", "negativeKeyword", "negativeKeywordIdFilter")
        {
            Item = "\"keywordText\":\"neu\",\"matchType\":\"NEGATIVE_EXACT\",\"state\":\"ENABLED\",\"nativeLanguageKeyword\":\"新\",\"nativeLanguageLocale\":\"zh_CN\"",
            Filters = "\"negativeKeywordTextFilter\":{\"queryTermMatchType\":\"BROAD_MATCH\",\"include\":[\"a\"]},\"matchTypeFilter\":[\"NEGATIVE_EXACT\",\"NEGATIVE_PHRASE\"]",
        },
        "campaignNegativeKeywords" => new(kind, "keywordId", "campaignNegativeKeywordId", "campaignNegativeKeyword", "campaignNegativeKeywordIdFilter")
        {
            Item = "\"keywordText\":\"neu\",\"matchType\":\"NEGATIVE_PHRASE\",\"state\":\"ENABLED\"",
            Filters = "\"campaignNegativeKeywordTextFilter\":{\"queryTermMatchType\":\"BROAD_MATCH\",\"include\":[\"a\"]},\"matchTypeFilter\":[\"NEGATIVE_EXACT\",\"NEGATIVE_PHRASE\"]",
            BelowAdGroup = false,
        },
        "productAds" => new(kind, "adId", "adId", "productAd", "adIdFilter") { Item = "\"sku\":\"neu-1\",\"state\":\"ENABLED\",\"globalStoreSetting\":{\"catalogSourceCountryCode\":\"DE\"}" },
        "targets" => new(kind, "targetId", "targetId", "targetingClause", "targetIdFilter")
        {
            Item = "\"expression\":[{\"type\":\"ASIN_SAME_AS\",\"value\":\"B0NEWNEW01\"}],\"expressionType\":\"MANUAL\",\"state\":\"ENABLED\",\"bid\":1.5",
            Change = "\"state\":\"PAUSED\",\"bid\":null",
            Filters = "\"expressionTypeFilter\":{\"include\":[\"MANUAL\"]},\"asinFilter\":{\"include\":[\"B\"]}",
        },
        "negativeTargets" => new(kind, "targetId", "targetId", "negativeTargetingClause", "negativeTargetIdFilter")
        {
            Item = "\"expression\":[{\"type\":\"ASIN_BRAND_SAME_AS\",\"value\":\"1234567\"}],\"state\":\"ENABLED\"",
            Filters = "\"asinFilter\":{\"queryTermMatchType\":\"BROAD_MATCH\",\"include\":[\"B0\"]}",
        },
        "campaignNegativeTargets" => new(kind, "targetId", "campaignNegativeTargetingClauseId", "campaignNegativeTargetingClauses", "campaignNegativeTargetIdFilter")
        {
            Item = "\"expression\":[{\"type\":\"ASIN_SAME_AS\",\"value\":\"B0NEWNEW02\"}],\"state\":\"ENABLED\"",
            Filters = "\"asinFilter\":{\"queryTermMatchType\":\"BROAD_MATCH\",\"include\":[\"B0\"]}",
            BelowAdGroup = false,
        },
        _ => throw new ArgumentException(kind, nameof(kind)),
    };

    /// <summary>A new item below the first living ad group.</summary>
    public string New(EmulatorSession session) => New(session.Emulator.Data.AdGroups(session.Profile)[0]);

    public string New(EmulatedAdGroup parent) => New(parent.CampaignId, parent.AdGroupId);

    public string New(long campaign, long adGroup) =>
        !HasParents ? $"{{{Item}}}"
        : BelowAdGroup ? $$"""{"campaignId":"{{campaign}}","adGroupId":"{{adGroup}}",{{Item}}}"""
        : $$"""{"campaignId":"{{campaign}}",{{Item}}}""";

    public string Batch(params string[] items) => $$"""{"{{Collection}}":[{{string.Join(',', items)}}]}""";

    public string ById(params string[] ids) => $$$"""{"{{{IdFilter}}}":{"include":[{{{string.Join(',', ids.Select(static id => $"\"{id}\""))}}}]}}""";

    public string Update(string id, string? change = null) => $$"""{"{{IdMember}}":"{{id}}",{{change ?? Change}}}""";

    public string IdOf(JsonElement row) => row.GetProperty(IdMember).GetString()!;

    /// <summary>A session of a seller in the United States, so that items hold.</summary>
    public static async Task<EmulatorSession> SignInAsync(EmulatorOptions? options = null, Func<AdsEmulator, HttpMessageHandler>? handler = null)
    {
        var session = await new EmulatorSession((options ?? new EmulatorOptions { RequestsPerSecond = 0 }) with { CountryCodes = ["US"] }, handler).SignInAsync();
        Assert.Equal("seller", session.Emulator.Data.Profile(0).AccountType);
        return session;
    }
}
