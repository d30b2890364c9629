namespace AmazonAds.Emulator;

/// <summary>One Sponsored Display target or negative target.</summary>
public sealed record EmulatedDisplayTarget : EmulatedEntity
{
    /// <summary>The target's id, unique within its profile and among targets or negative targets.</summary>
    public required long TargetId { get; init; }

    /// <summary>The ad group it belongs to.</summary>
    public required long AdGroupId { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public required long CampaignId { get; init; }

    /// <summary><c>MANUAL</c> or <c>AUTO</c>.</summary>
    public required string ExpressionType { get; init; }

    /// <summary>What is targeted or excluded, as JSON; unique within the ad group.</summary>
    public required string Expression { get; init; }

    /// <summary>The bid in the profile's currency; null inherits the ad group's.</summary>
    public decimal? Bid { get; init; }
}
