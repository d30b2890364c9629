using AmazonAds.Entities;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>How far each profile and kind stands in a run.</summary>
internal static class PostgresStates
{
    private const string OfScope = " WHERE owner = $1 AND kind = $2 AND ad_product = $3 AND run_id = $4";
    private const string OfPass = OfScope + " AND pass_at = $5";

    /// <summary>Notes what is to be synced.</summary>
    public static Task PlanAsync(
        NpgsqlConnection connection, SyncRun run, IReadOnlyList<SyncScope> scopes, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.DoAsync(
            "INSERT INTO sync_state (owner, kind, ad_product, run_id, state, updated_at) "
            + "SELECT n.owner, n.kind, n.ad_product, $4, 'Pending', $5 FROM unnest($1::text[], $2::text[], $3::text[]) AS n (owner, kind, ad_product) "
            + "ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING",
            cancellationToken,
            scopes.Select(scope => scope.Owner).ToArray(),
            scopes.Select(scope => scope.Kind.Name).ToArray(),
            scopes.Select(scope => StoredProduct.NameOf(scope.Kind)).ToArray(),
            run.Id,
            now);

    /// <summary>Begins a pass, later than every earlier one of the scope.</summary>
    public static async Task<SyncPass> BeginAsync(
        NpgsqlConnection connection, SyncRun run, SyncScope scope, bool isFirst, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var product = StoredProduct.NameOf(scope.Kind);

        // Two passes over one scope that begin at once must not get the same time.
        await connection.DoAsync(
            "SELECT pg_advisory_xact_lock(hashtextextended($1 || '/' || $2 || '/' || $3, 0))", cancellationToken, scope.Owner, scope.Kind.Name, product).ConfigureAwait(false);
        var last = await connection.AskAsync<DateTime?>(
            "SELECT max(pass_at) FROM sync_state WHERE owner = $1 AND kind = $2 AND ad_product = $3", cancellationToken, scope.Owner, scope.Kind.Name, product).ConfigureAwait(false);
        var at = last is { } time ? StoreTime.Later(now, new DateTimeOffset(time, TimeSpan.Zero).AddMilliseconds(1)) : now;
        await connection.DoAsync(
            "DELETE FROM sync_state WHERE owner = $1 AND kind = $2 AND ad_product = $3 AND run_id <> $4 "
            + "AND run_id NOT IN (SELECT id FROM sync_run WHERE ended_at IS NULL)",
            cancellationToken, scope.Owner, scope.Kind.Name, product, run.Id).ConfigureAwait(false);
        await connection.DoAsync(
            "INSERT INTO sync_state (owner, kind, ad_product, run_id, state, pass_at, is_first, updated_at) VALUES ($1, $2, $3, $4, 'Running', $5, $6, $7) "
            + "ON CONFLICT (owner, kind, ad_product, run_id) DO UPDATE SET state = excluded.state, pass_at = excluded.pass_at, is_first = excluded.is_first, "
            + "updated_at = excluded.updated_at, cursor = NULL, rows = 0, added = 0, changed = 0, gone = 0, reason = NULL",
            cancellationToken, scope.Owner, scope.Kind.Name, product, run.Id, at, isFirst, now).ConfigureAwait(false);
        return new SyncPass(run, scope, at, isFirst);
    }

    /// <summary>Adds to what a pass has done. Nothing happens when a newer pass has taken its place.</summary>
    public static Task AdvanceAsync(NpgsqlConnection connection, SyncPass pass, PageOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken) => connection.DoAsync(
        "UPDATE sync_state SET rows = rows + $6, added = added + $7, changed = changed + $8, gone = gone + $9, updated_at = $10" + OfPass,
        cancellationToken, Of(pass, outcome.Rows, outcome.Added, outcome.Changed, outcome.Gone, now));

    /// <summary>How many rows a pass has seen.</summary>
    public static Task<long> RowsSeenAsync(NpgsqlConnection connection, SyncPass pass, CancellationToken cancellationToken) =>
        connection.AskAsync<long>("SELECT rows FROM sync_state" + OfPass, cancellationToken, Of(pass));

    /// <summary>Notes how a pass ended.</summary>
    public static Task EndAsync(NpgsqlConnection connection, SyncPass pass, SyncState state, string? reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.DoAsync(
            "UPDATE sync_state SET state = $6, reason = $7, updated_at = $8, cursor = CASE $6 WHEN 'Complete' THEN NULL ELSE cursor END" + OfPass,
            cancellationToken, Of(pass, state.ToString(), PostgresText.Clean(reason), now));

    /// <summary>The progress of profiles and kinds in a run; kinds that only a newer version knows are left out.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="run">The run.</param>
    /// <param name="owners">The profiles; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IReadOnlyList<SyncProgress>> ReadAsync(
        NpgsqlConnection connection, SyncRun run, IReadOnlyList<string>? owners, CancellationToken cancellationToken)
    {
        var kinds = EntityKinds.All.ToDictionary(kind => (kind.Name, StoredProduct.NameOf(kind)));
        var rows = await connection.ListAsync(
            "SELECT owner, kind, ad_product, state, pass_at, is_first, cursor, rows, added, changed, gone FROM sync_state WHERE run_id = $1 AND ($2::text[] IS NULL OR owner = ANY($2::text[]))",
            row => kinds.TryGetValue((row.GetString(1), row.GetString(2)), out var kind) ? Progress(run, new SyncScope(row.GetString(0), kind), row) : null,
            cancellationToken, run.Id, owners?.ToArray()).ConfigureAwait(false);
        return [.. rows.OfType<SyncProgress>()];
    }

    /// <summary>When profiles and kinds were last passed over completely; kinds that only a newer version knows are left out.</summary>
    public static async Task<IReadOnlyList<SyncedKind>> ReadSyncedAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kinds = EntityKinds.All.ToDictionary(kind => (kind.Name, StoredProduct.NameOf(kind)));
        var rows = await connection.ListAsync(
            "SELECT owner, kind, ad_product, max(pass_at) FILTER (WHERE state = 'Complete'), max(rows) FROM sync_state WHERE kind <> 'Profile' GROUP BY owner, kind, ad_product",
            row => kinds.TryGetValue((row.GetString(1), row.GetString(2)), out var kind)
                ? new SyncedKind(
                    new SyncScope(row.GetString(0), kind), row.IsDBNull(3) ? null : now - new DateTimeOffset(row.GetDateTime(3), TimeSpan.Zero), row.GetInt64(4))
                : null,
            cancellationToken).ConfigureAwait(false);
        return [.. rows.OfType<SyncedKind>()];
    }

    /// <summary>How a run has ended: <c>Complete</c>, or <c>Failed</c> when something in it failed; null while anything is left to do.</summary>
    public static Task<string?> EndOfAsync(NpgsqlConnection connection, SyncRun run, CancellationToken cancellationToken) => connection.AskAsync<string>(
        "SELECT CASE WHEN bool_or(state IN ('Pending', 'Running')) THEN NULL WHEN bool_or(state = 'Failed') THEN 'Failed' ELSE 'Complete' END FROM sync_state WHERE run_id = $1",
        cancellationToken, run.Id);

    /// <summary>The values that name a pass in the statements above, and what follows them.</summary>
    public static object?[] Of(SyncPass pass, params ReadOnlySpan<object?> values) =>
        [pass.Scope.Owner, pass.Scope.Kind.Name, StoredProduct.NameOf(pass.Scope.Kind), pass.Run.Id, pass.At, .. values];

    private static SyncProgress Progress(SyncRun run, SyncScope scope, NpgsqlDataReader row)
    {
        var pass = row.IsDBNull(4) ? null : new SyncPass(run, scope, new DateTimeOffset(row.GetDateTime(4), TimeSpan.Zero), row.GetBoolean(5));
        var outcome = new PageOutcome(row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10));
        return new SyncProgress(scope, Enum.Parse<SyncState>(row.GetString(3)), pass, row.IsDBNull(6) ? null : row.GetString(6), outcome);
    }
}
