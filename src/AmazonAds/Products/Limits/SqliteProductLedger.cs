using System.Globalization;
using AmazonAds.Storage;
using Microsoft.Data.Sqlite;

namespace AmazonAds.Products;

/// <summary>A ledger in a table of an SQLite file, which any number of processes may share.</summary>
public sealed class SqliteProductLedger : IProductLedger
{
    private const int BusySeconds = 30;

    private static readonly string Rewind =
        string.Create(CultureInfo.InvariantCulture, $"UPDATE product_call SET at = $end WHERE credential = $credential AND at > $end + {LedgerRule.Ahead.Ticks}");

    private readonly string connectionString;
    private readonly object gate = new();
    private bool made;

    /// <summary>A ledger in a file, which is made when it is first used.</summary>
    /// <param name="path">The file.</param>
    public SqliteProductLedger(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = System.IO.Path.GetFullPath(path);
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = BusySeconds, Pooling = false }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public ValueTask<LedgerRefusal?> EnterAsync(string credential, ProductRateLimit limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return RunAsync(database =>
        {
            using var transaction = database.BeginTransaction(deferred: false);
            Run(database, "DELETE FROM product_call WHERE credential = $credential AND at <= $end", credential, now - LedgerRule.Day);

            // A clock that was set back must not keep calls of its future for longer than a day.
            Run(database, Rewind, credential, now);
            var refusal = LedgerRule.Judge(
                limit, count => Back(database, credential, count, now), (from, to) => Between(database, credential, from, to), now);
            if (refusal is null) Run(database, "INSERT INTO product_call (credential, at) VALUES ($credential, $end)", credential, now);
            transaction.Commit();
            return refusal;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextAsync(string credential, int allowance, DateTimeOffset now, CancellationToken cancellationToken) =>
        RunAsync(database => Back(database, credential, allowance, now) + LedgerRule.Day, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(string credential, DateTimeOffset now, CancellationToken cancellationToken) =>
        RunAsync(database =>
        {
            using var command = Command(database, "SELECT count(*) FROM product_call WHERE credential = $credential AND at > $end", credential, now - LedgerRule.Day);
            return (int)(long)command.ExecuteScalar()!;
        }, cancellationToken);

    // The call that lies so many back, of those of the last 24 hours.
    private static DateTimeOffset? Back(SqliteConnection database, string credential, int count, DateTimeOffset now)
    {
        using var command = Command(
            database,
            "SELECT CASE WHEN at > $now + $ahead THEN $now ELSE at END FROM product_call WHERE credential = $credential AND at > $end ORDER BY at DESC LIMIT 1 OFFSET $before",
            credential,
            now - LedgerRule.Day);
        command.Parameters.AddWithValue("$before", count - 1);
        command.Parameters.AddWithValue("$now", now.UtcTicks);
        command.Parameters.AddWithValue("$ahead", LedgerRule.Ahead.Ticks);
        return command.ExecuteScalar() is long at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
    }

    private static int Between(SqliteConnection database, string credential, DateTimeOffset from, DateTimeOffset to)
    {
        using var command = Command(database, "SELECT count(*) FROM product_call WHERE credential = $credential AND at > $from AND at < $end", credential, to);
        command.Parameters.AddWithValue("$from", from.UtcTicks);
        return (int)(long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection database, string statement, string credential, DateTimeOffset end)
    {
        using var command = Command(database, statement, credential, end);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection database, string statement, string credential, DateTimeOffset end)
    {
        var command = database.CreateCommand();
        command.CommandText = statement;
        command.Parameters.AddWithValue("$credential", credential);
        command.Parameters.AddWithValue("$end", end.UtcTicks);
        return command;
    }

    // Away from the caller's thread: another process may hold the file for a while.
    private async ValueTask<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => RunHere(work), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new AdsStoreException(Path, "its ledger of product calls cannot be used: " + exception.Message.TrimEnd('.'), exception)
            {
                SqliteCode = (exception as SqliteException)?.SqliteExtendedErrorCode,
            };
        }
    }

    private T RunHere<T>(Func<SqliteConnection, T> work)
    {
        using var database = new SqliteConnection(connectionString);
        lock (gate)
        {
            if (!made && System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            database.Open();
            if (!made) Make(database);
            made = true;
            return work(database);
        }
    }

    private static void Make(SqliteConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS product_call (credential TEXT NOT NULL, at INTEGER NOT NULL);
            CREATE INDEX IF NOT EXISTS product_call_at ON product_call (credential, at);
            """;
        command.ExecuteNonQuery();
    }
}
