using System.Text.Json;
using AmazonAds.Entities;

namespace AmazonAds.Tests.Unified;

/// <summary>How single rows of v1 are read: what a property holds, and that nothing is lost.</summary>
public class UnifiedRowTests
{
    [Fact]
    public void A_campaign_fills_the_properties_that_scripts_use()
    {
        var campaign = (Campaign)UnifiedHarness.Read("Campaign", """
            {"adProduct":"SPONSORED_PRODUCTS","campaignId":"7","name":"Shoes","state":"ENABLED","portfolioId":"9",
             "budgets":[{"budgetType":"MONETARY","recurrenceTimePeriod":"DAILY","budgetValue":{"monetaryBudgetValue":{"monetaryBudget":{"value":40.5,"ruleValue":50,"currencyCode":"EUR"}}}}],
             "optimizations":{"bidSettings":{"bidStrategy":"SALES_DOWN_ONLY","bidAdjustments":{"placementBidAdjustments":[{"placement":"TOP_OF_SEARCH","percentage":30}],
               "audienceBidAdjustments":[{"audienceId":"a","percentage":5}]}}},
             "autoCreationSettings":{"autoCreateTargets":true},"tags":[{"key":"team","value":"b"}],
             "startDateTime":"2026-01-05T00:00:00Z","endDateTime":"2026-02-01T23:59:59Z",
             "creationDateTime":"2026-01-01T08:00:00Z","lastUpdatedDateTime":"2026-01-02T08:00:00Z","status":{"deliveryStatus":"DELIVERING"},"somethingNew":{"x":[1]}}
            """);

        Assert.Equal((40.5m, 50m, "DAILY"), (campaign.Budget!.Budget, campaign.Budget.EffectiveBudget, campaign.Budget.BudgetType));
        Assert.Equal(("LEGACY_FOR_SALES", "AUTO", "2026-01-05", "2026-02-01"),
            (campaign.DynamicBidding!.Strategy, campaign.TargetingType, campaign.StartDate, campaign.EndDate));
        var placement = Assert.Single(campaign.DynamicBidding.PlacementBidding!);
        Assert.Equal(("PLACEMENT_TOP", 30m), (placement.Placement, placement.Percentage));
        Assert.Equal("b", campaign.Tags!["team"]);
        Assert.Equal(["adProduct", "budgets", "optimizations", "somethingNew", "status"], campaign.Body.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("SponsoredProducts", campaign.AdProduct);
    }

    [Theory]
    [InlineData("Keyword", """{"targetId":"1","adGroupId":"2","negative":false,"targetType":"KEYWORD","targetLevel":"AD_GROUP","targetDetails":{"keywordTarget":{"keyword":"shoe","matchType":"EXACT"}},"bid":{"bid":0.7,"currencyCode":"USD"}}""", "EXACT")]
    [InlineData("NegativeKeyword", """{"targetId":"1","adGroupId":"2","negative":true,"targetType":"KEYWORD","targetDetails":{"keywordTarget":{"keyword":"shoe","matchType":"PHRASE"}}}""", "NEGATIVE_PHRASE")]
    [InlineData("CampaignNegativeKeyword", """{"targetId":"1","campaignId":"2","negative":true,"targetType":"KEYWORD","targetDetails":{"keywordTarget":{"keyword":"shoe","matchType":"BROAD"}}}""", "NEGATIVE_BROAD")]
    [InlineData("Keyword", """{"targetId":"1","adGroupId":"2","negative":false,"targetType":"KEYWORD","targetDetails":{"keywordTarget":{"keyword":"shoe","matchType":"SOMETHING_NEW"}}}""", "SOMETHING_NEW")]
    public void A_keyword_comes_with_the_words_of_the_product(string noun, string json, string match)
    {
        dynamic keyword = UnifiedHarness.Read(noun, json);
        Assert.Equal(("1", "shoe", match), ((string)keyword.KeywordId, (string)keyword.KeywordText, (string)keyword.MatchType));
        Assert.False(((AdsEntity)keyword).Body.ContainsKey("targetDetails"));
    }

    [Theory]
    [InlineData("""{"productTarget":{"matchType":"PRODUCT_EXACT","productIdType":"ASIN","product":{"productId":"B000000001"}}}""", "ASIN_SAME_AS=B000000001", "MANUAL")]
    [InlineData("""{"productTarget":{"matchType":"PRODUCT_SIMILAR","productIdType":"ASIN","product":{"productId":"B000000001"}}}""", "ASIN_EXPANDED_FROM=B000000001", "MANUAL")]
    [InlineData("""{"themeTarget":{"matchType":"KEYWORDS_CLOSE_MATCH"}}""", "QUERY_HIGH_REL_MATCHES", "AUTO")]
    [InlineData("""{"themeTarget":{"matchType":"KEYWORDS_RELATED_TO_GIFTS"}}""", "KEYWORDS_RELATED_TO_GIFTS", "MANUAL")]
    [InlineData("""{"productCategoryTarget":{"productCategoryRefinement":{"productCategoryRefinement":{"productCategoryId":"1","productBrandId":"2","productPriceGreaterThan":3,"productPriceLessThan":5.5,"productRatingGreaterThan":4,"productPrimeShippingEligible":true}}}}""",
        "ASIN_CATEGORY_SAME_AS=1 ASIN_BRAND_SAME_AS=2 ASIN_PRICE_BETWEEN=3-5.5 ASIN_REVIEW_RATING_GREATER_THAN=4 ASIN_IS_PRIME_SHIPPING_ELIGIBLE=true", "MANUAL")]
    public void A_target_comes_with_the_conditions_of_the_product(string details, string conditions, string type)
    {
        var target = (Target)UnifiedHarness.Read("Target", $$"""{"targetId":"1","negative":false,"targetType":"X","targetDetails":{{details}}}""");
        Assert.Equal(conditions, string.Join(' ', target.Expression!));
        Assert.Equal(type, target.ExpressionType);
        Assert.False(target.Body.ContainsKey("targetDetails"));
    }

    [Fact]
    public void Names_beside_ids_become_the_resolved_conditions()
    {
        var target = (Target)UnifiedHarness.Read("Target", """{"targetId":"1","targetDetails":{"productCategoryTarget":{"productCategoryRefinement":{"productCategoryRefinement":{"productCategoryId":"1","productCategoryIdResolved":"Shoes"}}}}}""");
        Assert.Equal(("1", "Shoes"), (Assert.Single(target.Expression!).Value, Assert.Single(target.ResolvedExpression!).Value));
    }

    [Theory]
    [InlineData("Target", """{"targetId":"1","targetDetails":{"audienceTarget":{"audienceId":{"value":"x"}}}}""", "targetDetails")]
    [InlineData("Target", """{"targetId":"1","targetDetails":{"productTarget":{"matchType":"PRODUCT_EXACT","productIdType":"SKU","product":{"productId":"x"}}}}""", "targetDetails")]
    [InlineData("Campaign", """{"campaignId":"1","startDateTime":"2026-01-05T08:30:00-05:00"}""", "startDateTime")]
    [InlineData("Campaign", """{"campaignId":"1","tags":[{"key":"a","value":"b","locked":true}]}""", "tags")]
    [InlineData("Campaign", """{"campaignId":"1","budgets":[]}""", "budgets")]
    [InlineData("AdGroup", """{"adGroupId":"1","bid":{"defaultBid":"much"}}""", "bid")]
    [InlineData("ProductAd", """{"adId":"1","creative":{"videoCreative":{}}}""", "creative")]
    public void What_does_not_map_stays_in_the_body(string noun, string json, string member) =>
        Assert.True(UnifiedHarness.Read(noun, json).Body.ContainsKey(member));

    [Fact]
    public void An_ad_of_a_SKU_names_its_ASIN_too()
    {
        var ad = (ProductAd)UnifiedHarness.Read("ProductAd", """
            {"adId":"1","creative":{"productCreative":{"productCreativeSettings":{"headline":"Words","advertisedProduct":{"productId":"S-1","productIdType":"SKU","resolvedProductId":"B000000001","resolvedProductIdType":"ASIN","globalStoreSetting":{"catalogSourceMarketplace":"GB"}}}}}}
            """);
        Assert.Equal(("S-1", "B000000001", "Words", "UK"), (ad.Sku, ad.Asin, ad.CustomText, ad.GlobalStoreSetting!.CatalogSourceCountryCode));
        Assert.Empty(ad.Body);
    }

    [Fact]
    public void A_change_on_an_object_is_noted_as_on_any_other()
    {
        var campaign = (Campaign)UnifiedHarness.Read("Campaign", """{"campaignId":"1","budgets":[{"recurrenceTimePeriod":"DAILY","budgetValue":{"monetaryBudgetValue":{"monetaryBudget":{"value":40}}}}]}""");
        var field = EntityKinds.Find("Campaign", AdProduct.SponsoredProducts, AmazonAds.Connections.AdsApiVersion.V1)!.Field("DailyBudget")!;
        Assert.False(field.IsChangedOn(campaign));
        campaign.Budget!.Budget = 50;
        Assert.True(field.IsChangedOn(campaign));
        Assert.Equal(40m, field.Before(campaign));
    }

    [Fact]
    public void Every_kind_of_v1_has_the_table_and_the_columns_of_the_products_kind() => Assert.All(UnifiedKinds.All, kind =>
    {
        Assert.Equal((kind.TableKind.Name, kind.TableKind.AdProduct, kind.TableKind.Table), (kind.Name, kind.AdProduct, kind.Table));
        Assert.Equal(kind.TableKind.Columns.Select(column => column.Name), kind.Columns.Select(column => column.Name));
        Assert.Empty(kind.Fields.Select(field => field.Name).Except(kind.TableKind.Fields.Select(field => field.Name)));
    });

    [Fact]
    public void No_value_of_a_row_is_lost()
    {
        const string Json = """{"adProduct":"SPONSORED_PRODUCTS","adGroupId":"v1","campaignId":"v2","name":"v3","state":"v4","bid":{"defaultBid":0.5,"currencyCode":"v5","marketplaceSettings":[{"marketplace":"v6"}]},"creationDateTime":"v7","lastUpdatedDateTime":"v8","optimization":{"bidStrategy":"v9"},"globalAdGroupId":"v10"}""";
        var group = UnifiedHarness.Read("AdGroup", Json);
        var held = JsonSerializer.Serialize(group, group.GetType());
        Assert.All(Enumerable.Range(1, 10), number => Assert.Contains($"\"v{number}\"", held, StringComparison.Ordinal));
    }
}
