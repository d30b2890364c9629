using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using Npgsql;

namespace AmazonAds.Products.Caching;

/// <summary>The cache in a PostgreSQL database (13 or later), which any number of machines may share.</summary>
public sealed class PostgresProductCacheStore : IProductCacheStore
{
    private const string OfFacts = "WHERE ($1::timestamptz IS NULL OR at < $1) AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR marketplace = $3)";

    private const string OfAnswers =
        "WHERE ($1::timestamptz IS NULL OR at < $1) AND ($2::text IS NULL OR $2 = 'Content' OR ($2 = 'Price' AND has_price)) AND ($3::text IS NULL OR marketplace = $3)";

    // Long enough to let another transaction go first; a cache is not worth waiting for longer.
    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(2);

    private readonly PostgresDatabase database;

    private PostgresProductCacheStore(PostgresDatabase database) => this.database = database;

    /// <inheritdoc/>
    public string Location => database.Shown;

    /// <summary>Opens a database; makes the cache's tables when they are not there.</summary>
    /// <param name="address">The database.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">
    /// It cannot be reached, the user may not enter or make tables, or it was written by a newer version of this library. No
    /// password is ever part of the message.
    /// </exception>
    public static async Task<PostgresProductCacheStore> OpenAsync(PostgresAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var opened = new PostgresDatabase(address, new PostgresStoreOptions { LongestOutage = LongestOutage });
        try
        {
            await PostgresProductSchema.PrepareAsync(opened, cancellationToken).ConfigureAwait(false);
            return new PostgresProductCacheStore(opened);
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<KeptAnswer?> ReadAnswerAsync(string key, CancellationToken cancellationToken) =>
        database.RunAsync((connection, _, stop) => PostgresAnswerTable.ReadAsync(connection, key, stop), cancellationToken);

    /// <inheritdoc/>
    public Task WriteAnswerAsync(KeptAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return DoAsync((connection, stop) => PostgresAnswerTable.AddAsync(connection, answer, stop), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProductFact>> ReadFactsAsync(
        ProductScope scope, ProductIdKind kind, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(ids);
        return await database.RunAsync((connection, _, stop) => PostgresFactTable.ReadAsync(connection, scope, kind, ids, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task WriteFactsAsync(IReadOnlyList<ProductFact> facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return DoAsync((connection, stop) => PostgresFactTable.AddAsync(connection, facts, stop), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ProductCacheCount> CountAsync(ProductCacheFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.RunAsync(
            async (connection, _, stop) => new ProductCacheCount(
                await connection.AskAsync<long>($"SELECT count(*) FROM product_fact {OfFacts}", stop, Values(filter)).ConfigureAwait(false),
                await connection.AskAsync<long>($"SELECT count(*) FROM product_answer {OfAnswers}", stop, Values(filter)).ConfigureAwait(false)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ProductCacheCount> ClearAsync(ProductCacheFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.RunAsync(
            async (connection, _, stop) => new ProductCacheCount(
                await connection.DoAsync($"DELETE FROM product_fact {OfFacts}", stop, Values(filter)).ConfigureAwait(false),
                await connection.DoAsync($"DELETE FROM product_answer {OfAnswers}", stop, Values(filter)).ConfigureAwait(false)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ProductCacheCount> RemoveExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) => new ProductCacheCount(
            await connection.DoAsync("DELETE FROM product_fact WHERE expires_at <= $1", stop, now).ConfigureAwait(false),
            await connection.DoAsync("DELETE FROM product_answer WHERE expires_at <= $1", stop, now).ConfigureAwait(false)),
        cancellationToken);

    /// <summary>Closes the connections.</summary>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    // Where there is no time, the parameter's type is told by the statement's cast.
    private static object?[] Values(ProductCacheFilter filter) =>
        [filter.Before is { } before ? before : new NpgsqlParameter { Value = DBNull.Value }, filter.Kind?.ToString(), filter.Marketplace];

    private Task DoAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) =>
        {
            await work(connection, stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}
