namespace AmazonAds.Entities;

/// <summary>An advertising product. Ids are unique per kind and product within one profile.</summary>
public enum AdProduct
{
    /// <summary>What belongs to no product: profiles and portfolios.</summary>
    None,

    /// <summary>Sponsored Products.</summary>
    SponsoredProducts,

    /// <summary>Sponsored Brands.</summary>
    SponsoredBrands,

    /// <summary>Sponsored Display.</summary>
    SponsoredDisplay,
}
