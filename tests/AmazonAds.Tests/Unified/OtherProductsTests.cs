using AmazonAds.Batching;
using AmazonAds.Entities;

namespace AmazonAds.Tests.Unified;

/// <summary>Sponsored Brands and Sponsored Display through v1 are the objects that their own APIs give, as far as v1 tells them.</summary>
public sealed class OtherProductsTests : IDisposable
{
    private const AdProduct Brands = AdProduct.SponsoredBrands;
    private const AdProduct Display = AdProduct.SponsoredDisplay;

    private readonly UnifiedHarness brands = new() { AdProduct = Brands };
    private readonly UnifiedHarness display = new() { AdProduct = Display };

    public static TheoryData<AdProduct, string, string[]> Kinds => new()
    {
        { Brands, "Campaign", [] },
        { Brands, "AdGroup", [] },
        { Brands, "Keyword", ["CampaignId"] },
        { Brands, "NegativeKeyword", ["CampaignId"] },
        { Brands, "Target", ["CampaignId"] },
        { Brands, "NegativeTarget", ["CampaignId"] },
        { Brands, "ProductAd", ["Creative", "LandingPage"] },
        { Display, "Campaign", ["Tactic", "DeliveryProfile"] },
        { Display, "AdGroup", ["Tactic", "BidOptimization"] },
        { Display, "ProductAd", [] },
        { Display, "NegativeTarget", ["CampaignId"] },
    };

    /// <summary>Whether v1 does not tell a column of another product than Sponsored Products.</summary>
    internal static bool IsUntold(EntityKind kind, string column) => (kind.AdProduct, kind.Name) switch
    {
        (Brands, "ProductAd") => column.StartsWith("creative", StringComparison.Ordinal) || column.StartsWith("landing_page", StringComparison.Ordinal),
        (Display, "Campaign") => column is "tactic" or "delivery_profile",
        (Display, "AdGroup") => column is "tactic" or "bid_optimization",
        _ => false,
    };

    public void Dispose()
    {
        brands.Dispose();
        display.Dispose();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_property_is_the_same(AdProduct adProduct, string name, string[] untold)
    {
        var harness = Of(adProduct);
        var product = await harness.ReadAsync(name, harness.Product);
        var unified = await harness.ReadAsync(name, harness.Unified);

        Assert.NotEmpty(product);
        Assert.All(product.Zip(unified), pair => Assert.Equal(SameObjectsTests.Properties(pair.First, untold), SameObjectsTests.Properties(pair.Second, untold)));
        Assert.Equal(product.Count, unified.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ids_and_states_and_parents_filter_alike(AdProduct adProduct, string name, string[] untold)
    {
        Assert.NotNull(untold);
        var harness = Of(adProduct);
        var kind = UnifiedHarness.Kind(name, harness.Unified, adProduct);
        var all = await harness.ReadAsync(name, harness.Product);
        var first = all[0];
        var state = (string)kind.Field("State")!.Of(first)!;
        await SameAsync(new EntityQuery { Ids = [kind.IdOf(first)!] }, row => kind.IdOf(row) == kind.IdOf(first));
        await SameAsync(new EntityQuery { States = [state] }, row => (string?)kind.Field("State")!.Of(row) == state);
        if (kind.Filters.AdGroup is not null)
            await SameAsync(new EntityQuery { AdGroupIds = [Value(first, "AdGroupId")!], PageSize = 1 }, row => Value(row, "AdGroupId") == Value(first, "AdGroupId"));
        if (kind.Filters.Campaign is not null && Value(first, "CampaignId") is { } campaign)
            await SameAsync(new EntityQuery { CampaignIds = [campaign] }, row => Value(row, "CampaignId") == campaign);

        async Task SameAsync(EntityQuery query, Func<AdsEntity, bool> isWanted)
        {
            var expected = all.Where(isWanted).Select(kind.IdOf).Order().ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, (await harness.ReadAsync(name, harness.Unified, query)).Select(kind.IdOf).Order());
        }
    }

    [Fact]
    public async Task What_is_made_of_Sponsored_Brands_through_v1_is_seen_changed_and_archived_through_both()
    {
        var campaign = await MadeAsync(brands, "Campaign",
            ("Name", "Top"), ("State", "ENABLED"), ("DailyBudget", 20m), ("StartDate", "2026-01-05"), ("BidOptimization", "false"),
            ("PlacementBidding", "HOME=-10;OTHER=20"), ("ProductLocation", "NOT_SOLD_ON_AMAZON"), ("BrandEntityId", "ENTITY1"));
        var seen = (Campaign)await OneAsync(brands, "Campaign", campaign);
        Assert.Equal((20m, "DAILY", false, "NOT_SOLD_ON_AMAZON", "ENTITY1"),
            (seen.Budget!.Budget, seen.Budget.BudgetType, seen.DynamicBidding!.BidOptimization, seen.ProductLocation, seen.BrandEntityId));
        Assert.Equal(["HOME -10", "OTHER 20"], seen.DynamicBidding.PlacementBidding!.Select(placement => $"{placement.Placement} {placement.Percentage}"));

        Success(await brands.UpdateAsync("Campaign", brands.Unified, campaign, ("DailyBudget", 25m), ("Name", "Other"), ("BidOptimization", "true"), ("State", "PAUSED")));
        seen = (Campaign)await OneAsync(brands, "Campaign", campaign);
        Assert.Equal((25m, "Other", true, "PAUSED"), (seen.Budget!.Budget, seen.Name, seen.DynamicBidding!.BidOptimization, seen.State));
        Assert.Null(seen.DynamicBidding.PlacementBidding);

        var group = await MadeAsync(brands, "AdGroup", ("CampaignId", campaign), ("Name", "Group"), ("State", "ENABLED"));
        var keyword = await MadeAsync(brands, "Keyword", ("CampaignId", campaign), ("AdGroupId", group), ("KeywordText", "red shoe"), ("MatchType", "EXACT"), ("State", "ENABLED"), ("Bid", 2m));
        Success(await brands.UpdateAsync("Keyword", brands.Unified, keyword, ("Bid", 2.5m), ("State", "PAUSED")));
        var found = (Keyword)await OneAsync(brands, "Keyword", keyword);
        Assert.Equal((2.5m, "PAUSED", campaign, "EXACT"), (found.Bid, found.State, found.CampaignId, found.MatchType));
        var negative = await MadeAsync(brands, "NegativeKeyword", ("AdGroupId", group), ("KeywordText", "blue"), ("MatchType", "NEGATIVE_PHRASE"), ("State", "ENABLED"));
        Assert.Equal("NEGATIVE_PHRASE", ((NegativeKeyword)await OneAsync(brands, "NegativeKeyword", negative)).MatchType);
        var target = await MadeAsync(brands, "Target", ("AdGroupId", group), ("Expression", "asinCategorySameAs=123;asinPriceBetween=3-5.5"), ("State", "ENABLED"), ("Bid", 2m));
        Assert.Equal(["ASIN_CATEGORY_SAME_AS 123", "ASIN_PRICE_BETWEEN 3-5.5"],
            ((Target)await OneAsync(brands, "Target", target)).Expression!.Select(condition => $"{condition.Type} {condition.Value}"));
        var excluded = await MadeAsync(brands, "NegativeTarget", ("AdGroupId", group), ("Expression", "ASIN_SAME_AS=B000000001"), ("State", "ENABLED"));
        foreach (var (name, id) in new[] { ("Keyword", keyword), ("NegativeKeyword", negative), ("Target", target), ("NegativeTarget", excluded), ("AdGroup", group), ("Campaign", campaign) })
            await ArchivedAsync(brands, name, id);
    }

    [Fact]
    public async Task What_is_made_of_Sponsored_Display_through_v1_is_seen_changed_and_archived_through_both()
    {
        var campaign = await MadeAsync(display, "Campaign", ("Name", "Top"), ("State", "ENABLED"), ("DailyBudget", 20m), ("StartDate", "2026-01-05"), ("CostType", "VCPM"));
        Success(await display.UpdateAsync("Campaign", display.Unified, campaign, ("DailyBudget", 25m), ("Name", "Other"), ("State", "PAUSED"), ("EndDate", "2030-01-01")));
        var seen = (Campaign)await OneAsync(display, "Campaign", campaign);
        Assert.Equal((25m, "Other", "PAUSED", "vcpm", "2030-01-01"), (seen.Budget!.Budget, seen.Name, seen.State, seen.CostType, seen.EndDate));

        var group = await MadeAsync(display, "AdGroup", ("CampaignId", campaign), ("Name", "Group"), ("State", "ENABLED"), ("DefaultBid", 3m), ("CreativeType", "VIDEO"));
        Success(await display.UpdateAsync("AdGroup", display.Unified, group, ("DefaultBid", 4m), ("State", "PAUSED")));
        var found = (AdGroup)await OneAsync(display, "AdGroup", group);
        Assert.Equal((4m, "PAUSED", "VIDEO"), (found.DefaultBid, found.State, found.CreativeType));
        var excluded = await MadeAsync(display, "NegativeTarget", ("AdGroupId", group), ("Expression", "asinBrandSameAs=77"), ("ExpressionType", "MANUAL"), ("State", "ENABLED"));
        var condition = Assert.Single(((NegativeTarget)await OneAsync(display, "NegativeTarget", excluded)).Expression!);
        Assert.Equal(("asinBrandSameAs", "77"), (condition.Type, condition.Value));
        foreach (var (name, id) in new[] { ("NegativeTarget", excluded), ("AdGroup", group), ("Campaign", campaign) })
            await ArchivedAsync(display, name, id);
    }

    [Theory]
    [InlineData(Brands)]
    [InlineData(Display)]
    public async Task Ads_are_paused_and_archived_but_not_made(AdProduct adProduct)
    {
        var harness = Of(adProduct);
        var kind = UnifiedHarness.Kind("ProductAd", harness.Unified, adProduct);
        Assert.False(kind.CanCreate);
        var ad = (ProductAd)(await harness.ReadAsync("ProductAd", harness.Unified, new EntityQuery { States = ["ENABLED"] }))[0];
        Success(await harness.UpdateAsync("ProductAd", harness.Unified, ad.AdId!, ("State", "PAUSED")));
        Assert.Equal("PAUSED", ((ProductAd)await OneAsync(harness, "ProductAd", ad.AdId!)).State);
        await ArchivedAsync(harness, "ProductAd", ad.AdId!);
    }

    [Fact]
    public async Task A_budget_is_changed_only_by_who_says_what_it_is_for()
    {
        var kind = UnifiedHarness.Kind("Campaign", brands.Unified, Brands);
        var edit = UnifiedHarness.Edit(kind, ("DailyBudget", 30m));
        var refused = EditRule.Refusal(edit, new FieldPlace(kind, "US", FieldUse.Update));
        Assert.Contains("BudgetType", refused!.ToString(), StringComparison.Ordinal);
        Assert.Null(EditRule.Refusal(UnifiedHarness.Edit(kind, ("Name", "x")), new FieldPlace(kind, "US", FieldUse.Update)));

        var life = await MadeAsync(brands, "Campaign", ("Name", "Life"), ("State", "ENABLED"), ("DailyBudget", 500m), ("BudgetType", "LIFETIME"), ("StartDate", "2026-01-05"), ("EndDate", "2030-01-01"));
        Assert.Equal("FIELD_VALUE_CANNOT_EDIT", Assert.Single(await brands.UpdateAsync("Campaign", brands.Unified, life, ("DailyBudget", 600m))).Code);
        var named = edit with { Address = UnifiedHarness.Edit(kind, ("BudgetType", "LIFETIME")).Fields };
        Assert.Null(EditRule.Refusal(named, new FieldPlace(kind, "US", FieldUse.Update)));
        Success(await brands.WriteAsync(EntityWrites.Update(kind), brands.Unified, (life, named)));
        var seen = (Campaign)await OneAsync(brands, "Campaign", life);
        Assert.Equal((30m, "LIFETIME"), (seen.Budget!.Budget, seen.Budget.BudgetType));
    }

    [Fact]
    public void Targets_of_Sponsored_Display_stay_with_its_own_API() =>
        Assert.Same(SponsoredDisplayKinds.Target, UnifiedHarness.Kind("Target", display.Unified, Display));

    [Fact]
    public void What_has_no_counterpart_stays_in_the_body()
    {
        var campaign = (Campaign)UnifiedHarness.Read("Campaign",
            """{"campaignId":"1","optimizations":{"bidSettings":{"bidStrategy":"NEW_TO_BRAND"},"goalSettings":{"goal":"AWARENESS","kpi":"REACH"}}}""", Brands);
        Assert.Null(campaign.DynamicBidding?.BidOptimization);
        Assert.Contains("NEW_TO_BRAND", System.Text.Json.JsonSerializer.Serialize(campaign.Body["optimizations"]), StringComparison.Ordinal);
        Assert.Contains("AWARENESS", System.Text.Json.JsonSerializer.Serialize(campaign.Body["optimizations"]), StringComparison.Ordinal);
    }

    private static void Success(List<WriteOutcome> outcomes) => Assert.All(outcomes, outcome => Assert.True(outcome.Status == WriteStatus.Success, $"{outcome.Code} {outcome.Message}"));

    private static string? Value(AdsEntity row, string name) => row.GetType().GetProperty(name)?.GetValue(row) as string;

    private static async Task<string> MadeAsync(UnifiedHarness harness, string name, params (string Field, object? Value)[] values)
    {
        var outcomes = await harness.CreateAsync(name, harness.Unified, values);
        Success(outcomes);
        Assert.NotNull(Assert.Single(outcomes).Entity);
        return outcomes[0].Id!;
    }

    // As the product's own API has it.
    private static async Task<AdsEntity> OneAsync(UnifiedHarness harness, string name, string id)
    {
        var kind = UnifiedHarness.Kind(name, harness.Product, harness.AdProduct);
        return Assert.Single(await harness.ReadAsync(name, harness.Product), row => kind.IdOf(row) == id);
    }

    private static async Task ArchivedAsync(UnifiedHarness harness, string name, string id)
    {
        Success(await harness.ArchiveAsync(name, harness.Unified, id));
        Assert.Equal("ARCHIVED", UnifiedHarness.Kind(name, harness.Product, harness.AdProduct).Field("State")!.Of(await OneAsync(harness, name, id)));
    }

    private UnifiedHarness Of(AdProduct product) => product == Brands ? brands : display;
}
