namespace AmazonAds.Products;

/// <summary>Where an answer came from.</summary>
public enum ProductSource
{
    /// <summary>A call was made, for all or for a part of it.</summary>
    Api,

    /// <summary>The memory of this process.</summary>
    Memory,

    /// <summary>The cache's database.</summary>
    Database,
}
