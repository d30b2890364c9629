using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Unified;

/// <summary>What the library sends to Ads API v1, and what the emulator answers, against the document.</summary>
public sealed class UnifiedContractTests : IDisposable
{
    private readonly UnifiedHarness? harness = SharedFolder.Path is not null ? new UnifiedHarness(isChecked: true) : null;

    private UnifiedHarness Harness => harness!;

    public void Dispose() => harness?.Dispose();

    [SharedTheory]
    [InlineData("Campaign")]
    [InlineData("AdGroup")]
    [InlineData("Keyword")]
    [InlineData("NegativeKeyword")]
    [InlineData("CampaignNegativeKeyword")]
    [InlineData("ProductAd")]
    [InlineData("Target")]
    [InlineData("NegativeTarget")]
    [InlineData("CampaignNegativeTarget")]
    public async Task Lists_with_every_filter(string name)
    {
        var kind = UnifiedHarness.Kind(name, Harness.Unified);
        var rows = await Harness.ReadAsync(name, Harness.Unified, new EntityQuery { PageSize = 10_000 });
        Assert.NotEmpty(rows);
        string[] ids = [.. rows.Select(row => kind.IdOf(row)!)];
        await Harness.ReadAsync(name, Harness.Unified, new EntityQuery { PageSize = 3, States = ["ENABLED", "PAUSED", "ARCHIVED"], Ids = ids, WithExtendedData = true });
        if (kind.Filters.Campaign is not null) await Harness.ReadAsync(name, Harness.Unified, new EntityQuery { CampaignIds = ["1"] });
        if (kind.Filters.AdGroup is not null) await Harness.ReadAsync(name, Harness.Unified, new EntityQuery { AdGroupIds = ["1"] });
        if (kind.Filters.Portfolio is not null) await Harness.ReadAsync(name, Harness.Unified, new EntityQuery { PortfolioIds = ["1"] });
        if (kind.Filters.Text is not null) await Harness.ReadAsync(name, Harness.Unified, new EntityQuery { Names = ["x"] });
        Assert.True(Harness.Checking!.CheckedCalls >= 4);
    }

    [SharedFact]
    public async Task Creates_updates_and_archives_of_every_kind()
    {
        var checkedBefore = Harness.Checking!.CheckedCalls;
        var campaign = (await Harness.CreateAsync("Campaign", Harness.Unified,
            ("Name", "Top"), ("State", "ENABLED"), ("TargetingType", "MANUAL"), ("DailyBudget", 10m), ("StartDate", "2026-01-05"), ("EndDate", "2026-05-05"), ("PortfolioId", "200000000000000"),
            ("BiddingStrategy", "LEGACY_FOR_SALES"), ("PlacementBidding", "PLACEMENT_TOP=5"), ("SiteRestrictions", "AMAZON_BUSINESS"), ("AutoManageCampaign", "false"),
            ("Tags", new Dictionary<string, object?> { ["a"] = "b" }), ("OffAmazonBudgetControlStrategy", "MAXIMIZE_REACH")))[0].Id!;
        await Harness.UpdateAsync("Campaign", Harness.Unified, campaign, ("EndDate", null), ("PortfolioId", null), ("State", "PAUSED"), ("DailyBudget", 11m));
        var group = (await Harness.CreateAsync("AdGroup", Harness.Unified, ("CampaignId", campaign), ("Name", "G"), ("State", "ENABLED"), ("DefaultBid", 1m)))[0].Id!;
        await Harness.UpdateAsync("AdGroup", Harness.Unified, group, ("DefaultBid", 1.5m), ("Name", "H"));

        var keyword = (await Harness.CreateAsync("Keyword", Harness.Unified, ("CampaignId", campaign), ("AdGroupId", group), ("KeywordText", "shoe"), ("MatchType", "BROAD"), ("State", "ENABLED"), ("Bid", 1m)))[0].Id!;
        await Harness.UpdateAsync("Keyword", Harness.Unified, keyword, ("Bid", null), ("State", "PAUSED"));
        string[] negatives =
        [
            (await Harness.CreateAsync("NegativeKeyword", Harness.Unified, ("AdGroupId", group), ("KeywordText", "blue"), ("MatchType", "NEGATIVE_EXACT"), ("State", "ENABLED")))[0].Id!,
            (await Harness.CreateAsync("CampaignNegativeKeyword", Harness.Unified, ("CampaignId", campaign), ("KeywordText", "blue"), ("MatchType", "NEGATIVE_EXACT"), ("State", "ENABLED")))[0].Id!,
            (await Harness.CreateAsync("NegativeTarget", Harness.Unified, ("AdGroupId", group), ("Expression", "ASIN_SAME_AS=B000000001"), ("State", "ENABLED")))[0].Id!,
            (await Harness.CreateAsync("CampaignNegativeTarget", Harness.Unified, ("CampaignId", campaign), ("Expression", "ASIN_BRAND_SAME_AS=7"), ("State", "ENABLED")))[0].Id!,
            (await Harness.CreateAsync("Target", Harness.Unified, ("AdGroupId", group), ("Expression", "ASIN_CATEGORY_SAME_AS=7;ASIN_IS_PRIME_SHIPPING_ELIGIBLE=true;ASIN_REVIEW_RATING_GREATER_THAN=3"), ("State", "ENABLED"), ("Bid", 1m)))[0].Id!,
        ];
        var ad = (await Harness.CreateAsync("ProductAd", Harness.Unified, ("AdGroupId", group), ("Sku", "S-1"), ("State", "ENABLED"), ("CustomText", new string('x', 60)), ("CatalogSourceCountryCode", "UK")))[0].Id!;
        await Harness.UpdateAsync("ProductAd", Harness.Unified, ad, ("State", "PAUSED"));

        Assert.All(await Harness.ArchiveAsync("Target", Harness.Unified, [keyword, .. negatives]), outcome => Assert.Null(outcome.Code));
        Assert.Null((await Harness.ArchiveAsync("ProductAd", Harness.Unified, ad))[0].Code);
        Assert.Null((await Harness.ArchiveAsync("AdGroup", Harness.Unified, group))[0].Code);
        Assert.Null((await Harness.ArchiveAsync("Campaign", Harness.Unified, campaign))[0].Code);
        Assert.True(Harness.Checking.CheckedCalls - checkedBefore >= 16);
    }

    [SharedFact]
    public async Task Refusals_of_items_and_of_requests()
    {
        var keyword = (Keyword)(await Harness.ReadAsync("Keyword", Harness.Unified, new EntityQuery { States = ["ENABLED"] }))[0];
        foreach (var errorType in new[] { "throttledError", "internalServerError", "billingError", "otherError", "partialSuccess", "entityQuotaError" })
        {
            Harness.Emulator.Faults.Add(FaultRule.On("POST", "*/update/targets").Times(1).FailItems(errorType, 1));
            await Harness.UpdateAsync("Keyword", Harness.Unified, keyword.KeywordId!, ("Bid", 0.61m));
        }

        foreach (var rule in new[] { FaultRule.OnAny().Throttle(TimeSpan.FromSeconds(1)), FaultRule.OnAny().Answer(500), FaultRule.OnAny().HtmlThrottle() })
        {
            Harness.Emulator.Faults.Add(rule.Times(1));
            await Harness.ReadAsync("Campaign", Harness.Unified);
        }

        Assert.Equal("ARCHIVED_RESOURCE_CANNOT_EDIT", await CodeAsync("Keyword", "ARCHIVED"));
        Assert.Equal("RESOURCE_ID_NOT_FOUND", (await Harness.UpdateAsync("AdGroup", Harness.Unified, "77", ("Name", "x")))[0].Code);
        Assert.Equal("FIELD_VALUE_NOT_FOUND", (await Harness.CreateAsync("AdGroup", Harness.Unified, ("CampaignId", "77"), ("Name", "x"), ("State", "ENABLED"), ("DefaultBid", 1m)))[0].Code);
        Assert.Equal("FIELD_VALUE_IS_OUT_OF_RANGE", (await Harness.UpdateAsync("Keyword", Harness.Unified, keyword.KeywordId!, ("Bid", 0.0001m)))[0].Code);

        async Task<string?> CodeAsync(string name, string state)
        {
            var row = (Keyword)(await Harness.ReadAsync(name, Harness.Unified, new EntityQuery { States = [state] }))[0];
            return (await Harness.UpdateAsync(name, Harness.Unified, row.KeywordId!, ("Bid", 1m)))[0].Code;
        }
    }
}
