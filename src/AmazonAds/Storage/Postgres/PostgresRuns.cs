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

    /// <summary>Adds to a run's sums.</summary>
    public static Task AddAsync(NpgsqlConnection connection, SyncRun run, SyncTotals totals, CancellationToken cancellationToken) => connection.DoAsync(
        "UPDATE sync_run SET profiles = profiles + $2, failed = failed + $3, rows = rows + $4, requests = requests + $5, throttled = throttled + $6 WHERE id = $1",
        cancellationToken, run.Id, totals.Profiles, totals.Failed, totals.Rows, totals.Requests, totals.Throttled);
}
