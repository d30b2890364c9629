using AmazonAds.RateLimiting;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// Shares of budgets, in the table <c>rate_share</c>: who uses how much of which budget, until when by the database's clock. What is
/// written there is what may be used, and it never sums up to more than one.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="holder">This process, or rather this store: a name of its own.</param>
/// <param name="options">How long a share is held.</param>
internal sealed class PostgresRateShares(PostgresDatabase database, string holder, PostgresStoreOptions options) : IRateShares
{
    /// <summary>The table, made where it is not there yet.</summary>
    public const string Table = """
        CREATE TABLE IF NOT EXISTS rate_share (
            budget text NOT NULL, holder text NOT NULL, share double precision NOT NULL, alive_until timestamptz NOT NULL, PRIMARY KEY (budget, holder));
        """;

    public TimeSpan Heartbeat => options.Heartbeat;

    public TimeSpan Lease => options.Lease;

    public Task<IReadOnlyList<RateShare>> BeatAsync(IReadOnlyList<string> budgets, CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<RateShare>>(
        async (connection, _, stop) =>
        {
            // Beats are few and short: they take turns, so that no two see the same part free.
            await connection.DoAsync("LOCK TABLE rate_share IN SHARE ROW EXCLUSIVE MODE", stop).ConfigureAwait(false);
            await connection.DoAsync("DELETE FROM rate_share WHERE alive_until < clock_timestamp()", stop).ConfigureAwait(false);
            await connection.DoAsync(
                "INSERT INTO rate_share (budget, holder, share, alive_until) SELECT b, $2, 0, clock_timestamp() + $3 FROM unnest($1::text[]) b "
                + "ON CONFLICT (budget, holder) DO UPDATE SET alive_until = excluded.alive_until",
                stop, budgets.ToArray(), holder, options.Lease).ConfigureAwait(false);
            var shares = await connection.ListAsync(
                "UPDATE rate_share r SET share = least(1.0::float8 / o.n, greatest(0, 1 - o.others)) "
                + "FROM (SELECT budget, count(*) AS n, coalesce(sum(share) FILTER (WHERE holder <> $2), 0) AS others FROM rate_share WHERE budget = ANY($1) GROUP BY budget) o "
                + "WHERE r.budget = o.budget AND r.holder = $2 RETURNING r.budget, r.share, 1.0::float8 / o.n",
                row => new RateShare(row.GetString(0), row.GetDouble(1), row.GetDouble(2)), stop, budgets.ToArray(), holder).ConfigureAwait(false);
            return [.. budgets.Select(budget => shares.Find(share => share.Budget == budget)!)];
        },
        cancellationToken);

    public Task LeaveAsync(IReadOnlyList<string> budgets, CancellationToken cancellationToken) => database.RunAsync(
        (connection, _, stop) => connection.DoAsync("DELETE FROM rate_share WHERE holder = $2 AND budget = ANY($1)", stop, budgets.ToArray(), holder), cancellationToken);
}
