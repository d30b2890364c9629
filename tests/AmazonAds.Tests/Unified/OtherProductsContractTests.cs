using AmazonAds.Entities;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Unified;

/// <summary>What is sent to and answered by v1 for Sponsored Brands and Sponsored Display, against the document.</summary>
public sealed class OtherProductsContractTests
{
    [SharedTheory]
    [MemberData(nameof(OtherProductsTests.Kinds), MemberType = typeof(OtherProductsTests))]
    public async Task Lists_changes_and_archives(AdProduct product, string name, string[] untold)
    {
        Assert.NotNull(untold);
        using var harness = new UnifiedHarness(isChecked: true) { AdProduct = product };
        var kind = UnifiedHarness.Kind(name, harness.Unified, product);
        var rows = await harness.ReadAsync(name, harness.Unified);
        Assert.NotEmpty(rows);
        await harness.ReadAsync(name, harness.Unified, new EntityQuery { PageSize = 1, States = ["ENABLED", "PAUSED", "ARCHIVED"], Ids = [kind.IdOf(rows[0])!] });
        if (kind.Filters.Campaign is not null) await harness.ReadAsync(name, harness.Unified, new EntityQuery { CampaignIds = ["1"] });
        if (kind.Filters.AdGroup is not null) await harness.ReadAsync(name, harness.Unified, new EntityQuery { AdGroupIds = ["1"] });
        if (kind.Filters.Text is not null) await harness.ReadAsync(name, harness.Unified, new EntityQuery { Names = ["x"] });
        var enabled = rows.First(row => (string?)kind.Field("State")!.Of(row) == "ENABLED");
        foreach (var (field, value) in new (string, object)[] { ("State", "PAUSED"), ("Name", "Another"), ("DailyBudget", 33m), ("Bid", 2m), ("DefaultBid", 2m) })
        {
            if (kind.Field(field)?.IsFor(FieldUse.Update) == true)
                Assert.Null((await harness.UpdateAsync(name, harness.Unified, kind.IdOf(enabled)!, (field, value)))[0].Code);
        }

        Assert.Null((await harness.ArchiveAsync(name, harness.Unified, kind.IdOf(enabled)!))[0].Code);
        Assert.True(harness.Checking!.CheckedCalls >= 4);
    }

    [SharedFact]
    public async Task Creates_of_Sponsored_Brands()
    {
        using var harness = new UnifiedHarness(isChecked: true) { AdProduct = AdProduct.SponsoredBrands };
        var campaign = await MadeAsync(harness, "Campaign",
            ("Name", "Top"), ("State", "ENABLED"), ("DailyBudget", 20m), ("BudgetType", "LIFETIME"), ("StartDate", "2026-01-05"), ("EndDate", "2026-05-05"),
            ("PortfolioId", "200000000000000"), ("CostType", "VCPM"), ("ProductLocation", "SOLD_ON_AMAZON"), ("BrandEntityId", "E"), ("BidOptimization", "false"),
            ("PlacementBidding", "DETAIL_PAGE=5"), ("SiteRestrictions", "AMAZON_BUSINESS"), ("TargetedPGDealId", "deal"), ("Tags", new Dictionary<string, object?> { ["a"] = "b" }));
        var group = await MadeAsync(harness, "AdGroup", ("CampaignId", campaign), ("Name", "G"), ("State", "ENABLED"));
        await MadeAsync(harness, "Keyword", ("AdGroupId", group), ("KeywordText", "shoe"), ("MatchType", "BROAD"), ("State", "ENABLED"), ("Bid", 2m));
        await MadeAsync(harness, "NegativeKeyword", ("AdGroupId", group), ("KeywordText", "blue"), ("MatchType", "NEGATIVE_EXACT"), ("State", "ENABLED"));
        await MadeAsync(harness, "Target", ("AdGroupId", group), ("Expression", "ASIN_SAME_AS=B000000001"), ("State", "ENABLED"), ("Bid", 2m));
        await MadeAsync(harness, "NegativeTarget", ("AdGroupId", group), ("Expression", "ASIN_BRAND_SAME_AS=7"), ("State", "ENABLED"));
        Assert.Single(await harness.ReadAsync("Campaign", harness.Unified, new EntityQuery { Ids = [campaign] }));
    }

    [SharedFact]
    public async Task Creates_of_Sponsored_Display()
    {
        using var harness = new UnifiedHarness(isChecked: true) { AdProduct = AdProduct.SponsoredDisplay };
        var campaign = await MadeAsync(harness, "Campaign",
            ("Name", "Top"), ("State", "ENABLED"), ("DailyBudget", 20m), ("StartDate", "2026-01-05"), ("EndDate", "2026-05-05"), ("CostType", "cpc"), ("PortfolioId", "200000000000000"));
        var group = await MadeAsync(harness, "AdGroup", ("CampaignId", campaign), ("Name", "G"), ("State", "ENABLED"), ("DefaultBid", 1m), ("CreativeType", "IMAGE"));
        await MadeAsync(harness, "NegativeTarget", ("AdGroupId", group), ("Expression", "asinSameAs=B000000001"), ("State", "ENABLED"));
    }

    private static async Task<string> MadeAsync(UnifiedHarness harness, string name, params (string Field, object? Value)[] values)
    {
        var outcome = Assert.Single(await harness.CreateAsync(name, harness.Unified, values));
        Assert.True(outcome.Code is null, $"{name}: {outcome.Code} {outcome.Message}");
        return outcome.Id!;
    }
}
