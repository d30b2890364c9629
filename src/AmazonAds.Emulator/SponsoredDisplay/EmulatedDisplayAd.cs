namespace AmazonAds.Emulator;

/// <summary>One Sponsored Display ad: of a product, or of a page.</summary>
public sealed record EmulatedDisplayAd : EmulatedEntity
{
    /// <summary>The ad's id, unique within its profile.</summary>
    public required long AdId { get; init; }

    /// <summary>The ad group it belongs to.</summary>
    public required long AdGroupId { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The product's ASIN; null for a page.</summary>
    public string? Asin { get; init; }

    /// <summary>The seller's own name of the product; null for vendors and pages.</summary>
    public string? Sku { get; init; }

    /// <summary>The page; null for a product.</summary>
    public string? LandingPageUrl { get; init; }

    /// <summary><c>STORE</c>, <c>MOMENT</c> or <c>OFF_AMAZON_LINK</c>.</summary>
    public string? LandingPageType { get; init; }

    /// <summary>The name of an ad that leads to a page.</summary>
    public string? AdName { get; init; }
}
