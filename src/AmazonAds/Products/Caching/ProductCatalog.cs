using System.Collections.Concurrent;
using AmazonAds.Errors;
using AmazonAds.Storage;

namespace AmazonAds.Products.Caching;

/// <summary>
/// The front door of the product catalogue: answers from what may be kept, and calls for what is missing. It may be used from
/// any number of threads; those who want the same at the same time share one call.
/// </summary>
public sealed class ProductCatalog : IAsyncDisposable
{
    private const int MostDemands = 256;

    private readonly ConcurrentDictionary<string, ProductDemand> demands = new(StringComparer.Ordinal);
    private readonly CacheParts parts;
    private readonly CallMaker calls;
    private readonly WholeAnswers answers;

    /// <summary>A catalog.</summary>
    /// <param name="api">Makes calls.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">How answers are kept; null for the defaults, without a database.</param>
    public ProductCatalog(IProductApi api, TimeProvider time, ProductCatalogOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(time);
        options ??= new ProductCatalogOptions();
        var open = options.Caching == ProductCaching.None ? null : options.OpenStore;
        parts = new CacheParts(
            options.Caching, api, new ProductMemory(options.MemoryBytes, time), new GuardedStore(open, time, options.Warn),
            new FlightBoard(), new ProductCacheCounter(), time);
        calls = new CallMaker(parts);
        answers = new WholeAnswers(parts, calls);
    }

    /// <summary>
    /// Looks up items or browse nodes, any number of them. Each is given as soon as it is there: first those at hand, then the
    /// others as their calls come back, in no order. An id that fails spoils no other.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="operation">The operation: of items or of browse nodes.</param>
    /// <param name="body">The request as JSON, as for one call but with any number of ids; each is looked up once.</param>
    /// <param name="options">What is wanted of the cache; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it. Calls that others wait for as well go on.</param>
    /// <exception cref="ArgumentException">The operation looks nothing up, or the body is no JSON object.</exception>
    public IAsyncEnumerable<ProductEntry> LookUpAsync(
        ProductConnection connection,
        ProductOperation operation,
        ReadOnlyMemory<byte> body,
        ProductCacheOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (operation is not (ProductOperation.GetItems or ProductOperation.GetBrowseNodes))
            throw new ArgumentException($"{operation} looks up no ids.", nameof(operation));
        var question = ProductQuestion.Read(operation, body);
        options ??= new ProductCacheOptions();
        return parts.Caching == ProductCaching.Smart
            ? new SmartLookUp(parts, calls, connection, question, DemandOf(question), options).RunAsync(cancellationToken)
            : new WholeLookUp(parts, answers).RunAsync(connection, question, options, cancellationToken);
    }

    /// <summary>Answers a search or asks for variations.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The request as JSON.</param>
    /// <param name="options">What is wanted of the cache; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the wait. A call that others wait for as well goes on.</param>
    /// <exception cref="ArgumentException">The body is no JSON object.</exception>
    /// <exception cref="AdsException">The call failed, and nothing may serve in its place.</exception>
    public Task<WholeAnswer> AskAsync(
        ProductConnection connection,
        ProductOperation operation,
        ReadOnlyMemory<byte> body,
        ProductCacheOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return answers.GetAsync(connection, ProductQuestion.Read(operation, body), options ?? new ProductCacheOptions(), cancellationToken);
    }

    /// <summary>
    /// Says how old the facts are that a look-up of items would be answered from, without a call and without counting as a
    /// look-up. Of the simple cache nothing is known.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="body">The request as JSON, with any number of ASINs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">The body is no JSON object.</exception>
    public async Task<IReadOnlyList<ProductAge>> ReadAgesAsync(
        ProductConnection connection, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var question = ProductQuestion.Read(ProductOperation.GetItems, body);
        return await new ProductAges(parts, question.Scope(connection, question.IdKind), DemandOf(question)).ReadAsync(question.Ids, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How the cache did. A database that fails leaves its number out.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ProductCacheStatistics> ReadStatisticsAsync(CancellationToken cancellationToken = default)
    {
        var entries = await parts.Store.TryAsync<long?>(
            async (store, token) => (await store.CountAsync(ProductCacheFilter.All, token).ConfigureAwait(false)).Entries, null, cancellationToken).ConfigureAwait(false);
        return parts.Counter.Read() with { Entries = entries, MemoryEntries = parts.Memory.Count, Waiting = parts.Board.Waiting };
    }

    /// <summary>Counts what <see cref="ClearAsync"/> would remove.</summary>
    /// <param name="filter">Which entries.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The database failed.</exception>
    public async Task<ProductCacheCount> CountAsync(ProductCacheFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!parts.Store.IsThere) return parts.Memory.Matching(filter);
        var store = await parts.Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await store.CountAsync(filter, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes entries from memory and database.</summary>
    /// <param name="filter">Which entries.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many were removed from the database; where there is none, from the memory.</returns>
    /// <exception cref="AdsStoreException">The database failed; the memory is cleared all the same.</exception>
    public async Task<ProductCacheCount> ClearAsync(ProductCacheFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var remembered = parts.Memory.Clear(filter);
        if (!parts.Store.IsThere) return remembered;
        var store = await parts.Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await store.ClearAsync(filter, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets go of memory and database. Nothing may be looked up any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await parts.Store.DisposeAsync().ConfigureAwait(false);
        parts.Memory.Dispose();
    }

    private ProductDemand DemandOf(ProductQuestion question)
    {
        // Few sets are ever asked for; a caller who makes them up one by one must not fill the memory.
        if (demands.Count > MostDemands) demands.Clear();
        return demands.GetOrAdd(
            $"{question.Owner}\n{string.Join(',', question.Resources)}",
            static (_, asked) => new ProductDemand(asked.Owner, asked.Resources), question);
    }
}
