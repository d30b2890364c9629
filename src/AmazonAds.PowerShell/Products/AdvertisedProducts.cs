using AmazonAds.PowerShell.Sessions;
using AmazonAds.Products.Caching;
using AmazonAds.Products.Refreshing;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Products;

/// <summary>Keeps the products fresh that a store says are advertised.</summary>
/// <param name="book">The product catalogue of the session.</param>
/// <param name="setups">The connections, those that are preferred first.</param>
/// <param name="options">How much may be used.</param>
internal sealed class AdvertisedProducts(ProductBook book, IReadOnlyList<ProductSetup> setups, ProductRefreshOptions options)
{
    private readonly ProductRefresh refresh = new(book.Client, options);

    /// <summary>How far it has come.</summary>
    public ProductRefreshProgress Progress => refresh.Progress;

    /// <summary>The first connection that keeps no facts, and so can keep nothing fresh; null when all do.</summary>
    public ProductSetup? Unfit => setups.FirstOrDefault(static setup => setup.Caching != ProductCaching.Smart);

    /// <summary>Refreshes.</summary>
    /// <param name="advertised">What is advertised.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A result for each marketplace.</returns>
    public async Task<IReadOnlyList<ProductRefreshResult>> RunAsync(IReadOnlyList<AdvertisedAsin> advertised, CancellationToken cancellationToken)
    {
        var plan = ProductRefresh.Plan(advertised, [.. setups.Select(static setup => setup.Connection)]);
        var targets = plan.Where(static part => part.Connection is not null).Select(part =>
        {
            var setup = setups.First(setup => setup.Connection == part.Connection);
            return new ProductRefreshTarget(setup.Connection, book.CatalogOf(setup), part.Asins);
        });
        var results = await refresh.RunAsync([.. targets], cancellationToken).ConfigureAwait(false);
        return
        [
            .. results,
            .. plan.Where(static part => part.Connection is null).Select(static part => new ProductRefreshResult
            {
                Marketplace = part.Marketplace,
                Connection = string.Empty,
                Status = ProductRefreshStatus.NoConnection,
                Asins = part.Asins.Count,
                Left = part.Asins.Count,
            }),
        ];
    }
}
