namespace AmazonAds.Products;

/// <summary>An operation of the product catalogue (Creators API).</summary>
public enum ProductOperation
{
    /// <summary>Looks items up by ASIN, up to ten in one call.</summary>
    GetItems,

    /// <summary>Searches items, up to ten a page and ten pages.</summary>
    SearchItems,

    /// <summary>The variations of an item, up to ten a page.</summary>
    GetVariations,

    /// <summary>Looks browse nodes up by id, up to ten in one call.</summary>
    GetBrowseNodes,
}
