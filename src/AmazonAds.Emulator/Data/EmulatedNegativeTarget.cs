namespace AmazonAds.Emulator;

/// <summary>One Sponsored Products negative target, of an ad group or of a whole campaign.</summary>
public sealed record EmulatedNegativeTarget : EmulatedEntity
{
    /// <summary>The id, unique among the negative targets of its level within its profile.</summary>
    public required long TargetId { get; init; }

    /// <summary>The ad group it belongs to; null where it holds for the whole campaign.</summary>
    public long? AdGroupId { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public required long CampaignId { get; init; }

    /// <summary>What is excluded; unique below its parent.</summary>
    public required IReadOnlyList<EmulatedPredicate> Expression { get; init; }
}
