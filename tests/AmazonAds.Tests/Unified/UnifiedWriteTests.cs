using AmazonAds.Batching;
using AmazonAds.Emulator;
using AmazonAds.Entities;

namespace AmazonAds.Tests.Unified;

/// <summary>Writes through v1 and through the product's API end in the same rows.</summary>
public sealed class UnifiedWriteTests : IDisposable
{
    private readonly UnifiedHarness harness = new(isChecked: false);

    public void Dispose() => harness.Dispose();

    [Fact]
    public async Task A_campaign_made_through_v1_is_the_one_that_the_product_shows()
    {
        var made = Assert.Single(await harness.CreateAsync("Campaign", harness.Unified,
            ("Name", "Unified"), ("State", "PAUSED"), ("TargetingType", "manual"), ("DailyBudget", "40.5"), ("StartDate", "2026-01-05"), ("EndDate", "2026-03-01"),
            ("BiddingStrategy", "AUTO_FOR_SALES"), ("PlacementBidding", "PLACEMENT_TOP=50;SITE_AMAZON_BUSINESS=10"),
            ("Tags", new Dictionary<string, object?> { ["team"] = "b" }), ("OffAmazonBudgetControlStrategy", "MINIMIZE_SPEND")));

        Assert.Equal((WriteStatus.Success, null), (made.Status, made.Message));
        Assert.Equal(made.Id, ((Campaign)made.Entity!).CampaignId);
        var seen = (Campaign)Assert.Single(await harness.ReadAsync("Campaign", harness.Product, new EntityQuery { Ids = [made.Id!] }));
        Assert.Equal(("Unified", "PAUSED", "MANUAL", 40.5m, "2026-01-05", "2026-03-01"),
            (seen.Name, seen.State, seen.TargetingType, seen.Budget!.Budget, seen.StartDate, seen.EndDate));
        Assert.Equal("AUTO_FOR_SALES", seen.DynamicBidding!.Strategy);
        Assert.Equal(["PLACEMENT_TOP=50", "SITE_AMAZON_BUSINESS=10"], seen.DynamicBidding.PlacementBidding!.Select(placement => $"{placement.Placement}={placement.Percentage}"));
        Assert.Equal(("b", "MINIMIZE_SPEND"), (seen.Tags!["team"], seen.OffAmazonSettings!.OffAmazonBudgetControlStrategy));
    }

    [Fact]
    public async Task A_campaign_made_through_the_product_is_changed_and_archived_through_v1()
    {
        var made = Assert.Single(await harness.CreateAsync("Campaign", harness.Product,
            ("Name", "Product"), ("State", "ENABLED"), ("TargetingType", "MANUAL"), ("DailyBudget", 10m), ("EndDate", "2026-03-01"), ("StartDate", "2026-01-01")));
        var changed = Assert.Single(await harness.UpdateAsync("Campaign", harness.Unified, made.Id!, ("DailyBudget", 12m), ("EndDate", null), ("Name", "Both")));

        Assert.Equal(WriteStatus.Success, changed.Status);
        var seen = (Campaign)Assert.Single(await harness.ReadAsync("Campaign", harness.Product, new EntityQuery { Ids = [made.Id!] }));
        Assert.Equal(("Both", 12m, null), (seen.Name, seen.Budget!.Budget, seen.EndDate));
        Assert.Equal(made.Id, Assert.Single(await harness.ArchiveAsync("Campaign", harness.Unified, made.Id!)).Id);
        Assert.Equal("ARCHIVED", ((Campaign)Assert.Single(await harness.ReadAsync("Campaign", harness.Product, new EntityQuery { Ids = [made.Id!] }))).State);
    }

    [Fact]
    public async Task Everything_below_a_campaign_is_made_through_v1()
    {
        var campaign = Assert.Single(await harness.CreateAsync("Campaign", harness.Unified, ("Name", "Top"), ("State", "ENABLED"), ("TargetingType", "MANUAL"), ("DailyBudget", 10m))).Id!;
        var group = Made("AdGroup", await harness.CreateAsync("AdGroup", harness.Unified, ("CampaignId", campaign), ("Name", "Group"), ("State", "ENABLED"), ("DefaultBid", 0.75m)));
        await SeenAsync("AdGroup", group, ("CampaignId", campaign), ("DefaultBid", 0.75m));
        await SeenAsync("Keyword", Made("Keyword", await harness.CreateAsync("Keyword", harness.Unified,
            ("CampaignId", campaign), ("AdGroupId", group), ("KeywordText", "red shoe"), ("MatchType", "exact"), ("State", "ENABLED"), ("Bid", 0.6m))),
            ("CampaignId", campaign), ("AdGroupId", group), ("KeywordText", "red shoe"), ("MatchType", "EXACT"), ("Bid", 0.6m));
        await SeenAsync("NegativeKeyword", Made("NegativeKeyword", await harness.CreateAsync("NegativeKeyword", harness.Unified,
            ("AdGroupId", group), ("KeywordText", "blue"), ("MatchType", "NEGATIVE_PHRASE"), ("State", "ENABLED"))),
            ("AdGroupId", group), ("MatchType", "NEGATIVE_PHRASE"));
        await SeenAsync("CampaignNegativeKeyword", Made("CampaignNegativeKeyword", await harness.CreateAsync("CampaignNegativeKeyword", harness.Unified,
            ("CampaignId", campaign), ("KeywordText", "blue"), ("MatchType", "NEGATIVE_EXACT"), ("State", "ENABLED"))),
            ("CampaignId", campaign), ("MatchType", "NEGATIVE_EXACT"));
        await SeenAsync("Target", Made("Target", await harness.CreateAsync("Target", harness.Unified,
            ("CampaignId", campaign), ("AdGroupId", group), ("Expression", "ASIN_CATEGORY_SAME_AS=123;ASIN_PRICE_BETWEEN=3-5.5"), ("State", "ENABLED"), ("ExpressionType", "MANUAL"), ("Bid", 0.5m))),
            ("ExpressionType", "MANUAL"), ("Bid", 0.5m));
        await SeenAsync("NegativeTarget", Made("NegativeTarget", await harness.CreateAsync("NegativeTarget", harness.Unified,
            ("AdGroupId", group), ("Expression", "ASIN_SAME_AS=B000000001"), ("State", "ENABLED"))), ("AdGroupId", group));
        await SeenAsync("CampaignNegativeTarget", Made("CampaignNegativeTarget", await harness.CreateAsync("CampaignNegativeTarget", harness.Unified,
            ("CampaignId", campaign), ("Expression", "ASIN_BRAND_SAME_AS=77"), ("State", "ENABLED"))), ("CampaignId", campaign));
        var sku = await harness.CreateAsync("ProductAd", harness.Unified, ("CampaignId", campaign), ("AdGroupId", group), ("Sku", "S-1"), ("State", "ENABLED"));
        await SeenAsync("ProductAd", Made("ProductAd", sku), ("Sku", "S-1"), ("CampaignId", campaign));
    }

    [Fact]
    public async Task A_bid_is_set_taken_away_and_kept_apart_from_the_state()
    {
        var keyword = (Keyword)(await harness.ReadAsync("Keyword", harness.Product, new EntityQuery { States = ["ENABLED"] }))[0];
        await harness.UpdateAsync("Keyword", harness.Unified, keyword.KeywordId!, ("Bid", 0.61m));
        Assert.Equal(0.61m, (await KeywordAsync()).Bid);
        await harness.UpdateAsync("Keyword", harness.Unified, keyword.KeywordId!, ("State", "PAUSED"));
        Assert.Equal((0.61m, "PAUSED"), ((await KeywordAsync()).Bid, (await KeywordAsync()).State));
        await harness.UpdateAsync("Keyword", harness.Unified, keyword.KeywordId!, ("Bid", null));
        Assert.Null((await KeywordAsync()).Bid);

        async Task<Keyword> KeywordAsync() =>
            (Keyword)Assert.Single(await harness.ReadAsync("Keyword", harness.Product, new EntityQuery { Ids = [keyword.KeywordId!] }));
    }

    [Fact]
    public async Task Refusals_name_their_item_with_code_and_place()
    {
        var outcomes = await harness.CreateAsync("Campaign", harness.Unified, ("Name", "x"), ("State", "ENABLED"), ("TargetingType", "MANUAL"), ("DailyBudget", 0.0001m));
        var refused = Assert.Single(outcomes);
        Assert.Equal((WriteStatus.Failed, "FIELD_VALUE_IS_OUT_OF_RANGE"), (refused.Status, refused.Code));
        Assert.Contains("$.campaigns[0].budgets[0].budgetValue.monetaryBudgetValue.monetaryBudget.value", refused.Message, StringComparison.Ordinal);
        Assert.Equal("RESOURCE_ID_NOT_FOUND", Assert.Single(await harness.ArchiveAsync("Keyword", harness.Unified, "77")).Code);
    }

    [Fact]
    public async Task A_partial_success_is_a_success_that_says_so()
    {
        harness.Emulator.Faults.Add(FaultRule.On("POST", "*/create/campaigns").FailItems("partialSuccess", 1));
        var partial = Assert.Single(await harness.CreateAsync("Campaign", harness.Unified, ("Name", "In part"), ("State", "ENABLED"), ("TargetingType", "MANUAL"), ("DailyBudget", 10m)));

        Assert.Equal((WriteStatus.Success, "FIELD_VALUE_IS_INVALID"), (partial.Status, partial.Code));
        Assert.StartsWith("Written in part: ", partial.Message, StringComparison.Ordinal);
        Assert.NotNull(partial.Entity);
        Assert.Single(await harness.ReadAsync("Campaign", harness.Product, new EntityQuery { Ids = [partial.Id!] }));
    }

    [Theory]
    [InlineData("throttledError")]
    [InlineData("internalServerError")]
    public async Task Items_that_were_throttled_or_met_an_inner_error_are_sent_again(string errorType)
    {
        var keyword = (Keyword)(await harness.ReadAsync("Keyword", harness.Product, new EntityQuery { States = ["ENABLED"] }))[0];
        harness.Emulator.Faults.Add(FaultRule.On("POST", "*/update/targets").Times(1).FailItems(errorType, 1));
        Assert.Equal(WriteStatus.Success, Assert.Single(await harness.UpdateAsync("Keyword", harness.Unified, keyword.KeywordId!, ("Bid", 0.61m))).Status);
    }

    [Fact]
    public async Task A_batch_that_is_too_large_is_split_until_it_fits()
    {
        using var narrow = new UnifiedHarness(new EmulatorOptions { Profiles = 1, TooLargeAboveItems = 7 });
        var ids = (await narrow.ReadAsync("Keyword", narrow.Unified, new EntityQuery { States = ["ENABLED"] })).Select(row => ((Keyword)row).KeywordId!).Take(40).ToList();
        var kind = UnifiedHarness.Kind("Keyword", narrow.Unified);
        var outcomes = await narrow.WriteAsync(EntityWrites.Update(kind), narrow.Unified, ids.Select(id => ((string?)id, UnifiedHarness.Edit(kind, ("Bid", 0.5m)))));

        Assert.Equal(40, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(WriteStatus.Success, outcome.Status));
        Assert.Equal(ids.Order(), outcomes.Select(outcome => outcome.Id!).Order());
        Assert.True(narrow.Emulator.Requests.CountOfStatus(413) > 0);
    }

    private static string Made(string name, List<WriteOutcome> outcomes)
    {
        var outcome = Assert.Single(outcomes);
        Assert.True(outcome.Status == WriteStatus.Success, $"{name}: {outcome.Code} {outcome.Message}");
        Assert.NotNull(outcome.Entity);
        return outcome.Id!;
    }

    private async Task SeenAsync(string name, string id, params (string Property, object? Value)[] expected)
    {
        var seen = Assert.Single(await harness.ReadAsync(name, harness.Product, new EntityQuery { Ids = [id] }));
        Assert.All(expected, pair => Assert.Equal(pair.Value, seen.GetType().GetProperty(pair.Property)!.GetValue(seen)));
        Assert.Single(await harness.ReadAsync(name, harness.Unified, new EntityQuery { Ids = [id] }));
    }
}
