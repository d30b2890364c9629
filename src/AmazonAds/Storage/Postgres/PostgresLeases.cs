using AmazonAds.Entities;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// Leases on profiles, in the table <c>sync_profile</c>: who works on a profile of a run, until when by the database's clock, and how
/// it ended.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="holder">This process, or rather this store: a name of its own.</param>
/// <param name="options">How long a lease lasts.</param>
internal sealed class PostgresLeases(PostgresDatabase database, string holder, PostgresStoreOptions options) : IProfileLeases
{
    public const string Table = """
        CREATE TABLE sync_worker (
            run_id bigint NOT NULL REFERENCES sync_run (id), holder text NOT NULL, planning boolean NOT NULL, alive_until timestamptz NOT NULL,
            PRIMARY KEY (run_id, holder));
        CREATE TABLE sync_profile (
            run_id bigint NOT NULL REFERENCES sync_run (id), profile_id text NOT NULL, state text NOT NULL DEFAULT 'Pending', weight bigint NOT NULL DEFAULT 0,
            holder text, leased_until timestamptz, takes integer NOT NULL DEFAULT 0, connection text,
            rows bigint NOT NULL DEFAULT 0, added bigint NOT NULL DEFAULT 0, changed bigint NOT NULL DEFAULT 0, gone bigint NOT NULL DEFAULT 0,
            requests bigint NOT NULL DEFAULT 0, throttled bigint NOT NULL DEFAULT 0, milliseconds bigint NOT NULL DEFAULT 0, reason text, ended_at timestamptz,
            PRIMARY KEY (run_id, profile_id));
        CREATE INDEX sync_profile_open ON sync_profile (run_id, weight DESC) WHERE state = 'Pending';
        """;

    // Kinds of the profile that others want and nobody has begun.
    private const string HasMore = "EXISTS (SELECT 1 FROM sync_state s WHERE s.run_id = p.run_id AND s.owner = p.profile_id AND s.state = 'Pending')";

    private readonly PostgresClock clock = new(options.Time);

    public TimeSpan Heartbeat => options.Heartbeat;

    /// <summary>Notes that this process works on a run, so that nobody closes it before it has said what it wants of it.</summary>
    public Task JoinAsync(NpgsqlConnection connection, long runId, CancellationToken cancellationToken) => connection.DoAsync(
        "INSERT INTO sync_worker (run_id, holder, planning, alive_until) VALUES ($1, $2, true, clock_timestamp() + $3) "
        + "ON CONFLICT (run_id, holder) DO UPDATE SET planning = true, alive_until = excluded.alive_until",
        cancellationToken, runId, holder, options.Lease);

    public Task<bool> PlanAsync(SyncRun run, IReadOnlyList<string> profileIds, IReadOnlyList<SyncScope> scopes, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) =>
        {
            // The row of the run makes those who plan and those who close take turns.
            if (await connection.AskAsync<string>("SELECT state FROM sync_run WHERE id = $1 FOR UPDATE", stop, run.Id).ConfigureAwait(false) != "Open") return false;
            await PostgresStates.PlanAsync(connection, run, scopes, await clock.NowAsync(connection, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
            await connection.DoAsync(
                "INSERT INTO sync_profile (run_id, profile_id, weight) SELECT $1, n.profile_id, coalesce(w.rows, 0) FROM unnest($2::text[]) AS n (profile_id) "
                + "LEFT JOIN LATERAL (SELECT p.rows FROM sync_profile p WHERE p.profile_id = n.profile_id AND p.run_id < $1 AND p.state <> 'Pending' ORDER BY p.run_id DESC LIMIT 1) w ON true "
                + "ORDER BY 2 ON CONFLICT DO NOTHING",
                stop, run.Id, profileIds.ToArray()).ConfigureAwait(false);

            // Who came before may have wanted fewer kinds of a profile: then it is not done yet.
            await connection.DoAsync(
                $"UPDATE sync_profile p SET state = 'Pending' WHERE p.run_id = $1 AND p.profile_id = ANY($2) AND p.state <> 'Pending' AND {HasMore}", stop, run.Id, profileIds.ToArray()).ConfigureAwait(false);
            await connection.DoAsync("UPDATE sync_worker SET planning = false WHERE run_id = $1 AND holder = $2", stop, run.Id, holder).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<string>> TakeAsync(SyncRun run, IReadOnlyList<string> wanted, int most, bool inOrder, CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<string>>(
        async (connection, _, stop) => await connection.ListAsync(
            // Materialized: joined as it stands, the limit would be drawn more than once.
            "WITH n AS MATERIALIZED (SELECT s.profile_id FROM sync_profile s JOIN unnest($4::text[]) WITH ORDINALITY AS w (profile_id, place) ON w.profile_id = s.profile_id "
            + "WHERE s.run_id = $1 AND s.state = 'Pending' AND (s.holder IS NULL OR s.leased_until < clock_timestamp()) "
            + "ORDER BY CASE WHEN $6 THEN w.place ELSE -s.weight END, s.profile_id LIMIT $5 FOR UPDATE OF s SKIP LOCKED) "
            + "UPDATE sync_profile p SET holder = $2, leased_until = clock_timestamp() + $3, takes = takes + 1 FROM n WHERE p.run_id = $1 AND p.profile_id = n.profile_id RETURNING p.profile_id",
            row => row.GetString(0), stop, run.Id, holder, options.Lease, wanted.ToArray(), most, inOrder).ConfigureAwait(false),
        cancellationToken);

    public Task<IReadOnlyList<SyncProgress>> ReadProgressAsync(SyncRun run, IReadOnlyList<string> profileIds, CancellationToken cancellationToken) => database.RunAsync(
        (connection, _, stop) => PostgresStates.ReadAsync(connection, run, profileIds, stop), cancellationToken);

    public Task<IReadOnlySet<string>> RenewAsync(SyncRun run, CancellationToken cancellationToken) => database.RunAsync<IReadOnlySet<string>>(
        async (connection, _, stop) =>
        {
            await connection.DoAsync(
                "UPDATE sync_worker SET alive_until = clock_timestamp() + $3 WHERE run_id = $1 AND holder = $2", stop, run.Id, holder, options.Lease).ConfigureAwait(false);
            var held = await connection.ListAsync(
                "WITH n AS MATERIALIZED (SELECT profile_id FROM sync_profile WHERE run_id = $1 AND holder = $2 AND state = 'Pending' ORDER BY profile_id FOR UPDATE) "
                + "UPDATE sync_profile p SET leased_until = clock_timestamp() + $3 FROM n WHERE p.run_id = $1 AND p.profile_id = n.profile_id RETURNING p.profile_id",
                row => row.GetString(0), stop, run.Id, holder, options.Lease).ConfigureAwait(false);
            return held.ToHashSet(StringComparer.Ordinal);
        },
        cancellationToken);

    public Task<bool> EndAsync(SyncRun run, ProfileEnd ending, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) =>
        {
            // Those who plan and those who end take turns, or a kind that is wanted at this moment would be left undone.
            await connection.DoAsync("SELECT 1 FROM sync_run WHERE id = $1 FOR KEY SHARE", stop, run.Id).ConfigureAwait(false);
            return await connection.DoAsync(
                $"UPDATE sync_profile p SET state = CASE WHEN {HasMore} THEN 'Pending' ELSE $4 END, holder = NULL, leased_until = NULL, connection = $5, rows = $6, added = $7, changed = $8, gone = $9, "
                + "requests = requests + $10, throttled = throttled + $11, milliseconds = milliseconds + $12, reason = $13, ended_at = coalesce($14::timestamptz, clock_timestamp()) "
                + "WHERE run_id = $1 AND profile_id = $2 AND holder = $3 AND state = 'Pending'",
                stop, run.Id, ending.ProfileId, holder, ending.Failed ? "Failed" : "Complete", ending.Connection, ending.Outcome.Rows, ending.Outcome.Added, ending.Outcome.Changed, ending.Outcome.Gone,
                ending.Requests, ending.Throttled, (long)ending.Duration.TotalMilliseconds, PostgresText.Clean(ending.Reason), options.Time?.GetUtcNow()).ConfigureAwait(false) > 0;
        },
        cancellationToken);

    public Task GiveBackAsync(SyncRun run, IReadOnlyList<string> profileIds, CancellationToken cancellationToken) => database.RunAsync(
        (connection, _, stop) => connection.DoAsync(
            "UPDATE sync_profile SET holder = NULL, leased_until = NULL WHERE run_id = $1 AND holder = $2 AND state = 'Pending' AND profile_id = ANY($3)",
            stop, run.Id, holder, profileIds.ToArray()),
        cancellationToken);

    public Task<IReadOnlyList<ProfileEnd>> ReadEndsAsync(SyncRun run, IReadOnlyList<string> profileIds, CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<ProfileEnd>>(
        async (connection, _, stop) => await connection.ListAsync(
            "SELECT profile_id, connection, state, reason, rows, added, changed, gone, requests, throttled, milliseconds FROM sync_profile "
            + "WHERE run_id = $1 AND state <> 'Pending' AND profile_id = ANY($2)",
            row => new ProfileEnd(
                row.GetString(0), row.IsDBNull(1) ? string.Empty : row.GetString(1), row.GetString(2) == "Failed", row.IsDBNull(3) ? null : row.GetString(3),
                new PageOutcome(row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7)), row.GetInt64(8), row.GetInt64(9), TimeSpan.FromMilliseconds(row.GetInt64(10))),
            stop, run.Id, profileIds.ToArray()).ConfigureAwait(false),
        cancellationToken);

    /// <summary>
    /// Refuses to go on, in the transaction of a write, when another process has taken one of the profiles. Until the transaction
    /// ends nobody can take them.
    /// </summary>
    /// <param name="connection">The connection, in the transaction.</param>
    /// <param name="passes">The passes that are written.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="LeaseLostException">A lease was lost.</exception>
    public async Task DemandAsync(NpgsqlConnection connection, IEnumerable<SyncPass> passes, CancellationToken cancellationToken)
    {
        foreach (var ofRun in passes.Where(pass => pass.Scope.Kind != EntityKinds.Profile).GroupBy(pass => pass.Run.Id))
        {
            // Profiles that were never shared out (a run of one process) have no row here.
            var lost = await connection.ListAsync(
                "SELECT profile_id, holder FROM sync_profile WHERE run_id = $1 AND profile_id = ANY($2) ORDER BY profile_id FOR SHARE",
                row => (Profile: row.GetString(0), Holder: row.IsDBNull(1) ? null : row.GetString(1)),
                cancellationToken, ofRun.Key, ofRun.Select(pass => pass.Scope.Owner).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()).ConfigureAwait(false);
            if (lost.Find(row => row.Holder != holder) is { Profile: { } profileId }) throw new LeaseLostException(profileId);
        }
    }

    /// <summary>Leaves a run: gives back what is held, and closes the run when nothing is left in it and nobody is about to plan more.</summary>
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="runId">The run.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task LeaveAsync(NpgsqlConnection connection, long runId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // First the row of the run: those who plan and those who close take turns.
        await connection.DoAsync("SELECT 1 FROM sync_run WHERE id = $1 FOR UPDATE", cancellationToken, runId).ConfigureAwait(false);
        await connection.DoAsync(
            "UPDATE sync_profile SET holder = NULL, leased_until = NULL WHERE run_id = $1 AND holder = $2 AND state = 'Pending'", cancellationToken, runId, holder).ConfigureAwait(false);
        await connection.DoAsync("DELETE FROM sync_worker WHERE run_id = $1 AND holder = $2", cancellationToken, runId, holder).ConfigureAwait(false);
        await PostgresRuns.CloseIfDoneAsync(connection, runId, isLeft: true, now, cancellationToken).ConfigureAwait(false);
    }
}
