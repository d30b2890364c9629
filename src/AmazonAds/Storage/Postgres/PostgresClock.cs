using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>The time that rows, changes and passes are dated by.</summary>
/// <param name="time">A clock of the caller's; null for the database's.</param>
internal sealed class PostgresClock(TimeProvider? time)
{
    /// <summary>The time, as the store keeps it.</summary>
    /// <param name="connection">A connection to the database.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<DateTimeOffset> NowAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => StoreTime.Floor(
        time?.GetUtcNow() ?? new DateTimeOffset(await connection.AskAsync<DateTime>("SELECT clock_timestamp()", cancellationToken).ConfigureAwait(false), TimeSpan.Zero));
}
