using System.Globalization;
using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>The tables of a file, made or brought up to date when it is opened.</summary>
internal static class SqliteSchema
{
    /// <summary>The version of the tables that are not made from kinds, kept in <c>user_version</c>.</summary>
    public const int Version = 1;

    // sync_run: one row per run. state is Open, Complete, Failed (something in it failed) or Abandoned; the sums are
    // over all processes that worked on it.
    // sync_state: how far each profile and kind stands in a run: state is Pending, Running, Complete or Failed, pass_at
    // the time of its pass, cursor where the pass goes on, then what it did and why it failed. owner is the profile's
    // id; for profiles themselves the connection's name. A later run takes the place of states of closed runs.
    private const string Tables = """
        CREATE TABLE change (
            profile_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL,
            old TEXT, new TEXT, at TEXT NOT NULL, ad_product TEXT NOT NULL);
        CREATE INDEX change_by_profile ON change (profile_id, at);
        CREATE TABLE sync_run (
            id INTEGER PRIMARY KEY, state TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT,
            profiles INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, rows INTEGER NOT NULL DEFAULT 0,
            requests INTEGER NOT NULL DEFAULT 0, throttled INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE sync_state (
            owner TEXT NOT NULL, kind TEXT NOT NULL, ad_product TEXT NOT NULL, run_id INTEGER NOT NULL REFERENCES sync_run (id),
            state TEXT NOT NULL, pass_at TEXT, is_first INTEGER NOT NULL DEFAULT 0, cursor TEXT,
            rows INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0,
            gone INTEGER NOT NULL DEFAULT 0, reason TEXT, updated_at TEXT NOT NULL,
            PRIMARY KEY (owner, kind, ad_product, run_id)) WITHOUT ROWID;
        """;

    /// <summary>Brings a file's tables up to date.</summary>
    /// <param name="database">The file.</param>
    /// <param name="tables">The tables of all kinds.</param>
    /// <exception cref="AdsStoreException">The file was written by a newer version.</exception>
    public static void Prepare(SqliteDatabase database, IReadOnlyList<EntityTable> tables)
    {
        Configure(database);
        database.Begin();
        try
        {
            var version = int.Parse(database.Scalar("PRAGMA user_version")!, CultureInfo.InvariantCulture);
            if (version > Version) throw AdsStoreException.TooNew(database.Path, version, Version);

            if (version == 0)
            {
                database.Execute(Tables);
                database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
            }

            database.Execute(ProfileEndTable.Definition);
            database.Execute("CREATE INDEX IF NOT EXISTS change_by_time ON change (at)");
            foreach (var table in tables) EntityTableSchema.Prepare(database, table);
            database.Commit();
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    // A larger cache, larger pages or larger groups of pages brought nothing that could be measured: what is not in
    // the cache is in the system's. What they cost is memory.
    private static void Configure(SqliteDatabase database)
    {
        database.Execute("PRAGMA page_size = 8192");
        database.Execute("PRAGMA journal_mode = WAL");

        // Where the file system knows no shared memory there is no WAL; then a commit must reach the disk by itself.
        var isWal = string.Equals(database.Scalar("PRAGMA journal_mode"), "wal", StringComparison.OrdinalIgnoreCase);
        database.Execute(isWal ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL");
        database.Execute("PRAGMA cache_size = -32768");

        // The log is moved into the file beside the writer: see Checkpointer.
        database.Execute("PRAGMA wal_autocheckpoint = 0");
        database.Execute("PRAGMA journal_size_limit = 134217728");
        database.Execute("PRAGMA temp_store = MEMORY");
    }
}
