using System.Collections.Concurrent;
using AmazonAds.Diagnostics;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>
/// The product catalogue of the session: connections by name, the latest one being the default, one client with its limits,
/// and the caches. Thread-safe.
/// </summary>
internal sealed class ProductBook
{
    private readonly object gate = new();
    private readonly List<ProductSetup> setups = [];
    private readonly ConcurrentDictionary<string, IProductLedger> ledgers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(ProductCaching, StorePlace?), Lazy<ProductCatalog>> catalogs = new();
    private readonly MemoryProductLedger memory = new();
    private readonly TimeProvider time;
    private Exception? warning;

    /// <summary>An empty book.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="telemetry">Where calls are counted.</param>
    public ProductBook(TimeProvider time, AdsTelemetry telemetry)
    {
        this.time = time;
        Client = new ProductClient(new ProductClientOptions { Time = time, Telemetry = telemetry, Ledger = LedgerOf });
    }

    /// <summary>The client that makes every call.</summary>
    public ProductClient Client { get; }

    /// <summary>The latest connection made, or null.</summary>
    public ProductSetup? Default => All is [.., var latest] ? latest : null;

    /// <summary>All connections, the latest last.</summary>
    public IReadOnlyList<ProductSetup> All
    {
        get
        {
            lock (gate) return [.. setups];
        }
    }

    /// <summary>The caches that connections use, with the places they lie in.</summary>
    public IReadOnlyList<(ProductCaching Caching, StorePlace? Store, ProductCatalog Catalog)> Catalogs =>
        [.. All.DistinctBy(static setup => (setup.Caching, setup.Store)).Select(setup => (setup.Caching, setup.Store, CatalogOf(setup)))];

    /// <summary>The connection of a name, or null.</summary>
    /// <param name="name">The name; upper and lower case are the same.</param>
    public ProductSetup? Find(string name)
    {
        lock (gate) return setups.Find(setup => HasName(setup, name));
    }

    /// <summary>A connection with its cache: as it was connected, or with a smart cache in memory where it was not.</summary>
    /// <param name="connection">The connection; null for the default.</param>
    /// <returns>Null where there is no default.</returns>
    public ProductSetup? SetupOf(ProductConnection? connection)
    {
        if (connection is null) return Default;
        return Find(connection.Name) is { } known && known.Connection == connection ? known : new ProductSetup(connection, ProductCaching.Smart, null);
    }

    /// <summary>Adds a connection as the default, in place of one of the same name.</summary>
    /// <param name="setup">The connection.</param>
    /// <param name="limit">What its credential may do.</param>
    public void Put(ProductSetup setup, ProductRateLimit limit)
    {
        lock (gate)
        {
            setups.RemoveAll(known => HasName(known, setup.Connection.Name));
            setups.Add(setup);
        }

        Client.Limits.Get(setup.Connection).Change(limit);
    }

    /// <summary>Takes a connection out; the latest of the others becomes the default. Its access token goes unless another one has the same credential; caches and ledger stay.</summary>
    /// <param name="connection">The connection.</param>
    public void Remove(ProductConnection connection)
    {
        lock (gate)
        {
            if (setups.RemoveAll(setup => setup.Connection == connection) == 0) return;
            if (setups.Exists(other => other.Connection.CredentialId == connection.CredentialId)) return;
        }

        Client.Forget(connection);
    }

    /// <summary>The cache that a connection's answers go through.</summary>
    /// <param name="setup">The connection.</param>
    public ProductCatalog CatalogOf(ProductSetup setup) => catalogs.GetOrAdd((setup.Caching, setup.Store), key => new Lazy<ProductCatalog>(() => new ProductCatalog(
        Client,
        time,
        new ProductCatalogOptions
        {
            Caching = key.Item1,
            OpenStore = key.Item2 is { } place ? token => ProductCacheStores.OpenAsync(place, token) : null,
            Warn = exception => Interlocked.Exchange(ref warning, exception),
        }))).Value;

    /// <summary>What a cache's database failed with since it was last asked; null when it did not.</summary>
    public Exception? TakeWarning() => Interlocked.Exchange(ref warning, null);

    private static bool HasName(ProductSetup setup, string name) => string.Equals(setup.Connection.Name, name, StringComparison.OrdinalIgnoreCase);

    private IProductLedger LedgerOf(ProductConnection connection) =>
        Find(connection.Name)?.LedgerFile is { } file ? ledgers.GetOrAdd(file, static path => new SqliteProductLedger(path)) : memory;
}
