namespace AmazonAds.Emulator;

/// <summary>One Sponsored Products ad: a product that an ad group advertises.</summary>
public sealed record EmulatedProductAd : EmulatedEntity
{
    /// <summary>The ad's id, unique within its profile.</summary>
    public required long AdId { get; init; }

    /// <summary>The ad group it belongs to.</summary>
    public required long AdGroupId { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The product's ASIN; null where only its SKU is known.</summary>
    public string? Asin { get; init; }

    /// <summary>The seller's own name of the product; null for vendors.</summary>
    public string? Sku { get; init; }

    /// <summary>The text of an ad of a book, if any.</summary>
    public string? CustomText { get; init; }
}
