using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator;

/// <summary>One Sponsored Brands ad group as it stands in the emulator.</summary>
public sealed record EmulatedBrandsAdGroup : EmulatedEntity, IBelowCampaign
{
    /// <summary>The ad group's id, unique within its profile.</summary>
    public required long AdGroupId { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The name, unique within its campaign.</summary>
    public required string Name { get; init; }
}
