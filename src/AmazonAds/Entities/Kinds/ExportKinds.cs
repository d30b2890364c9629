using System.Collections.Frozen;
using System.Text.Json;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>
/// The kinds of entities as they stand in exports: names, models and tables are those of the products' own kinds. Keywords,
/// targets and negatives are all targets there, told apart by type, sign and level.
/// </summary>
internal static class ExportKinds
{
    private const string KeywordType = "KEYWORD";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EntityKind> All { get; } = [.. SponsoredProducts(), .. SponsoredBrands(), .. SponsoredDisplay()];

    private static FrozenDictionary<EntityKind, EntityKind> ByTable { get; } = All.ToFrozenDictionary(kind => kind.TableKind);

    private static FrozenDictionary<(AdProduct, string), EntityKind> ByName { get; } = All.ToFrozenDictionary(kind => (kind.AdProduct, kind.Name));

    /// <summary>A kind as exports have it; null where they have none.</summary>
    /// <param name="kind">The kind, through whichever API.</param>
    public static EntityKind? Of(EntityKind kind) => ByTable.GetValueOrDefault(kind.TableKind);

    /// <summary>The kind of a row.</summary>
    /// <param name="singular">What the export is of: <c>campaign</c>, <c>adGroup</c>, <c>ad</c> or <c>target</c>.</param>
    /// <param name="json">The row.</param>
    /// <param name="isExact">Whether the product lists such rows too.</param>
    /// <returns>The kind; null for a product that is not known.</returns>
    public static EntityKind? OfRow(string singular, ReadOnlySpan<byte> json, out bool isExact)
    {
        var (product, type, isNegative, hasAdGroup) = Marks(json);
        isExact = true;
        if (product == AdProduct.None) return null;
        var name = singular switch
        {
            "campaign" => "Campaign",
            "adGroup" => "AdGroup",
            "ad" => "ProductAd",
            _ => (isNegative ? "Negative" : string.Empty) + (type == KeywordType ? "Keyword" : "Target"),
        };
        var isOfCampaign = singular == "target" && isNegative && !hasAdGroup;
        if (ByName.TryGetValue((product, isOfCampaign ? "Campaign" + name : name), out var kind)) return kind;
        isExact = false;
        return ByName.GetValueOrDefault((product, name));
    }

    private static (AdProduct Product, string? Type, bool IsNegative, bool HasAdGroup) Marks(ReadOnlySpan<byte> json)
    {
        var (product, type, isNegative, hasAdGroup) = (AdProduct.None, (string?)null, false, false);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isProduct, isType, isSign, isGroup) = (
                reader.ValueTextEquals("adProduct"u8), reader.ValueTextEquals("targetType"u8), reader.ValueTextEquals("negative"u8), reader.ValueTextEquals("adGroupId"u8));
            reader.Read();
            if (isProduct && reader.TokenType == JsonTokenType.String) product = ProductOf(reader.GetString()!);
            else if (isType && reader.TokenType == JsonTokenType.String) type = reader.GetString();
            else if (isSign) isNegative = reader.TokenType == JsonTokenType.True;
            else if (isGroup) hasAdGroup = reader.TokenType != JsonTokenType.Null;
            reader.Skip();
        }

        return (product, type, isNegative, hasAdGroup);
    }

    private static AdProduct ProductOf(string word) =>
        Enum.TryParse<AdProduct>(UnifiedWords.Products.ToProduct(word), out var product) ? product : AdProduct.None;

    private static IReadOnlyList<EntityKind> SponsoredProducts() =>
    [
        Kind(
            SponsoredProductsKinds.Campaign, ExportCampaignShape.Campaign, "campaign",
            "budget_effective_budget", "dynamic_bidding_shopper_cohort_bidding", "off_amazon_settings_off_amazon_budget_control_strategy", "site_restrictions",
            "marketplace_budget_allocation", "auto_manage_campaign", "global_campaign_id"),
        Kind(SponsoredProductsKinds.AdGroup, ExportShapes.AdGroup, "adGroup", "global_ad_group_id"),
        Kind(
            SponsoredProductsKinds.ProductAd, ExportShapes.ProductAd, "ad",
            "campaign_id", "asin", "sku", "global_store_setting_catalog_source_country_code", "global_ad_id"),
        Kind(SponsoredProductsKinds.Keyword, ExportTargetShapes.Keyword, "target", "campaign_id", "global_keyword_id"),
        Kind(SponsoredProductsKinds.NegativeKeyword, ExportTargetShapes.NegativeKeyword, "target", "campaign_id", "global_keyword_id"),
        Kind(SponsoredProductsKinds.CampaignNegativeKeyword, ExportTargetShapes.CampaignNegativeKeyword, "target", "global_keyword_id"),
        Kind(SponsoredProductsKinds.Target, ExportTargetShapes.Target, "target", "campaign_id", "resolved_expression", "global_target_id"),
        Kind(SponsoredProductsKinds.NegativeTarget, ExportTargetShapes.NegativeTarget, "target", "campaign_id", "resolved_expression", "global_target_id"),
        Kind(SponsoredProductsKinds.CampaignNegativeTarget, ExportTargetShapes.CampaignNegativeTarget, "target", "resolved_expression", "global_target_id"),
    ];

    private static IReadOnlyList<EntityKind> SponsoredBrands() =>
    [
        Kind(
            SponsoredBrandsKinds.Campaign, ExportCampaignShape.Brands, "campaign",
            "dynamic_bidding_placement_bidding", "dynamic_bidding_shopper_cohort_bidding", "dynamic_bidding_bid_optimization", "dynamic_bidding_strategy", "cost_type", "goal",
            "is_multi_ad_groups_enabled", "product_location", "site_restrictions", "smart_default", "targeted_pg_deal_id"),
        Kind(SponsoredBrandsKinds.AdGroup, ExportShapes.AdGroup, "adGroup"),
        Kind(
            SponsoredBrandsKinds.ProductAd, ExportShapes.BrandsAd, "ad",
            [
                "campaign_id", "name",
                .. SponsoredBrandsKinds.ProductAd.Columns.Select(column => column.Name)
                    .Where(name => name.StartsWith("creative", StringComparison.Ordinal) || name.StartsWith("landing_page", StringComparison.Ordinal)),
            ]),
        Kind(SponsoredBrandsTargetingKinds.Keyword, ExportTargetShapes.Keyword, "target", "campaign_id", "native_language_keyword", "native_language_locale"),
        Kind(SponsoredBrandsTargetingKinds.NegativeKeyword, ExportTargetShapes.NegativeKeyword, "target", "campaign_id"),
        Kind(SponsoredBrandsTargetingKinds.Target, ExportTargetShapes.BrandsTarget, "target", "campaign_id", "resolved_expression"),
        Kind(SponsoredBrandsTargetingKinds.NegativeTarget, ExportTargetShapes.NegativeTarget, "target", "campaign_id", "resolved_expression"),
    ];

    private static IReadOnlyList<EntityKind> SponsoredDisplay() =>
    [
        Kind(
            SponsoredDisplayKinds.Campaign, ExportCampaignShape.Display, "campaign",
            ["delivery_profile", .. SponsoredDisplayKinds.Campaign.Columns.Select(column => column.Name).Where(name => name.StartsWith("rule_based_budget", StringComparison.Ordinal))]),
        Kind(SponsoredDisplayKinds.AdGroup, ExportShapes.AdGroup, "adGroup", "tactic", "bid_optimization", "creative_type"),
        Kind(
            SponsoredDisplayKinds.ProductAd, ExportShapes.DisplayAd, "ad",
            "campaign_id", "asin", "sku", "ad_name", "landing_page_url", "landing_page_type"),
        Kind(SponsoredDisplayKinds.Target, ExportTargetShapes.DisplayTarget, "target", "campaign_id", "expression_type", "resolved_expression"),
        Kind(SponsoredDisplayKinds.NegativeTarget, ExportTargetShapes.DisplayNegativeTarget, "target", "campaign_id", "expression_type"),
    ];

    private static EntityKind<T> Kind<T>(EntityKind<T> table, Shape<T> shape, string singular, params string[] untold)
        where T : AdsEntity, new() => new(table, shape)
    {
        IdName = singular + "Id",
        Collection = singular + "s",
        ListPath = $"/{singular}s/export",
        IsOfExport = true,
        Untold = untold.ToFrozenSet(StringComparer.Ordinal),
    };
}
