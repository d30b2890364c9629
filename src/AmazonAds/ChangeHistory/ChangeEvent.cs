using AmazonAds.Entities;

namespace AmazonAds.ChangeHistory;

/// <summary>One change of one value, as Amazon's change history tells it.</summary>
public sealed class ChangeEvent : AdsEntity
{
    /// <summary>What was changed: <c>STATUS</c>, <c>BID_AMOUNT</c>, <c>BUDGET_AMOUNT</c>, <c>CREATED</c>, … or a newer value.</summary>
    public string? ChangeType { get; set; }

    /// <summary>The id of what was changed.</summary>
    public string? EntityId { get; set; }

    /// <summary><c>CAMPAIGN</c>, <c>AD_GROUP</c>, <c>KEYWORD</c>, … or a newer value.</summary>
    public string? EntityType { get; set; }

    /// <summary>What it is.</summary>
    public ChangeMetadata? Metadata { get; set; }

    /// <summary>The value since.</summary>
    public string? NewValue { get; set; }

    /// <summary>The value before.</summary>
    public string? PreviousValue { get; set; }

    /// <summary>When it was changed.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The campaign that it belongs to, where it is told.</summary>
    public string? CampaignId => Metadata?.CampaignId ?? (EntityType == "CAMPAIGN" ? EntityId : null);

    /// <summary>The ad group that it belongs to, where it is told.</summary>
    public string? AdGroupId => Metadata?.AdGroupId ?? (EntityType == "AD_GROUP" ? EntityId : null);
}
