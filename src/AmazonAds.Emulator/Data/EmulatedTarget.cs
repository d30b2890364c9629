namespace AmazonAds.Emulator;

/// <summary>One Sponsored Products target: products, a category, or a way of automatic targeting.</summary>
public sealed record EmulatedTarget : EmulatedEntity
{
    /// <summary>The target's id, unique within its profile.</summary>
    public required long TargetId { get; init; }

    /// <summary>The ad group it belongs to.</summary>
    public required long AdGroupId { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public required long CampaignId { get; init; }

    /// <summary><c>MANUAL</c>, or <c>AUTO</c> where Amazon made the target.</summary>
    public required string ExpressionType { get; init; }

    /// <summary>What is targeted; unique within the ad group.</summary>
    public required IReadOnlyList<EmulatedPredicate> Expression { get; init; }

    /// <summary>The bid in the profile's currency; null inherits the ad group's.</summary>
    public decimal? Bid { get; init; }
}
