using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>
/// Sponsored Brands in Ads API v1. Creatives are others there than in version 4: ads are read, changed and archived, not
/// made. Goal, smart defaults and adjustments for shoppers have no certain counterpart and stay with the product's own API.
/// </summary>
internal static class UnifiedBrandsKinds
{
    private const int CampaignNameLength = 128;
    private const int NameLength = 255;
    private const int KeywordWords = 10;
    private const int MostAdNames = 10;

    private static readonly IReadOnlyList<object> ProductTargets = ["PRODUCT", "PRODUCT_CATEGORY", "THEME"];

    /// <summary>All of them, parents before children.</summary>
    public static IReadOnlyList<EntityKind> All() =>
    [
        Campaign(SponsoredBrandsKinds.Campaign),
        UnifiedKinds.Kind(
            SponsoredBrandsKinds.AdGroup, UnifiedShapes.AdGroup, "adGroup", UnifiedKinds.AdGroupFilters,
            [FieldSets.Campaign, FieldSets.Name(NameLength), UnifiedFields.PlainState]),
        Keyword(SponsoredBrandsTargetingKinds.Keyword),
        NegativeKeyword(SponsoredBrandsTargetingKinds.NegativeKeyword),
        UnifiedKinds.TargetKind(
            SponsoredBrandsTargetingKinds.Target, UnifiedTargetShapes.BrandsTarget, item => item.AdGroupId, new(IsKeyword: false, IsNegative: false), ProductTargets,
            [UnifiedFields.ImpliedCampaign, FieldSets.AdGroup, UnifiedFields.Expression, UnifiedFields.PlainState, UnifiedFields.BrandsBid]),
        UnifiedKinds.TargetKind(
            SponsoredBrandsTargetingKinds.NegativeTarget, UnifiedTargetShapes.NegativeTarget, item => item.AdGroupId,
            new(IsKeyword: false, IsNegative: true, IsOfCampaign: false), ProductTargets,
            [UnifiedFields.ImpliedCampaign, FieldSets.AdGroup, UnifiedFields.Expression, UnifiedFields.PlainState]),
        UnifiedKinds.Kind(
            SponsoredBrandsKinds.ProductAd, UnifiedShapes.BrandsAd, "ad", UnifiedKinds.AdFilters with { Text = "nameFilter", MaxNames = MostAdNames },
            [FieldSets.Name(NameLength), UnifiedFields.PlainState], isCreated: false),
    ];

    private static EntityKind<Campaign> Campaign(EntityKind<Campaign> table) => UnifiedKinds.Kind(
        table, UnifiedCampaignShape.Brands, "campaign", UnifiedKinds.CampaignFilters,
        [
            FieldSets.Name(CampaignNameLength),
            UnifiedFields.PlainState,
            UnifiedFields.PlainBudget,
            UnifiedFields.BudgetType,
            UnifiedFields.StartDate,
            UnifiedFields.EndDate,
            new("PortfolioId", "portfolioId", FieldType.Id) { IsNullable = true },
            new("BrandEntityId", "brandId") { Property = "BrandEntityId", Use = FieldUse.Create },
            UnifiedFields.CostType,
            UnifiedFields.ProductLocation,
            UnifiedFields.BidOptimization,
            UnifiedFields.SignedPlacementBidding,
            new("SiteRestrictions", "siteRestrictions", FieldType.Json) { Use = FieldUse.Create, Reshape = TextList.Read },
            new("TargetedPGDealId", "targetedPGDealId") { Use = FieldUse.Create },
            UnifiedFields.Tags,
        ],
        rules: [EditRules.DatesInOrder, BrandsCampaignRules.DaysOfBudget, BrandsCampaignRules.PlacementsByHand]);

    private static EntityKind<Keyword> Keyword(EntityKind<Keyword> table) => UnifiedKinds.TargetKind(
        table, UnifiedTargetShapes.Keyword, item => item.AdGroupId, new(IsKeyword: true, IsNegative: false), types: null,
        [
            UnifiedFields.ImpliedCampaign,
            FieldSets.AdGroup,
            UnifiedFields.KeywordText(KeywordWords),
            UnifiedFields.MatchType(words: null, "EXACT", "PHRASE", "BROAD"),
            UnifiedFields.PlainState,
            UnifiedFields.BrandsBid,
            UnifiedFields.NativeLanguageKeyword,
            UnifiedFields.NativeLanguageLocale,
        ]);

    private static EntityKind<NegativeKeyword> NegativeKeyword(EntityKind<NegativeKeyword> table) => UnifiedKinds.TargetKind(
        table, UnifiedTargetShapes.NegativeKeyword, item => item.AdGroupId, new(IsKeyword: true, IsNegative: true, IsOfCampaign: false), types: null,
        [
            UnifiedFields.ImpliedCampaign,
            FieldSets.AdGroup,
            UnifiedFields.KeywordText(KeywordWords),
            UnifiedFields.MatchType(UnifiedWords.NegativeMatchTypes, "NEGATIVE_EXACT", "NEGATIVE_PHRASE"),
            UnifiedFields.PlainState,
        ]);
}
