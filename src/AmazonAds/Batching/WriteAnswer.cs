namespace AmazonAds.Batching;

/// <summary>How the answer of a write names its items.</summary>
public enum WriteAnswer
{
    /// <summary>In the kind's collection, <c>success</c> and <c>error</c>, by <c>index</c>.</summary>
    ByIndex,

    /// <summary>
    /// A bare array of codes in the order of the items, with ids, or the one entry of a single item: Sponsored Display and
    /// the old version 2.
    /// </summary>
    InOrder,

    /// <summary>
    /// <c>createTargetSuccessResults</c> and the like at the top, by <c>targetRequestIndex</c>: targets of the older version
    /// of Sponsored Brands.
    /// </summary>
    TargetResults,

    /// <summary><c>success</c>, <c>error</c> and <c>partialSuccess</c> at the top, by <c>index</c>: Ads API v1.</summary>
    Version1,
}
