using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>
/// Sponsored Display in Ads API v1. Targets are not among them: v1's document has nothing for audiences of those who saw
/// or bought products of a category, so that a list there could be less than all of them. Nor has it tactics.
/// </summary>
internal static class UnifiedDisplayKinds
{
    private static readonly IReadOnlyList<object> Excluded = ["PRODUCT", "PRODUCT_CATEGORY"];

    private static readonly EntityField Name = new("Name", "name") { IsRequired = true, Rules = [new LengthRule(longest: int.MaxValue)] };

    /// <summary>All of them, parents before children.</summary>
    public static IReadOnlyList<EntityKind> All() =>
    [
        UnifiedKinds.Kind(
            SponsoredDisplayKinds.Campaign, UnifiedCampaignShape.Display, "campaign", UnifiedKinds.CampaignFilters,
            [
                Name,
                UnifiedFields.PlainState,
                UnifiedFields.PlainBudget,
                UnifiedFields.StartDate,
                UnifiedFields.EndDate,
                UnifiedFields.LowerCostType,
                new("PortfolioId", "portfolioId", FieldType.Id) { IsNullable = true },
            ],
            rules: [EditRules.DatesInOrder]),
        UnifiedKinds.Kind(
            SponsoredDisplayKinds.AdGroup, UnifiedShapes.AdGroup, "adGroup", UnifiedKinds.AdGroupFilters,
            [
                FieldSets.Campaign,
                Name,
                UnifiedFields.PlainState,
                UnifiedFields.DisplayDefaultBid,
                new("CreativeType", "creativeType", FieldType.Word) { Use = FieldUse.Create, Known = ["IMAGE", "VIDEO"] },
            ]),
        UnifiedKinds.Kind(
            SponsoredDisplayKinds.ProductAd, UnifiedShapes.DisplayAd, "ad", UnifiedKinds.AdFilters, [UnifiedFields.PlainState], isCreated: false),
        UnifiedKinds.TargetKind(
            SponsoredDisplayKinds.NegativeTarget, UnifiedTargetShapes.DisplayNegativeTarget, item => item.AdGroupId,
            new(IsKeyword: false, IsNegative: true, IsOfCampaign: false), Excluded,
            [UnifiedFields.ImpliedCampaign, FieldSets.AdGroup, UnifiedFields.DisplayExpression, UnifiedFields.ExpressionType, UnifiedFields.PlainState]),
    ];
}
