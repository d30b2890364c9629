using AmazonAds.Errors;

namespace AmazonAds.Products;

/// <summary>Whatever answers calls of the product catalogue: Amazon, or a test's fake.</summary>
public interface IProductApi
{
    /// <summary>Makes a call and gives its answer.</summary>
    /// <param name="connection">The connection it is made on.</param>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends it; never repeated.</param>
    /// <exception cref="AdsException">It failed for good. A 404 is an answer, not a failure.</exception>
    Task<ProductAnswer> SendAsync(ProductConnection connection, ProductCall request, CancellationToken cancellationToken);
}
