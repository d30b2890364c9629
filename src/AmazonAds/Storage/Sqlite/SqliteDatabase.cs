using System.Globalization;
using SQLitePCL;

namespace AmazonAds.Storage.Sqlite;

/// <summary>One connection to a SQLite file. Not thread-safe: whoever owns it uses it from one place at a time.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    // Another process holds the file for the length of one group of pages. SQLite waits longer and longer between its
    // looks; short waits, often, find the gap between two groups.
    private const int BusyMilliseconds = 8;
    private const int BusyAttempts = 7_500;

    private readonly sqlite3 handle;
    private readonly int busyAttempts;
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    private SqliteDatabase(string path, sqlite3 handle, int busyAttempts)
    {
        Path = path;
        this.handle = handle;
        this.busyAttempts = busyAttempts;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>How many rows the last statement wrote.</summary>
    public int Changes => raw.sqlite3_changes(handle);

    /// <summary>Opens a file, making it when it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="busyAttempts">How often it looks whether another one who writes has finished; a minute's worth unless given.</param>
    /// <exception cref="AdsStoreException">It cannot be opened.</exception>
    public static SqliteDatabase Open(string path, int busyAttempts = BusyAttempts) =>
        Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE, busyAttempts);

    /// <summary>Opens a file that is there, to read from it and nothing else.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="AdsStoreException">It is not there, or cannot be opened.</exception>
    public static SqliteDatabase OpenToRead(string path) => Open(path, raw.SQLITE_OPEN_READONLY, BusyAttempts);

    private static SqliteDatabase Open(string path, int access, int busyAttempts)
    {
        Batteries_V2.Init();
        var flags = access | raw.SQLITE_OPEN_NOMUTEX;
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        var database = new SqliteDatabase(path, handle, busyAttempts);
        try
        {
            database.Check(code);
            database.Check(raw.sqlite3_extended_result_codes(handle, 1));
            database.Check(raw.sqlite3_busy_timeout(handle, BusyMilliseconds));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that give nothing back.</summary>
    /// <param name="sql">One or more statements.</param>
    public void Execute(string sql) => Check(WhenFree(() => raw.sqlite3_exec(handle, sql)));

    /// <summary>The first value of the first row, or null.</summary>
    /// <param name="sql">A statement.</param>
    public string? Scalar(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Text(0) : null;
    }

    /// <summary>A statement of one's own.</summary>
    /// <param name="sql">The statement.</param>
    public SqliteStatement Prepare(string sql)
    {
        const uint KeptForLong = raw.SQLITE_PREPARE_PERSISTENT;
        Check(raw.sqlite3_prepare_v3(handle, sql, KeptForLong, out var statement));
        return new SqliteStatement(this, statement);
    }

    /// <summary>A statement that is prepared once and kept. It must have been run to its end or reset before.</summary>
    /// <param name="sql">The statement; a constant.</param>
    public SqliteStatement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement)) statements.Add(sql, statement = Prepare(sql));
        return statement;
    }

    /// <summary>Moves what it can of the write-ahead log into the file, without waiting for readers or writers.</summary>
    /// <returns>How many pages the log has, and how many of them are not in the file yet.</returns>
    public (int Pages, int Left) Checkpoint()
    {
        Check(raw.sqlite3_wal_checkpoint_v2(handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var pages, out var moved));
        return (pages, pages - moved);
    }

    /// <summary>Begins to write, waiting for other writers.</summary>
    public void Begin() => Execute("BEGIN IMMEDIATE");

    public void Commit() => Execute("COMMIT");

    /// <summary>Undoes everything since <see cref="Begin"/>; does nothing when SQLite has done so itself.</summary>
    public void Rollback()
    {
        foreach (var statement in statements.Values) statement.Reset();
        if (raw.sqlite3_get_autocommit(handle) == 0) _ = raw.sqlite3_exec(handle, "ROLLBACK");
    }

    /// <summary>Throws unless a result code is a good one.</summary>
    /// <param name="code">The code.</param>
    /// <exception cref="AdsStoreException">It is not.</exception>
    public void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        var extended = raw.sqlite3_extended_errcode(handle);
        var reason = string.Create(
            CultureInfo.InvariantCulture, $"{raw.sqlite3_errmsg(handle).utf8_to_string()} (SQLite result code {extended})");
        throw new AdsStoreException(Path, reason) { SqliteCode = extended };
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
        statements.Clear();
        handle.Dispose();
    }

    private int WhenFree(Func<int> attempt)
    {
        var code = attempt();
        for (var attempts = 1; attempts < busyAttempts && (code & 0xff) == raw.SQLITE_BUSY; attempts++) code = attempt();
        return code;
    }
}
