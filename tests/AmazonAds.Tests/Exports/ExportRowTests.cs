using System.Text;
using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Exports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Exports;

/// <summary>Rows as Amazon's examples have them.</summary>
public sealed class ExportRowTests
{
    // What every row has besides what is its own.
    private static readonly string[] Usual = ["adProduct", "deliveryReasons", "deliveryStatus"];

    public static TheoryData<string, string, string, string> Examples => new()
    {
        { "ad-groups_sponsored-brands_3", "AdGroup", "SponsoredBrands", "" },
        { "ad-groups_sponsored-display_4", "AdGroup", "SponsoredDisplay", "bid optimization" },
        { "ad-groups_sponsored-products_2", "AdGroup", "SponsoredProducts", "bid" },
        { "ads_generic_1", "ProductAd", "SponsoredBrands", "adVersionId creative" },
        { "ads_image_6", "ProductAd", "SponsoredDisplay", "adType creative" },
        { "ads_product-ad_5", "ProductAd", "SponsoredProducts", "adType" },
        { "ads_product-collection_8", "ProductAd", "SponsoredBrands", "adVersionId creative" },
        { "ads_sponsored-brands-generic_3", "ProductAd", "SponsoredBrands", "adVersionId creative" },
        { "ads_sponsored-display-generic_4", "ProductAd", "SponsoredDisplay", "adType adVersionId creative" },
        { "ads_sponsored-products-generic_2", "ProductAd", "SponsoredProducts", "adType" },
        { "ads_store-spotlight_9", "ProductAd", "SponsoredBrands", "adVersionId creative" },
        { "campaigns_generic_1", "Campaign", "", "brandEntityId budgetCaps costType endDate optimization startDate" },
        { "campaigns_sponsored-brands_3", "Campaign", "SponsoredBrands", "budgetCaps optimization" },
        { "campaigns_sponsored-display_4", "Campaign", "SponsoredDisplay", "budgetCaps" },
        { "campaigns_sponsored-products_2", "Campaign", "SponsoredProducts", "budgetCaps" },
        { "targets_audience-target_17", "Target", "SponsoredDisplay", "bid negative targetType" },
        { "targets_auto-target_5", "Target", "SponsoredBrands", "bid negative targetType" },
        { "targets_generic_1", "NegativeTarget", "SponsoredDisplay", "bid negative targetDetails targetType" },
        { "targets_negative-keyword-target-ad-group-level-_7", "NegativeKeyword", "SponsoredProducts", "negative targetType" },
        { "targets_negative-keyword-target-campaign-level-_8", "CampaignNegativeKeyword", "SponsoredProducts", "negative targetType" },
        { "targets_negative-product-category-target-ad-group-level-_10", "NegativeTarget", "SponsoredDisplay", "negative targetType" },
        { "targets_negative-product-category-target-campaign-level-_11", "NegativeTarget", "SponsoredDisplay", "negative targetType" },
        { "targets_negative-product-target-ad-group-level-_13", "NegativeTarget", "SponsoredProducts", "negative targetType" },
        { "targets_negative-product-target-campaign-level-_14", "CampaignNegativeTarget", "SponsoredProducts", "negative targetType" },
        { "targets_positive-keyword-target_6", "Keyword", "SponsoredProducts", "bid negative targetType" },
        { "targets_positive-product-target_12", "Target", "SponsoredProducts", "bid negative targetType" },
        { "targets_product-audience-target_16", "Target", "SponsoredDisplay", "bid negative targetType" },
        { "targets_product-category-audience-target_15", "Target", "SponsoredDisplay", "bid negative targetType" },
        { "targets_sponsored-brands_3", "NegativeKeyword", "SponsoredBrands", "bid negative targetDetails targetType" },
        { "targets_sponsored-products_2", "NegativeKeyword", "SponsoredProducts", "bid negative targetDetails targetType" },
    };

    [SharedTheory]
    [MemberData(nameof(Examples))]
    public void An_example_becomes_the_usual_object_and_keeps_what_has_no_place(string file, string type, string product, string kept)
    {
        var row = Read(file);
        var entity = row.Entity;
        Assert.Equal((type, product.Length > 0 ? product : null), (entity.GetType().Name, entity.AdProduct));
        Assert.Equal(kept.Split(' ', StringSplitOptions.RemoveEmptyEntries), entity.Body.Keys.Except(Usual).Order(StringComparer.Ordinal));
        Assert.Equal("string", IdOf(entity));
        Assert.NotNull(entity.GetType().GetProperty("State")!.GetValue(entity));
    }

    [SharedFact]
    public void There_is_no_other_example() => Assert.Equal(
        SharedFiles.Fixtures("export-rows", "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Examples.Select(example => "export_common_" + example.Data.Item1).Order(StringComparer.Ordinal));

    [SharedFact]
    public void Words_of_campaigns_are_the_products_own()
    {
        var campaign = (Campaign)Read("campaigns_sponsored-products_2").Entity;
        Assert.Equal(("LEGACY_FOR_SALES", "MANUAL", "2023-11-30", "2023-12-08"), (campaign.DynamicBidding!.Strategy, campaign.TargetingType, campaign.StartDate, campaign.EndDate));
        Assert.Equal(("PLACEMENT_TOP", 0m), (campaign.DynamicBidding.PlacementBidding![0].Placement, campaign.DynamicBidding.PlacementBidding[0].Percentage));
        Assert.Equal((0m, "DAILY"), (campaign.Budget!.Budget, campaign.Budget.BudgetType));
        Assert.Equal("string", campaign.Tags!["string"]);
        Assert.Null(campaign.Before);

        var brands = (Campaign)Read("campaigns_sponsored-brands_3").Entity;
        Assert.Equal(("string", "CPC", "OTHER"), (brands.BrandEntityId, brands.CostType, brands.DynamicBidding!.PlacementBidding![0].Placement));
        Assert.Contains("NEW_TO_BRAND_UP_AND_DOWN", JsonSerializer.Serialize(brands.Body), StringComparison.Ordinal);

        var display = (Campaign)Read("campaigns_sponsored-display_4").Entity;
        Assert.Equal(("T00030", "cpc"), (display.Tactic, display.CostType));

        var generic = (Campaign)Read("campaigns_generic_1").Entity;
        Assert.Equal(("AUDIENCE_SEGMENT", "string"), (generic.DynamicBidding!.ShopperCohortBidding![0].ShopperCohortType, generic.DynamicBidding.ShopperCohortBidding[0].AudienceSegments![0].AudienceId));
        Assert.Equal("AUTO", generic.TargetingType);
    }

    [SharedFact]
    public void Conditions_of_targets_are_the_products_own()
    {
        Assert.Equal("ASIN_SAME_AS=string", Show("targets_positive-product-target_12"));
        Assert.Equal("SEARCH_RELATED_TO_YOUR_LANDING_PAGES", Show("targets_auto-target_5"));
        Assert.Equal("audience(audienceSameAs=string)", Show("targets_audience-target_17"));
        Assert.Equal("views(exactProduct;lookback=string)", Show("targets_product-audience-target_16"));
        Assert.StartsWith("views(asinCategorySameAs=string;asinBrandSameAs=string;", Show("targets_product-category-audience-target_15"), StringComparison.Ordinal);
        var brand = (NegativeTarget)Read("targets_negative-product-category-target-ad-group-level-_10").Entity;
        Assert.Equal("asinBrandSameAs=string", Assert.Single(brand.Expression!).ToString());
        var keyword = (NegativeKeyword)Read("targets_negative-keyword-target-ad-group-level-_7").Entity;
        Assert.Equal(("NEGATIVE_EXACT", "string", "string"), (keyword.MatchType, keyword.KeywordText, keyword.NativeLanguageLocale));

        static string Show(string file) => string.Join(' ', ((Target)Read(file).Entity).Expression!);
    }

    [SharedFact]
    public void What_an_ad_shows_is_the_products_own()
    {
        var product = (ProductAd)Read("ads_product-ad_5").Entity;
        Assert.Equal(("string", null, "string"), (product.Asin, product.Sku, product.CustomText));
        var brands = (ProductAd)Read("ads_product-collection_8").Entity;
        Assert.Equal(("string", "string", "string:string", "PRODUCT_LIST"), (brands.Creative!.Headline, brands.Creative.BrandName, brands.Creative.BrandLogoAssetId, brands.LandingPage!.PageType));
        Assert.Contains("formatProperties", JsonSerializer.Serialize(brands.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"targetId":"1","adGroupId":"2","adProduct":"SPONSORED_TELEVISION","state":"ENABLED","targetType":"KEYWORD","targetDetails":{"keyword":"soap"}}""")]
    [InlineData("""{"targetId":"1","adGroupId":"2","state":"NEW_STATE","targetType":"KEYWORD","targetDetails":{"keyword":"soap"} }""")]
    public void A_row_of_a_product_that_is_not_known_is_read_all_the_same(string json)
    {
        var keyword = (Keyword)ExportRow.Read(ExportKind.Target, "1", Encoding.UTF8.GetBytes(json)).Entity;
        Assert.Equal(("1", "soap", null), (keyword.KeywordId, keyword.KeywordText, keyword.AdProduct));
    }

    private static ExportRow Read(string file)
    {
        var body = SharedFiles.Json(SharedFiles.Fixtures("export-rows", $"export_common_{file}.json").Single()).GetProperty("body");
        var row = body.ValueKind == JsonValueKind.Array ? body[0] : body;
        var kind = file.Split('_')[0] switch
        {
            "campaigns" => ExportKind.Campaign,
            "ad-groups" => ExportKind.AdGroup,
            "ads" => ExportKind.Ad,
            _ => ExportKind.Target,
        };
        return ExportRow.Read(kind, "1", Encoding.UTF8.GetBytes(row.GetRawText()));
    }

    private static string? IdOf(AdsEntity entity) => entity switch
    {
        Campaign campaign => campaign.CampaignId,
        AdGroup adGroup => adGroup.AdGroupId,
        ProductAd ad => ad.AdId,
        Keyword keyword => keyword.KeywordId,
        NegativeKeyword keyword => keyword.KeywordId,
        CampaignNegativeKeyword keyword => keyword.KeywordId,
        _ => (string?)entity.GetType().GetProperty("TargetId")!.GetValue(entity),
    };
}
