using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>How far each profile and kind stands in a run.</summary>
/// <param name="database">The file.</param>
internal sealed class StateTable(SqliteDatabase database)
{
    private const string OfScope = " WHERE owner = ?1 AND kind = ?2 AND ad_product = ?3 AND run_id = ?4";
    private const string OfPass = OfScope + " AND pass_at = ?5";

    private readonly SqliteStatement advance = database.Statement(
        "UPDATE sync_state SET rows = rows + ?6, added = added + ?7, changed = changed + ?8, gone = gone + ?9, updated_at = ?10" + OfPass);

    private readonly SqliteStatement saveCursor = database.Statement("UPDATE sync_state SET cursor = ?6" + OfPass);

    /// <summary>Notes what is to be synced.</summary>
    /// <param name="run">The run.</param>
    /// <param name="scopes">Profiles and kinds.</param>
    /// <param name="now">The time.</param>
    public void Plan(SyncRun run, IReadOnlyList<SyncScope> scopes, DateTimeOffset now)
    {
        var at = StoreTime.Text(now);
        var insert = database.Statement(
            "INSERT INTO sync_state (owner, kind, ad_product, run_id, state, updated_at) VALUES (?1, ?2, ?3, ?4, 'Pending', ?5) ON CONFLICT DO NOTHING");
        foreach (var scope in scopes) insert.With(scope.Owner, scope.Kind.Name, StoredProduct.NameOf(scope.Kind), run.Id, at).Run();
    }

    /// <summary>Begins a pass, later than every earlier one of the scope.</summary>
    /// <param name="run">The run.</param>
    /// <param name="scope">Profile and kind.</param>
    /// <param name="isFirst">Whether there is no row yet.</param>
    /// <param name="now">The time.</param>
    public SyncPass Begin(SyncRun run, SyncScope scope, bool isFirst, DateTimeOffset now)
    {
        var product = StoredProduct.NameOf(scope.Kind);
        var last = database.Statement("SELECT max(pass_at) FROM sync_state WHERE owner = ?1 AND kind = ?2 AND ad_product = ?3")
            .With(scope.Owner, scope.Kind.Name, product);
        last.Step();
        var at = last.Text(0) is { } text ? StoreTime.Later(now, StoreTime.Parse(text).AddMilliseconds(1)) : now;
        last.Reset();
        database.Statement(
            "DELETE FROM sync_state WHERE owner = ?1 AND kind = ?2 AND ad_product = ?3 AND run_id <> ?4 "
            + "AND run_id NOT IN (SELECT id FROM sync_run WHERE ended_at IS NULL)")
            .With(scope.Owner, scope.Kind.Name, product, run.Id).Run();
        database.Statement(
            "INSERT OR REPLACE INTO sync_state (owner, kind, ad_product, run_id, state, pass_at, is_first, updated_at) "
            + "VALUES (?1, ?2, ?3, ?4, 'Running', ?5, ?6, ?7)")
            .With(scope.Owner, scope.Kind.Name, product, run.Id, StoreTime.Text(at), isFirst ? 1L : 0L, StoreTime.Text(now)).Run();
        return new SyncPass(run, scope, at, isFirst);
    }

    /// <summary>Adds to what a pass has done. Nothing happens when a newer pass has taken its place.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="outcome">What was done.</param>
    /// <param name="now">The time.</param>
    public void Advance(SyncPass pass, PageOutcome outcome, DateTimeOffset now) => Of(advance, pass,
        outcome.Rows, outcome.Added, outcome.Changed, outcome.Gone, StoreTime.Text(now)).Run();

    /// <summary>Saves where a pass goes on.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="cursor">The cursor; null at the end of the list.</param>
    public void SaveCursor(SyncPass pass, string? cursor) => Of(saveCursor, pass, cursor).Run();

    /// <summary>How many rows a pass has seen.</summary>
    /// <param name="pass">The pass.</param>
    public long RowsSeen(SyncPass pass)
    {
        var row = Of(database.Statement("SELECT rows FROM sync_state" + OfPass), pass);
        var seen = row.Step() ? row.Number(0) : 0;
        row.Reset();
        return seen;
    }

    /// <summary>Notes how a pass ended.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="state">The state.</param>
    /// <param name="reason">The reason of a failure.</param>
    /// <param name="now">The time.</param>
    public void End(SyncPass pass, SyncState state, string? reason, DateTimeOffset now) => Of(
        database.Statement(
            "UPDATE sync_state SET state = ?6, reason = ?7, updated_at = ?8, cursor = CASE ?6 WHEN 'Complete' THEN NULL ELSE cursor END" + OfPass),
        pass, state.ToString(), reason, StoreTime.Text(now)).Run();

    /// <summary>The progress of all profiles and kinds in a run; kinds that only a newer version knows are left out.</summary>
    /// <param name="run">The run.</param>
    public IReadOnlyList<SyncProgress> Read(SyncRun run)
    {
        var kinds = EntityKinds.All.ToDictionary(kind => (kind.Name, StoredProduct.NameOf(kind)));
        var progress = new List<SyncProgress>();
        var rows = database.Statement(
            "SELECT owner, kind, ad_product, state, pass_at, is_first, cursor, rows, added, changed, gone FROM sync_state WHERE run_id = ?1").With(run.Id);
        while (rows.Step())
        {
            if (!kinds.TryGetValue((rows.Text(1)!, rows.Text(2)!), out var kind)) continue;
            var scope = new SyncScope(rows.Text(0)!, kind);
            var pass = rows.Text(4) is { } at ? new SyncPass(run, scope, StoreTime.Parse(at), rows.Number(5) != 0) : null;
            var outcome = new PageOutcome(rows.Number(7), rows.Number(8), rows.Number(9), rows.Number(10));
            progress.Add(new SyncProgress(scope, Enum.Parse<SyncState>(rows.Text(3)!), pass, rows.Text(6), outcome));
        }

        return progress;
    }

    /// <summary>When profiles and kinds were last passed over completely; kinds that only a newer version knows are left out.</summary>
    /// <param name="now">The time.</param>
    public IReadOnlyList<SyncedKind> ReadSynced(DateTimeOffset now)
    {
        var kinds = EntityKinds.All.ToDictionary(kind => (kind.Name, StoredProduct.NameOf(kind)));
        var synced = new List<SyncedKind>();
        var rows = database.Statement(
            "SELECT owner, kind, ad_product, max(CASE WHEN state = 'Complete' THEN pass_at END), max(rows) FROM sync_state WHERE kind <> 'Profile' GROUP BY owner, kind, ad_product");
        while (rows.Step())
        {
            if (!kinds.TryGetValue((rows.Text(1)!, rows.Text(2)!), out var kind)) continue;
            var age = rows.Text(3) is { } at ? now - StoreTime.Parse(at) : (TimeSpan?)null;
            synced.Add(new SyncedKind(new SyncScope(rows.Text(0)!, kind), age, rows.Number(4)));
        }

        return synced;
    }

    /// <summary>How a run has ended: <c>Complete</c>, or <c>Failed</c> when something in it failed; null while anything is left to do.</summary>
    /// <param name="run">The run.</param>
    public string? EndOf(SyncRun run)
    {
        var row = database.Statement(
            "SELECT coalesce(sum(state IN ('Pending', 'Running')), 0), coalesce(sum(state = 'Failed'), 0) FROM sync_state WHERE run_id = ?1").With(run.Id);
        row.Step();
        var end = row.Number(0) > 0 ? null : row.Number(1) > 0 ? "Failed" : "Complete";
        row.Reset();
        return end;
    }

    private static SqliteStatement Of(SqliteStatement statement, SyncPass pass, params ReadOnlySpan<object?> values)
    {
        var scope = pass.Scope;
        return statement.With([scope.Owner, scope.Kind.Name, StoredProduct.NameOf(scope.Kind), pass.Run.Id, StoreTime.Text(pass.At), .. values]);
    }
}
