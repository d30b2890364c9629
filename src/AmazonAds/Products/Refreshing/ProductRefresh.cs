using AmazonAds.Storage;

namespace AmazonAds.Products.Refreshing;

/// <summary>
/// Keeps advertised products fresh: what was never known first, then the oldest, across all marketplaces of a credential, until
/// everything is fresh or the credential's share of its daily allowance is used. It runs once.
/// </summary>
public sealed class ProductRefresh
{
    private readonly Func<ProductConnection, (IProductLedger Ledger, ProductRateLimit Limit)> limits;
    private readonly ProductRefreshOptions options;
    private readonly TimeProvider time;
    private readonly ProductRefreshMeter meter = new();

    /// <summary>A refresh.</summary>
    /// <param name="client">Its ledgers and limits hold.</param>
    /// <param name="options">How much it may use; null for the defaults.</param>
    public ProductRefresh(ProductClient client, ProductRefreshOptions? options = null)
        : this(connection => (client.Ledger(connection), client.Limits.Get(connection).Settings), client?.Time ?? throw new ArgumentNullException(nameof(client)), options)
    {
    }

    internal ProductRefresh(
        Func<ProductConnection, (IProductLedger Ledger, ProductRateLimit Limit)> limits, TimeProvider time, ProductRefreshOptions? options)
    {
        this.limits = limits;
        this.time = time;
        this.options = options ?? new ProductRefreshOptions();
    }

    /// <summary>How far it has come. May be read at any time, from any thread.</summary>
    public ProductRefreshProgress Progress => meter.Read();

    /// <summary>The ASINs of each marketplace, with the first of the connections that is for it; null where none is.</summary>
    /// <param name="advertised">What is advertised.</param>
    /// <param name="connections">The connections, those that are preferred first.</param>
    public static IReadOnlyList<(string Marketplace, ProductConnection? Connection, IReadOnlyList<string> Asins)> Plan(
        IEnumerable<AdvertisedAsin> advertised, IReadOnlyList<ProductConnection> connections)
    {
        ArgumentNullException.ThrowIfNull(advertised);
        ArgumentNullException.ThrowIfNull(connections);
        return ProductRefreshPlan.Of(advertised, connections);
    }

    /// <summary>Refreshes. Credentials work beside each other. What fails is part of the results.</summary>
    /// <param name="targets">What to keep fresh.</param>
    /// <param name="cancellationToken">Ends it; what has come is kept.</param>
    /// <returns>A result for each target.</returns>
    public async Task<IReadOnlyList<ProductRefreshResult>> RunAsync(IReadOnlyList<ProductRefreshTarget> targets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var results = await Task.WhenAll(targets.GroupBy(static target => target.Connection.CredentialId, StringComparer.Ordinal).Select(group =>
        {
            var (ledger, limit) = limits(group.First().Connection);
            return new CredentialRefresh([.. group], ledger, limit, options, time, meter).RunAsync(cancellationToken);
        })).ConfigureAwait(false);
        return [.. results.SelectMany(static some => some)];
    }
}
