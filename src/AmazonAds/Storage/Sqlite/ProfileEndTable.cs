namespace AmazonAds.Storage.Sqlite;

/// <summary>How each profile ended in a run.</summary>
internal static class ProfileEndTable
{
    /// <summary>The table; states are <c>Complete</c> and <c>Failed</c>.</summary>
    public const string Definition = """
        CREATE TABLE IF NOT EXISTS sync_profile (
            run_id INTEGER NOT NULL REFERENCES sync_run (id), profile_id TEXT NOT NULL, state TEXT NOT NULL, connection TEXT,
            rows INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, gone INTEGER NOT NULL, requests INTEGER NOT NULL,
            throttled INTEGER NOT NULL, milliseconds INTEGER NOT NULL, reason TEXT, ended_at TEXT NOT NULL,
            PRIMARY KEY (run_id, profile_id)) WITHOUT ROWID;
        """;

    /// <summary>Notes how a profile ended, in place of how it ended before in the run; what it cost adds up.</summary>
    /// <param name="database">The file.</param>
    /// <param name="run">The run.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="now">The time.</param>
    public static void Write(SqliteDatabase database, SyncRun run, ProfileEnd end, DateTimeOffset now) => database.Statement(
        "INSERT INTO sync_profile (run_id, profile_id, state, connection, rows, added, changed, gone, requests, throttled, milliseconds, reason, ended_at) "
        + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (run_id, profile_id) DO UPDATE SET state = excluded.state, "
        + "connection = excluded.connection, rows = excluded.rows, added = excluded.added, changed = excluded.changed, gone = excluded.gone, "
        + "requests = requests + excluded.requests, throttled = throttled + excluded.throttled, milliseconds = milliseconds + excluded.milliseconds, "
        + "reason = excluded.reason, ended_at = excluded.ended_at").With(
        run.Id, end.ProfileId, end.Failed ? "Failed" : "Complete", end.Connection, end.Outcome.Rows, end.Outcome.Added, end.Outcome.Changed, end.Outcome.Gone,
        end.Requests, end.Throttled, (long)end.Duration.TotalMilliseconds, end.Reason, StoreTime.Text(now)).Run();

    /// <summary>How many rows each profile had when it was last synced.</summary>
    /// <param name="database">The file.</param>
    public static IReadOnlyDictionary<string, long> ReadSizes(SqliteDatabase database)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        var rows = database.Statement("SELECT owner, sum(rows) FROM sync_state WHERE kind <> 'Profile' GROUP BY owner");
        while (rows.Step()) sizes[rows.Text(0)!] = rows.Number(1);
        return sizes;
    }
}
