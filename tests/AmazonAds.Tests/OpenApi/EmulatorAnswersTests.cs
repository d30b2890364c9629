using AmazonAds.Emulator;
using AmazonAds.Tests.Emulator;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.OpenApi;

/// <summary>Every route of the emulator, in success and in failure, against the documents of the services.</summary>
public sealed class EmulatorAnswersTests
{
    private static readonly string[] ItemErrors =
    [
        "throttledError", "internalServerError", "malformedValueError", "missingValueError", "duplicateValueError", "biddingError",
        "billingError", "parentEntityError", "rangeError", "otherError",
    ];

    [SharedFact]
    public async Task Every_answer_is_as_documented()
    {
        var documents = AdsDocuments.Require();
        OpenApiCheckingHandler? handler = null;
        using var session = await new EmulatorSession(
            new EmulatorOptions { RequestsPerSecond = 0, Profiles = 60, CampaignsPerProfile = 40, AutoCampaignsPerProfile = 2 },
            emulator => handler = new OpenApiCheckingHandler(emulator.CreateHandler(), documents)).SignInAsync();

        await session.GetJsonAsync("v2/profiles?profileTypeFilter=seller&validPaymentMethodFilter=true");
        await session.GetJsonAsync($"v2/profiles/{session.Profile}");
        foreach (var kind in new[] { "campaigns", "adGroups", "keywords" })
        {
            await session.ListJsonAsync(kind, """{"maxResults":1000}""");
            await session.ListJsonAsync(kind, """{"maxResults":500,"includeExtendedDataFields":true,"stateFilter":{"include":["ENABLED","PAUSED"]}}""");
            await session.GetJsonAsync($"v2/sp/{kind}?startIndex=3&count=200");
            await session.GetJsonAsync($"v2/sp/{kind}/extended?stateFilter=enabled,paused");
            await FailAsync(session, kind);
        }

        await WriteAsync(session);
        Assert.True(handler!.CheckedCalls > 40);
    }

    /// <summary>Refusals whose requests are as documented as their answers.</summary>
    private static async Task FailAsync(EmulatorSession session, string kind)
    {
        using var garbage = await session.ListAsync(kind, """{"nextToken":"garbage"}""");
        using var foreign = await session.ListAsync(kind, profile: 77);
        using var zero = await session.ListAsync(kind, """{"maxResults":0}""");
        foreach (var rule in new[]
        {
            FaultRule.OnAny().Throttle(TimeSpan.FromSeconds(2)), FaultRule.OnAny().Answer(500), FaultRule.OnAny().Answer(401),
            FaultRule.OnAny().Answer(403), FaultRule.OnAny().Answer(504), FaultRule.OnAny().HtmlThrottle(),
        })
        {
            session.Emulator.Faults.Add(rule.Times(1));
            using var refused = await session.ListAsync(kind);
            Assert.Equal(1, rule.Hits);
        }

        session.Emulator.Faults.Clear();
        Assert.Equal([400, 403, 400], new[] { garbage, foreign, zero }.Select(static answer => (int)answer.StatusCode));
        using var unknown = await session.SendAsync("GET", $"v2/sp/{kind}/77");
        Assert.Equal(404, (int)unknown.StatusCode);
    }

    private static async Task WriteAsync(EmulatorSession session)
    {
        var adGroup = session.Emulator.Data.AdGroups(session.Profile)[0];
        var keyword = session.Emulator.Data.Keywords(session.Profile)[0];
        var archived = session.Emulator.Data.Keywords(session.Profile).First(static row => row.State == "ARCHIVED");
        var createCampaign = """{"campaigns":[{"name":"Neu","state":"ENABLED","targetingType":"MANUAL","budget":{"budget":50,"budgetType":"DAILY"},"tags":{"a":"b"},"dynamicBidding":{"strategy":"MANUAL"}},{"name":"Neu","state":"PAUSED","targetingType":"AUTO","budget":{"budget":0.5,"budgetType":"DAILY"},"startDate":"2025-02-02","endDate":"2025-02-01"}]}""";
        var createAdGroup = $$"""{"adGroups":[{"campaignId":"{{adGroup.CampaignId}}","name":"Neu","state":"ENABLED","defaultBid":1},{"campaignId":"77","name":"Neu","state":"ENABLED","defaultBid":1}]}""";
        var item = $$"""{"campaignId":"{{adGroup.CampaignId}}","adGroupId":"{{adGroup.AdGroupId}}","keywordText":"neu","matchType":"EXACT","state":"ENABLED"}""";
        var createKeyword = $$"""{"keywords":[{{item}},{{item}}]}""";
        var updateKeyword = $$"""{"keywords":[{"keywordId":"{{keyword.KeywordId}}","bid":1},{"keywordId":"{{archived.KeywordId}}","bid":1},{"keywordId":"77","bid":null},{"keywordId":"{{keyword.KeywordId}}","bid":0.0001}]}""";
        foreach (var (method, kind, body) in new[]
        {
            ("POST", "campaigns", createCampaign), ("POST", "adGroups", createAdGroup), ("POST", "keywords", createKeyword), ("PUT", "keywords", updateKeyword),
            ("PUT", "campaigns", $$"""{"campaigns":[{"campaignId":"{{adGroup.CampaignId}}","endDate":null},{"campaignId":"77","name":"x"}]}"""),
            ("PUT", "adGroups", $$"""{"adGroups":[{"adGroupId":"{{adGroup.AdGroupId}}","defaultBid":2},{"adGroupId":"{{adGroup.AdGroupId}}","defaultBid":0.001}]}"""),
        })
        {
            await session.WriteJsonAsync(method, kind, body);
            using var preferring = session.Request(method, $"sp/{kind}", body, EmulatorSession.MediaType(kind));
            preferring.Headers.Add("Prefer", "return=representation");
            using var answer = await session.Http.SendAsync(preferring);
        }

        foreach (var errorType in ItemErrors)
        {
            session.Emulator.Faults.Add(FaultRule.On("PUT", "*").Times(1).FailItems(errorType, 1));
            await session.WriteJsonAsync("PUT", "keywords", updateKeyword);
        }

        await session.WriteJsonAsync("POST", "keywords", $$$"""{"keywordIdFilter":{"include":["{{{keyword.KeywordId}}}","77"]}}""", delete: true);
        await session.WriteJsonAsync("POST", "adGroups", $$$"""{"adGroupIdFilter":{"include":["{{{adGroup.AdGroupId}}}"]}}""", delete: true);
        await session.WriteJsonAsync("POST", "campaigns", $$$"""{"campaignIdFilter":{"include":["{{{adGroup.CampaignId}}}"]}}""", delete: true);
        using var older = await session.SendAsync("PUT", "v2/sp/keywords", """[{"keywordId":77,"bid":1}]""");
        using var gone = await session.SendAsync("DELETE", $"v2/sp/adGroups/{adGroup.AdGroupId}");
        Assert.Equal((207, 200), ((int)older.StatusCode, (int)gone.StatusCode));
    }
}
