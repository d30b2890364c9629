namespace AmazonAds.Products;

/// <summary>Where each operation answers.</summary>
internal static class ProductPaths
{
    /// <summary>The path of an operation.</summary>
    /// <param name="operation">The operation.</param>
    public static string Of(ProductOperation operation) => operation switch
    {
        ProductOperation.GetItems => "/catalog/v1/getItems",
        ProductOperation.SearchItems => "/catalog/v1/searchItems",
        ProductOperation.GetVariations => "/catalog/v1/getVariations",
        ProductOperation.GetBrowseNodes => "/catalog/v1/getBrowseNodes",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "No such operation."),
    };
}
