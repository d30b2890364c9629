using AmazonAds.Authentication;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// Turns at refreshing a grant's token: an advisory lock of the database, which it lets go of by itself when the process dies. Nothing is
/// written.
/// </summary>
/// <param name="address">The database.</param>
/// <param name="options">The clock of the wait.</param>
internal sealed class PostgresRefreshTurn(PostgresAddress address, PostgresStoreOptions options) : IRefreshTurn
{
    /// <summary>The longest wait for a turn.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    // Not from the pool: whoever waits for a token must not wait for those who wait for a token.
    private readonly string settings = new NpgsqlConnectionStringBuilder(address.Settings.ConnectionString) { Enlist = false, Pooling = false }.ConnectionString;

    public async Task<IAsyncDisposable?> TakeAsync(long grant, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Longest, options.Patience);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var connection = new NpgsqlConnection(settings);
        try
        {
            await connection.OpenAsync(both.Token).ConfigureAwait(false);
            await connection.DoAsync("SELECT pg_advisory_lock($1)", both.Token, grant).ConfigureAwait(false);
            return connection;
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException or OperationCanceledException)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }
}
