using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator;

/// <summary>One Sponsored Display ad group as it stands in the emulator.</summary>
public sealed record EmulatedDisplayAdGroup : EmulatedEntity, IBelowCampaign
{
    /// <summary>The ad group's id, unique within its profile.</summary>
    public required long AdGroupId { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The name, unique within its campaign.</summary>
    public required string Name { get; init; }

    /// <summary>The tactic of its campaign.</summary>
    public required string Tactic { get; init; }

    /// <summary>The bid of targets that have none of their own, in the profile's currency; null where none was given.</summary>
    public decimal? DefaultBid { get; init; }

    /// <summary><c>CLICKS</c>, <c>CONVERSIONS</c> or <c>REACH</c>.</summary>
    public string BidOptimization { get; init; } = "CLICKS";

    /// <summary><c>IMAGE</c> or <c>VIDEO</c>; null where none was given.</summary>
    public string? CreativeType { get; init; }
}
