namespace AmazonAds.Storage.Sqlite;

/// <summary>Runs: which one is open, who holds it, how it ended.</summary>
/// <param name="database">The file.</param>
internal sealed class RunTable(SqliteDatabase database) : IDisposable
{
    /// <summary>An open run that is older is not carried on.</summary>
    public static readonly TimeSpan OldestOpen = TimeSpan.FromHours(24);

    private readonly Dictionary<long, RunLock> held = [];

    /// <summary>Carries on a run or begins one, and holds it.</summary>
    /// <param name="restart">Whether to begin anew in any case.</param>
    /// <param name="now">The time.</param>
    public SyncRun Open(bool restart, DateTimeOffset now)
    {
        SyncRun? carriedOn = null;
        foreach (var (id, startedAt) in ReadOpen())
        {
            if (held.ContainsKey(id) || RunLock.TryTake(database.Path, id) is not { } taken) continue;
            if (carriedOn is null && !restart && now - startedAt <= OldestOpen)
            {
                carriedOn = new SyncRun(id, startedAt, IsCarriedOn: true);
                held.Add(id, taken);
                continue;
            }

            // Also a younger one that a newer run has overtaken: carried on later, it would take old news for new.
            Close(id, "Abandoned", now);
            taken.Dispose();
        }

        return carriedOn ?? Begin(now);
    }

    /// <summary>Lets go of a run and closes it when nothing is left to do in it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="totals">What to add to its sums.</param>
    /// <param name="end">How it ended; null while something is left to do.</param>
    /// <param name="now">The time.</param>
    public void Leave(SyncRun run, SyncTotals totals, string? end, DateTimeOffset now)
    {
        database.Statement(
            "UPDATE sync_run SET profiles = profiles + ?2, failed = failed + ?3, rows = rows + ?4, requests = requests + ?5, "
            + "throttled = throttled + ?6 WHERE id = ?1")
            .With(run.Id, totals.Profiles, totals.Failed, totals.Rows, totals.Requests, totals.Throttled).Run();
        if (end is not null) Close(run.Id, end, now);
        LetGo(run.Id);
    }

    /// <summary>Lets go of a run as it is.</summary>
    /// <param name="runId">The run.</param>
    public void LetGo(long runId)
    {
        if (held.Remove(runId, out var taken)) taken.Dispose();
    }

    /// <summary>Lets go of all runs.</summary>
    public void Dispose()
    {
        foreach (var runId in held.Keys.ToList()) LetGo(runId);
    }

    private List<(long Id, DateTimeOffset StartedAt)> ReadOpen()
    {
        var open = new List<(long, DateTimeOffset)>();
        var rows = database.Statement("SELECT id, started_at FROM sync_run WHERE ended_at IS NULL ORDER BY id DESC");
        while (rows.Step()) open.Add((rows.Number(0), StoreTime.Parse(rows.Text(1)!)));
        return open;
    }

    private SyncRun Begin(DateTimeOffset now)
    {
        var row = database.Statement("INSERT INTO sync_run (state, started_at) VALUES ('Open', ?1) RETURNING id").With(StoreTime.Text(now));
        row.Step();
        var id = row.Number(0);
        row.Reset();
        held.Add(id, RunLock.TryTake(database.Path, id)
            ?? throw new AdsStoreException(database.Path, "another process holds a run that has just begun"));
        return new SyncRun(id, now, IsCarriedOn: false);
    }

    private void Close(long id, string state, DateTimeOffset now) => database
        .Statement("UPDATE sync_run SET state = ?2, ended_at = ?3 WHERE id = ?1").With(id, state, StoreTime.Text(now)).Run();
}
