using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>Runs: which one is open, and how it ended. An open run is joined by everyone who comes.</summary>
internal static class PostgresRuns
{
    // Processes that look for the open run at once take turns, so that there is one.
    private const long Turn = 0x416D617A41647302;

    /// <summary>An open run that is older is not carried on.</summary>
    public static readonly TimeSpan OldestOpen = TimeSpan.FromHours(24);

    /// <summary>Joins the open run or begins one.</summary>
    public static async Task<SyncRun> OpenAsync(NpgsqlConnection connection, bool restart, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await connection.DoAsync("SELECT pg_advisory_xact_lock($1)", cancellationToken, Turn).ConfigureAwait(false);
        var open = await connection.ListAsync(
            "SELECT id, started_at FROM sync_run WHERE ended_at IS NULL ORDER BY id DESC FOR UPDATE",
            row => (Id: row.GetInt64(0), StartedAt: new DateTimeOffset(row.GetDateTime(1), TimeSpan.Zero)), cancellationToken).ConfigureAwait(false);
        SyncRun? joined = null;
        foreach (var (id, startedAt) in open)
        {
            // Whoever did the last of it may have died before it could say so.
            if (await CloseIfDoneAsync(connection, id, isLeft: false, now, cancellationToken).ConfigureAwait(false)) continue;
            if (joined is null && !restart && now - startedAt <= OldestOpen)
            {
                joined = new SyncRun(id, startedAt, IsCarriedOn: true);
                continue;
            }

            // Also a younger one that a newer run has overtaken: carried on later, it would take old news for new.
            await connection.DoAsync("UPDATE sync_run SET state = 'Abandoned', ended_at = $2 WHERE id = $1", cancellationToken, id, now).ConfigureAwait(false);
        }

        if (joined is not null) return joined;
        var begun = await connection.AskAsync<long>("INSERT INTO sync_run (state, started_at) VALUES ('Open', $1) RETURNING id", cancellationToken, now).ConfigureAwait(false);
        return new SyncRun(begun, now, IsCarriedOn: false);
    }

    /// <summary>
    /// Closes a run in which nothing is left to do and nobody is about to plan more. To be called while the run's row is locked.
    /// </summary>
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="runId">The run.</param>
    /// <param name="isLeft">
    /// Whether somebody leaves the run, for whom one without shared profiles is done when its kinds are. For others it may only have begun.
    /// </param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Whether it was closed.</returns>
    public static async Task<bool> CloseIfDoneAsync(NpgsqlConnection connection, long runId, bool isLeft, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var closed = await connection.DoAsync(
            "UPDATE sync_run r SET state = CASE WHEN p.failed OR s.failed THEN 'Failed' ELSE 'Complete' END, ended_at = $2 "
            + "FROM (SELECT count(*) > 0 AS shared, coalesce(bool_or(state = 'Failed'), false) AS failed, coalesce(bool_or(state = 'Pending'), false) AS open "
            + "FROM sync_profile WHERE run_id = $1) p, "
            + "(SELECT coalesce(bool_or(state = 'Failed'), false) AS failed, coalesce(bool_or(state IN ('Pending', 'Running')), false) AS open FROM sync_state WHERE run_id = $1) s "
            + "WHERE r.id = $1 AND r.state = 'Open' AND CASE WHEN p.shared THEN NOT p.open ELSE $3 AND NOT s.open END "
            + "AND NOT EXISTS (SELECT 1 FROM sync_worker w WHERE w.run_id = $1 AND w.planning AND w.alive_until > clock_timestamp())",
            cancellationToken, runId, now, isLeft).ConfigureAwait(false) > 0;
        if (closed) await AddAsync(connection, runId, new SyncTotals(0, 0, 0, 0, 0), cancellationToken).ConfigureAwait(false);
        return closed;
    }

    /// <summary>
    /// Adds to a run's sums. Where profiles are shared out, the sums are those of the profiles that are done: so they add up though a
    /// process dies before it could say what it did.
    /// </summary>
    public static Task AddAsync(NpgsqlConnection connection, long runId, SyncTotals totals, CancellationToken cancellationToken) => connection.DoAsync(
        "UPDATE sync_run r SET profiles = CASE WHEN s.shared THEN s.profiles ELSE r.profiles + $2 END, failed = CASE WHEN s.shared THEN s.failed ELSE r.failed + $3 END, "
        + "rows = CASE WHEN s.shared THEN s.rows ELSE r.rows + $4 END, requests = CASE WHEN s.shared THEN s.requests ELSE r.requests + $5 END, "
        + "throttled = CASE WHEN s.shared THEN s.throttled ELSE r.throttled + $6 END "
        + "FROM (SELECT count(*) > 0 AS shared, count(*) FILTER (WHERE state = 'Complete') AS profiles, count(*) FILTER (WHERE state = 'Failed') AS failed, "
        + "coalesce(sum(rows), 0) AS rows, coalesce(sum(requests), 0) AS requests, coalesce(sum(throttled), 0) AS throttled FROM sync_profile WHERE run_id = $1) s WHERE r.id = $1",
        cancellationToken, runId, totals.Profiles, totals.Failed, totals.Rows, totals.Requests, totals.Throttled);
}
