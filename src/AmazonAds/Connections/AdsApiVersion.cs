namespace AmazonAds.Connections;

/// <summary>Through which API a connection reads and writes campaigns and what belongs to them.</summary>
public enum AdsApiVersion
{
    /// <summary>The API of each advertising product, such as Sponsored Products version 3.</summary>
    Product,

    /// <summary>Ads API v1, one API for all products. What it has not goes through the product's API all the same.</summary>
    V1,
}
