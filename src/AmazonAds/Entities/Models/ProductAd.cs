namespace AmazonAds.Entities;

/// <summary>An ad: one product of the advertiser, or a creative, in an ad group.</summary>
public sealed class ProductAd : AdsEntity
{
    /// <summary>The ad's id.</summary>
    public string? AdId { get; set => field = Note(field, value); }

    /// <summary>The ad group it belongs to.</summary>
    public string? AdGroupId { get; set => field = Note(field, value); }

    /// <summary>The campaign it belongs to.</summary>
    public string? CampaignId { get; set => field = Note(field, value); }

    /// <summary>Its name, where ads have names.</summary>
    public string? Name { get; set => field = Note(field, value); }

    /// <summary>The advertised product; vendors name it by ASIN.</summary>
    public string? Asin { get; set => field = Note(field, value); }

    /// <summary>The advertised product; sellers name it by their own SKU.</summary>
    public string? Sku { get; set => field = Note(field, value); }

    /// <summary><c>ENABLED</c>, <c>PAUSED</c>, <c>ARCHIVED</c> or a newer value.</summary>
    public string? State { get; set => field = Note(field, value); }

    /// <summary>The advertiser's own text, where the product allows one.</summary>
    public string? CustomText { get; set => field = Note(field, value); }

    /// <summary>The name of an ad that leads to a page and not to a product; Sponsored Display only.</summary>
    public string? AdName { get; set => field = Note(field, value); }

    /// <summary>The page that a click leads to; Sponsored Display only.</summary>
    public string? LandingPageUrl { get; set => field = Note(field, value); }

    /// <summary><c>STORE</c>, <c>MOMENT</c>, <c>OFF_AMAZON_LINK</c> or a newer value; Sponsored Display only.</summary>
    public string? LandingPageType { get; set => field = Note(field, value); }

    /// <summary>Where a global store's product comes from.</summary>
    public GlobalStoreSetting? GlobalStoreSetting { get; set => field = Note(field, value); }

    /// <summary>Sponsored Brands: what shoppers see.</summary>
    public AdCreative? Creative { get; set => field = Note(field, value); }

    /// <summary>Sponsored Brands: where a click leads.</summary>
    public AdLandingPage? LandingPage { get; set => field = Note(field, value); }

    /// <summary>The global ad that manages this one, if any.</summary>
    public string? GlobalAdId { get; set => field = Note(field, value); }

    /// <summary>Times and serving status, when they were asked for.</summary>
    public ExtendedData? ExtendedData { get; set => field = Note(field, value); }
}
