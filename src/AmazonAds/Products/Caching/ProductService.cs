namespace AmazonAds.Products.Caching;

/// <summary>Who answers a connection, so that what an emulator says is never taken for Amazon's word.</summary>
internal static class ProductService
{
    /// <summary>The address of the API; marked where a handler answers in its place.</summary>
    /// <param name="connection">The connection.</param>
    public static string Of(ProductConnection connection)
    {
        var address = connection.Endpoint.GetLeftPart(UriPartial.Authority);
        return connection.Transport is null ? address : "memory:" + address;
    }
}
