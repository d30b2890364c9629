namespace AmazonAds.Emulator;

/// <summary>One Sponsored Brands ad as it stands in the emulator. Creative and landing page are kept as they came.</summary>
public sealed record EmulatedBrandsAd : EmulatedEntity
{
    /// <summary>The ad's id, unique within its profile.</summary>
    public required long AdId { get; init; }

    /// <summary>The ad group it belongs to.</summary>
    public required long AdGroupId { get; init; }

    /// <summary>The campaign of its ad group.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }
}
