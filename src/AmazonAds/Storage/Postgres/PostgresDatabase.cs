using System.Data;
using AmazonAds.Diagnostics;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// The database: connections, transactions, and the patience to wait for it. A transaction that broke is done again, and one whose
/// end nobody told is done again only when the database says that it was not committed.
/// </summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource source;
    private readonly PostgresAddress address;
    private readonly PostgresStoreOptions options;

    public PostgresDatabase(PostgresAddress address, PostgresStoreOptions options)
    {
        this.address = address;
        this.options = options;
        var settings = new NpgsqlConnectionStringBuilder(address.Settings.ConnectionString)
        {
            Enlist = false,
            IncludeErrorDetail = false,
            Pooling = true,

            // The tables that rows come into first are made once per connection.
            NoResetOnClose = true,
        };
        source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    /// <summary>The address, without its password.</summary>
    public string Shown => address.Shown;

    /// <summary>Does work in a transaction; again after a while, when the database could not be reached or gave way to another.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="work">The work. It may be done more than once, from its start.</param>
    /// <param name="cancellationToken">Ends it, and the wait.</param>
    /// <exception cref="AdsStoreException">It failed for good, or the database was away for too long.</exception>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, NpgsqlTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var startedAt = options.Patience.GetTimestamp();
        var pause = FirstPause;
        while (true)
        {
            var attempt = new Attempt<T>();
            try
            {
                return await TryAsync(attempt, work, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception) when (IsPassing(exception) && options.Patience.GetElapsedTime(startedAt) < options.LongestOutage)
            {
                if (await WasCommittedAsync(attempt, cancellationToken).ConfigureAwait(false)) return attempt.Answer!;
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
            {
                throw Failure(exception);
            }

            await Task.Delay(pause, options.Patience, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static async Task<T> TryAsyncCore<T>(
        NpgsqlConnection connection, Attempt<T> attempt, Func<NpgsqlConnection, NpgsqlTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        var answer = await work(connection, transaction, cancellationToken).ConfigureAwait(false);
        using (var mark = new NpgsqlCommand("SELECT pg_current_xact_id_if_assigned()::text", connection, transaction))
            attempt.Transaction = await mark.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as string;
        attempt.Answer = answer;
        attempt.IsCommitting = true;
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return answer;
    }

    private async Task<T> TryAsync<T>(
        Attempt<T> attempt, Func<NpgsqlConnection, NpgsqlTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            return await TryAsyncCore(connection, attempt, work, cancellationToken).ConfigureAwait(false);
    }

    // The answer to COMMIT was lost: the database remembers what became of it. Until it can be asked, nobody knows.
    private async Task<bool> WasCommittedAsync<T>(Attempt<T> attempt, CancellationToken cancellationToken)
    {
        if (!attempt.IsCommitting || attempt.Transaction is null) return false;
        var startedAt = options.Patience.GetTimestamp();
        while (true)
        {
            try
            {
                using var command = source.CreateCommand("SELECT pg_xact_status($1::xid8)");
                command.Parameters.Add(new NpgsqlParameter { Value = attempt.Transaction, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
                var status = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as string;
                if (status != "in progress") return status == "committed";
            }
            catch (PostgresException answer) when (answer.SqlState == PostgresErrorCodes.InvalidParameterValue)
            {
                // A transaction of the future: the database crashed, and nothing of this one had reached its log.
                return false;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                if (!IsPassing(exception) || options.Patience.GetElapsedTime(startedAt) >= options.LongestOutage) throw Failure(exception);
            }

            await Task.Delay(FirstPause, options.Patience, cancellationToken).ConfigureAwait(false);
        }
    }

    // 40001 and 40P01: another transaction went first. 57P01-57P03 and class 08: it goes down, is down or comes up. 53300: too many clients.
    private static bool IsPassing(Exception exception) => exception switch
    {
        PostgresException answer => answer.SqlState is "40001" or "40P01" or "57P01" or "57P02" or "57P03" or "53300" || answer.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException failure => failure.IsTransient || failure.InnerException is IOException or System.Net.Sockets.SocketException or TimeoutException or EndOfStreamException,
        IOException or TimeoutException => true,
        _ => false,
    };

    private AdsStoreException Failure(Exception exception) =>
        new(Shown, Redaction.Redact(exception is PostgresException answer ? $"{answer.MessageText} ({answer.SqlState})" : exception.Message), exception);

    private sealed class Attempt<T>
    {
        public string? Transaction { get; set; }

        public T? Answer { get; set; }

        public bool IsCommitting { get; set; }
    }
}
