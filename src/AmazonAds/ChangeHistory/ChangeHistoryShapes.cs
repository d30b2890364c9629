using AmazonAds.Entities.Shapes;

namespace AmazonAds.ChangeHistory;

/// <summary>The shapes of the change history, after Amazon's document of August 2026.</summary>
internal static class ChangeHistoryShapes
{
    private static readonly Shape<ChangeMetadata> ChangeMetadata = new(
        new TextMember<ChangeMetadata>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<ChangeMetadata>("campaignBudgetType", item => item.CampaignBudgetType, (item, value) => item.CampaignBudgetType = value),
        new TextMember<ChangeMetadata>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<ChangeMetadata>("keyword", item => item.Keyword, (item, value) => item.Keyword = value),
        new TextMember<ChangeMetadata>("keywordType", item => item.KeywordType, (item, value) => item.KeywordType = value),
        new TextMember<ChangeMetadata>("negativeTargetingType", item => item.NegativeTargetingType, (item, value) => item.NegativeTargetingType = value),
        new TextMember<ChangeMetadata>("placementGroupPosition", item => item.PlacementGroupPosition, (item, value) => item.PlacementGroupPosition = value),
        new TextMember<ChangeMetadata>("predefinedTarget", item => item.PredefinedTarget, (item, value) => item.PredefinedTarget = value),
        new TextMember<ChangeMetadata>("productTargetingType", item => item.ProductTargetingType, (item, value) => item.ProductTargetingType = value),
        new TextMember<ChangeMetadata>("targetingExpression", item => item.TargetingExpression, (item, value) => item.TargetingExpression = value),
        new TextMember<ChangeMetadata>("targetingType", item => item.TargetingType, (item, value) => item.TargetingType = value),
        new TextMember<ChangeMetadata>("theme", item => item.Theme, (item, value) => item.Theme = value));

    private static readonly Shape<ChangeEvent> ChangeEvent = new(
        new TextMember<ChangeEvent>("changeType", item => item.ChangeType, (item, value) => item.ChangeType = value),
        new TextMember<ChangeEvent>("entityId", item => item.EntityId, (item, value) => item.EntityId = value),
        new TextMember<ChangeEvent>("entityType", item => item.EntityType, (item, value) => item.EntityType = value),
        new ObjectMember<ChangeEvent, ChangeMetadata>(
            "metadata", ChangeMetadata, item => item.Metadata, (item, value) => item.Metadata = value),
        new TextMember<ChangeEvent>("newValue", item => item.NewValue, (item, value) => item.NewValue = value),
        new TextMember<ChangeEvent>("previousValue", item => item.PreviousValue, (item, value) => item.PreviousValue = value),
        new EpochMember<ChangeEvent>("timestamp", item => item.Timestamp, (item, value) => item.Timestamp = value));

    /// <summary>A page of changes.</summary>
    public static Shape<ChangePage> ChangePage { get; } = new(
        new ListMember<ChangePage, ChangeEvent>(
            "events", ChangeEvent, item => item.Events, (item, value) => item.Events = value),
        new TextMember<ChangePage>("nextToken", item => item.NextToken, (item, value) => item.NextToken = value),
        new WholeMember<ChangePage>("totalResults", item => item.TotalResults, (item, value) => item.TotalResults = value));
}
