namespace AmazonAds.Storage.Sqlite;

/// <summary>
/// Moves what the write-ahead log holds into the database file, beside the writer, which would otherwise have to wait
/// for the disk. Only when the log has grown large does the writer wait for the little that is left, between two
/// transactions, so that the log can begin anew.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class Checkpointer(string path) : IDisposable
{
    // In rows, some 450 bytes each; every commit adds some pages of its own.
    private const int Due = 48_000;
    private const int PerCommit = 64;

    // In pages of 8 KB of the log.
    private const int Large = 12_288;
    private const int Little = 512;
    private const int MostRounds = 8;

    private SqliteDatabase? database;
    private Task<int>? rounds;
    private long written;

    /// <summary>Takes note of a commit; called by the writer, between two transactions.</summary>
    /// <param name="writer">The writer's connection.</param>
    /// <param name="rows">How many rows it wrote.</param>
    public void Committed(SqliteDatabase writer, int rows)
    {
        written += rows + PerCommit;
        if (rounds is { IsCompleted: true })
        {
            var isLarge = rounds.Result > Large;
            rounds = null;
            written = 0;
            if (isLarge) Move(writer);
        }
        else if (rounds is null && written >= Due)
        {
            rounds = Task.Run(RunRounds);
        }
    }

    /// <summary>Waits for the round under way and closes its connection.</summary>
    public void Dispose()
    {
        ((IAsyncResult?)rounds)?.AsyncWaitHandle.WaitOne();
        database?.Dispose();
    }

    /// <summary>
    /// Moves what it can. That it cannot now, since another process does the same or the disk fails, is no failure of
    /// what was committed: the next round, or the next commit, will show.
    /// </summary>
    /// <param name="connection">The connection to move on.</param>
    /// <returns>The pages of the log and how many of them are left, or null when nothing could be moved.</returns>
    internal static (int Pages, int Left)? Move(SqliteDatabase connection)
    {
        try
        {
            return connection.Checkpoint();
        }
        catch (AdsStoreException)
        {
            return null;
        }
    }

    // The size of the log, in pages.
    private int RunRounds()
    {
        try
        {
            database ??= SqliteDatabase.Open(path);
        }
        catch (AdsStoreException)
        {
            return 0;
        }

        var log = Move(database);
        for (var round = 1; round < MostRounds && log?.Left > Little; round++) log = Move(database);
        return log?.Pages ?? 0;
    }
}
