namespace AmazonAds.Products.Caching;

/// <summary>What data of some age is good for.</summary>
public enum ProductFreshness
{
    /// <summary>It serves; no call is needed.</summary>
    Fresh,

    /// <summary>A call is needed; if it fails, this may serve with its time stamp.</summary>
    Older,

    /// <summary>It may not be shown any more.</summary>
    Gone,
}
