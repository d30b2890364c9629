using System.Collections.Concurrent;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.Products.Caching;

/// <summary>
/// The cache in a SQLite file, which several processes may share. Reading never waits for one who writes. A process that is
/// killed leaves what it had committed.
/// </summary>
public sealed class SqliteProductCacheStore : IProductCacheStore
{
    // Some two seconds: a cache is not worth waiting for longer.
    private const int BusyAttempts = 250;

    private const string OfFacts = "WHERE (?1 IS NULL OR at < ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR marketplace = ?3)";

    private const string OfAnswers =
        "WHERE (?1 IS NULL OR at < ?1) AND (?2 IS NULL OR ?2 = 'Content' OR (?2 = 'Price' AND has_price = 1)) AND (?3 IS NULL OR marketplace = ?3)";

    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentBag<SqliteDatabase> readers = [];
    private readonly SqliteDatabase writer;
    private readonly int busyAttempts;
    private bool isClosed;

    private SqliteProductCacheStore(SqliteDatabase writer, int busyAttempts)
    {
        this.writer = writer;
        this.busyAttempts = busyAttempts;
    }

    /// <inheritdoc/>
    public string Location => writer.Path;

    /// <summary>Opens a file; makes it, and the folder it lies in, when they are not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">
    /// It cannot be opened, is no SQLite file, is held by others, or was written by a newer version of this library.
    /// </exception>
    public static Task<SqliteProductCacheStore> OpenAsync(string path, CancellationToken cancellationToken) => OpenAsync(path, BusyAttempts, cancellationToken);

    internal static Task<SqliteProductCacheStore> OpenAsync(string path, int busyAttempts, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Task.Run(() => Open(Path.GetFullPath(path), busyAttempts), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<KeptAnswer?> ReadAnswerAsync(string key, CancellationToken cancellationToken) =>
        Read(database => SqliteAnswerTable.Read(database, key), cancellationToken);

    /// <inheritdoc/>
    public Task WriteAnswerAsync(KeptAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return WriteAsync(
            database =>
            {
                SqliteAnswerTable.Add(database, answer);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProductFact>> ReadFactsAsync(
        ProductScope scope, ProductIdKind kind, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(ids);
        return Read<IReadOnlyList<ProductFact>>(database => SqliteFactTable.Read(database, scope, kind, ids), cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteFactsAsync(IReadOnlyList<ProductFact> facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return WriteAsync(
            database =>
            {
                foreach (var fact in facts) SqliteFactTable.Add(database, fact);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ProductCacheCount> CountAsync(ProductCacheFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Read(
            database => new ProductCacheCount(
                Number(database, $"SELECT count(*) FROM product_fact {OfFacts}", filter), Number(database, $"SELECT count(*) FROM product_answer {OfAnswers}", filter)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ProductCacheCount> ClearAsync(ProductCacheFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return WriteAsync(
            database => new ProductCacheCount(
                With(database, $"DELETE FROM product_fact {OfFacts}", filter).Run(), With(database, $"DELETE FROM product_answer {OfAnswers}", filter).Run()),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ProductCacheCount> RemoveExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken) => WriteAsync(
        database => new ProductCacheCount(
            database.Statement("DELETE FROM product_fact WHERE expires_at <= ?1").With(StoreTime.Text(now)).Run(),
            database.Statement("DELETE FROM product_answer WHERE expires_at <= ?1").With(StoreTime.Text(now)).Run()),
        cancellationToken);

    /// <summary>Closes the file, after what is being written.</summary>
    public async ValueTask DisposeAsync()
    {
        await writing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (isClosed) return;
            isClosed = true;
            while (readers.TryTake(out var reader)) reader.Dispose();
            writer.Dispose();
        }
        finally
        {
            writing.Release();
        }
    }

    private static SqliteProductCacheStore Open(string path, int busyAttempts)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AdsStoreException(path, $"its folder cannot be made: {exception.Message}", exception);
        }

        var database = SqliteDatabase.Open(path, busyAttempts);
        try
        {
            SqliteProductSchema.Prepare(database);
            return new SqliteProductCacheStore(database, busyAttempts);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static SqliteStatement With(SqliteDatabase database, string sql, ProductCacheFilter filter) => database.Statement(sql).With(
        filter.Before is { } before ? StoreTime.Text(before) : null, filter.Kind?.ToString(), filter.Marketplace);

    private static long Number(SqliteDatabase database, string sql, ProductCacheFilter filter)
    {
        var row = With(database, sql, filter);
        row.Step();
        var number = row.Number(0);
        row.Reset();
        return number;
    }

    // A read takes microseconds: less than to hand it to another thread.
    private Task<T> Read<T>(Func<SqliteDatabase, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        SqliteDatabase? database = null;
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            if (!readers.TryTake(out database)) database = SqliteDatabase.Open(Location, busyAttempts);
            var result = read(database);
            if (isClosed) database.Dispose();
            else readers.Add(database);
            return Task.FromResult(result);
        }
        catch (Exception exception)
        {
            database?.Dispose();
            return Task.FromException<T>(exception);
        }
    }

    private async Task<T> WriteAsync<T>(Func<SqliteDatabase, T> write, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            return await Task.Run(() => Transact(write), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }

    private T Transact<T>(Func<SqliteDatabase, T> write)
    {
        writer.Begin();
        try
        {
            var result = write(writer);
            writer.Commit();
            return result;
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }
}
