using System.Globalization;
using System.Text.Json;
using AmazonAds.Storage.History;

namespace AmazonAds.Storage.Sqlite;

/// <summary>What happened in a SQLite file. Each question opens the file for itself and leaves nothing open behind.</summary>
public sealed class SqliteHistory : ISyncHistory
{
    private readonly string path;
    private readonly TimeProvider time;

    private SqliteHistory(string path, TimeProvider time)
    {
        this.path = path;
        this.time = time;
    }

    /// <summary>Opens a file that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock that ages are told by.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">It is not there, is no store, or was written by a newer version of this library.</exception>
    public static async Task<SqliteHistory> OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(time);
        var history = new SqliteHistory(Path.GetFullPath(path), time);
        await history.AskAsync(
            database =>
            {
                Demand(database);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        return history;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedRun>> ReadRunsAsync(RunSelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return AskAsync(database => ReadRuns(database, selection), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedProfile>> ReadProfilesAsync(long runId, CancellationToken cancellationToken) =>
        AskAsync(database => ReadProfiles(database, runId), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProfileStanding>> ReadStandingsAsync(CancellationToken cancellationToken) =>
        AskAsync(database => ReadStandings(database, StoreTime.Floor(time.GetUtcNow())), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredChange> ReadChangesAsync(ChangeSelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return ChangePages.ReadAsync((after, most) => AskAsync(database => ReadChanges(database, selection, after, most), cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Demand(SqliteDatabase database)
    {
        var version = int.Parse(database.Scalar("PRAGMA user_version")!, CultureInfo.InvariantCulture);
        if (version > SqliteSchema.Version) throw AdsStoreException.TooNew(database.Path, version, SqliteSchema.Version);

        if (database.Scalar("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('change', 'sync_run', 'sync_profile', 'profile')") != "4")
            throw new AdsStoreException(database.Path, "it holds no syncs");
    }

    private static List<RecordedRun> ReadRuns(SqliteDatabase database, RunSelection selection)
    {
        var runs = new List<RecordedRun>();
        var rows = database.Statement(
            "WITH r AS (SELECT * FROM sync_run WHERE (?1 IS NULL OR id = ?1) AND (?2 IS NULL OR started_at >= ?2) ORDER BY id DESC LIMIT ?3) "
            + "SELECT r.id, r.state, r.started_at, r.ended_at, CASE WHEN count(p.run_id) > 0 THEN sum(p.state = 'Complete') ELSE r.profiles END, "
            + "CASE WHEN count(p.run_id) > 0 THEN sum(p.state = 'Failed') ELSE r.failed END, max(r.rows, coalesce(sum(p.rows), 0)), "
            + "max(r.requests, coalesce(sum(p.requests), 0)), max(r.throttled, coalesce(sum(p.throttled), 0)), "
            + "CASE WHEN r.ended_at IS NULL THEN (SELECT count(DISTINCT owner) FROM sync_state s WHERE s.run_id = r.id AND s.kind <> 'Profile' AND s.state IN ('Pending', 'Running')) ELSE 0 END "
            + "FROM r LEFT JOIN sync_profile p ON p.run_id = r.id GROUP BY r.id ORDER BY r.id DESC");
        rows.With(null, selection.Since is { } since ? StoreTime.Text(since) : null, (long)(selection.Last ?? -1));
        if (selection.Id is { } id) rows.Bind(1, id);
        while (rows.Step())
        {
            var isOpen = rows.IsNull(3);
            runs.Add(new RecordedRun
            {
                Id = rows.Number(0),
                State = Enum.Parse<SyncRunState>(rows.Text(1)!),
                StartedAt = StoreTime.Parse(rows.Text(2)!),
                EndedAt = Time(rows.Text(3)),
                Profiles = rows.Number(4),
                Failed = rows.Number(5),
                Rows = rows.Number(6),
                Requests = rows.Number(7),
                Throttled = rows.Number(8),
                Remaining = rows.Number(9),
                Workers = isOpen && RunLock.IsHeld(database.Path, rows.Number(0)) ? 1 : 0,
            });
        }

        return runs;
    }

    private static List<RecordedProfile> ReadProfiles(SqliteDatabase database, long runId)
    {
        var profiles = new List<RecordedProfile>();
        var rows = database.Statement(
            "SELECT profile_id, state, connection, rows, added, changed, gone, requests, throttled, milliseconds, ended_at, reason FROM sync_profile p WHERE run_id = ?1 "
            + "UNION ALL SELECT owner, CASE WHEN max(state <> 'Pending') THEN 'Running' ELSE 'Pending' END, NULL, sum(rows), sum(added), sum(changed), sum(gone), 0, 0, NULL, NULL, NULL "
            + "FROM sync_state WHERE run_id = ?1 AND kind <> 'Profile' AND owner NOT IN (SELECT profile_id FROM sync_profile WHERE run_id = ?1) GROUP BY owner ORDER BY 1").With(runId);
        while (rows.Step())
        {
            profiles.Add(new RecordedProfile
            {
                RunId = runId,
                ProfileId = rows.Text(0)!,
                State = Enum.Parse<SyncState>(rows.Text(1)!),
                Connection = rows.Text(2),
                Rows = rows.Number(3),
                Added = rows.Number(4),
                Changed = rows.Number(5),
                Gone = rows.Number(6),
                Requests = rows.Number(7),
                Throttled = rows.Number(8),
                Duration = rows.IsNull(9) ? null : TimeSpan.FromMilliseconds(rows.Number(9)),
                EndedAt = Time(rows.Text(10)),
                Reason = rows.Text(11),
            });
        }

        return profiles;
    }

    private static List<ProfileStanding> ReadStandings(SqliteDatabase database, DateTimeOffset now)
    {
        var standings = new List<ProfileStanding>();
        var held = new Dictionary<long, bool>();

        // Beside max() SQLite gives the other columns of the row that has it.
        var rows = database.Statement(
            "WITH complete AS (SELECT profile_id, max(ended_at) AS at FROM sync_profile WHERE state = 'Complete' GROUP BY profile_id), "
            + "latest AS (SELECT profile_id, max(run_id) AS run_id, state, reason FROM sync_profile GROUP BY profile_id), "
            + "open AS (SELECT owner, max(run_id) AS run_id, max(state = 'Running') AS running FROM sync_state WHERE kind <> 'Profile' AND state IN ('Pending', 'Running') "
            + "AND run_id IN (SELECT id FROM sync_run WHERE ended_at IS NULL) GROUP BY owner) "
            + "SELECT p.profile_id, p.connection, c.at, l.run_id, l.state, l.reason, o.run_id, o.running FROM profile p LEFT JOIN complete c ON c.profile_id = p.profile_id "
            + "LEFT JOIN latest l ON l.profile_id = p.profile_id LEFT JOIN open o ON o.owner = p.profile_id WHERE p.gone_at IS NULL ORDER BY p.profile_id");
        while (rows.Step())
        {
            var completeAt = Time(rows.Text(2));
            var openRun = rows.IsNull(6) ? (long?)null : rows.Number(6);
            standings.Add(new ProfileStanding
            {
                ProfileId = rows.Text(0)!,
                Connection = rows.Text(1)!,
                CompleteAt = completeAt,
                Age = now - completeAt,
                LastRunId = rows.IsNull(3) ? null : rows.Number(3),
                LastFailed = rows.Text(4) == "Failed",
                Reason = rows.Text(5),
                OpenRunId = openRun,
                IsUnderWay = openRun is { } id && rows.Number(7) != 0 && IsHeld(id),
            });
        }

        return standings;

        bool IsHeld(long runId)
        {
            if (!held.TryGetValue(runId, out var isHeld)) held[runId] = isHeld = RunLock.IsHeld(database.Path, runId);
            return isHeld;
        }
    }

    private static IReadOnlyList<(ChangePlace Place, StoredChange Change)> ReadChanges(SqliteDatabase database, ChangeSelection selection, ChangePlace? after, int most)
    {
        var changes = new List<(ChangePlace, StoredChange)>();
        var from = after is null ? selection.Since : after.At;
        var rows = database.Statement(
            "SELECT at, rowid, profile_id, kind, ad_product, id, field, old, new FROM change WHERE at >= ?1 AND at <= ?2 "
            + In("profile_id", selection.ProfileIds, "?5") + In("kind", selection.Kinds, "?6") + In("ad_product", selection.AdProducts, "?7") + In("field", selection.Fields, "?8")
            + In("id", selection.Ids, "?9") + "AND (at, rowid) > (?1, ?3) ORDER BY at, rowid LIMIT ?4").With(
            from is { } first ? StoreTime.Text(first) : string.Empty,
            selection.Until is { } last ? StoreTime.Text(last) : "9999",
            after?.Number ?? -1L,
            (long)most,
            Json(selection.ProfileIds), Json(selection.Kinds), Json(selection.AdProducts), Json(selection.Fields), Json(selection.Ids));
        while (rows.Step())
        {
            var at = StoreTime.Parse(rows.Text(0)!);
            changes.Add((new ChangePlace(at, rows.Number(1)), new StoredChange
            {
                At = at,
                ProfileId = rows.Text(2)!,
                Kind = rows.Text(3)!,
                AdProduct = rows.Text(4) is { Length: > 0 } product ? product : null,
                Id = rows.Text(5)!,
                Field = rows.Text(6)!,
                Old = rows.Text(7),
                New = rows.Text(8),
            }));
        }

        return changes;
    }

    // Every list has a parameter whether or not it is asked about, so that the numbers stay the same.
    private static string In(string column, IReadOnlyList<string> wanted, string parameter) =>
        wanted.Count > 0 ? $"AND {column} IN (SELECT value FROM json_each({parameter})) " : $"AND {parameter} IS NULL ";

    private static string? Json(IReadOnlyList<string> texts) => texts.Count > 0 ? JsonSerializer.Serialize(texts) : null;

    private static DateTimeOffset? Time(string? text) => text is null ? null : StoreTime.Parse(text);

    private Task<T> AskAsync<T>(Func<SqliteDatabase, T> ask, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            if (!File.Exists(path)) throw new AdsStoreException(path, "there is no such file; a sync makes it");
            using var database = SqliteDatabase.OpenToRead(path);
            return ask(database);
        },
        cancellationToken);

    private Task<IReadOnlyList<T>> AskAsync<T>(Func<SqliteDatabase, List<T>> ask, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<T>>(database => ask(database), cancellationToken);
}
