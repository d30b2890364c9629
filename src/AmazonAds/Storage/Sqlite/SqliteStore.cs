using AmazonAds.Entities;
using AmazonAds.Reports;

namespace AmazonAds.Storage.Sqlite;

/// <summary>
/// A store in a SQLite file. Several processes and several stores of one process may work on one file at a time.
/// </summary>
public sealed class SqliteStore : IFleetStore
{
    private readonly WorkQueue queue;

    private SqliteStore(string path, WorkQueue queue)
    {
        Path = path;
        this.queue = queue;
    }

    /// <summary>The file, as a full path.</summary>
    public string Path { get; }

    /// <summary>Opens a file; makes it, and the folder it lies in, when they are not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock that changes and passes are dated by.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">
    /// It cannot be opened, is no SQLite file, or was written by a newer version of this library.
    /// </exception>
    public static async Task<SqliteStore> OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(time);
        var full = System.IO.Path.GetFullPath(path);
        var session = await Task.Run(() => OpenSession(full, time), cancellationToken).ConfigureAwait(false);
        return new SqliteStore(full, new WorkQueue(session));
    }

    /// <inheritdoc/>
    public Task<SyncRun> OpenRunAsync(bool restart, CancellationToken cancellationToken) => AskAsync(
        new StoreQuestion<SyncRun>(session => session.Runs.Open(restart, session.Now), cancellationToken)
        {
            Undo = (session, run) =>
            {
                if (run is not null) session.Runs.LetGo(run.Id);
            },
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SyncProgress>> ReadProgressAsync(SyncRun run, CancellationToken cancellationToken) =>
        AskAsync(session => session.States.Read(run), cancellationToken);

    /// <inheritdoc/>
    public Task PlanAsync(SyncRun run, IReadOnlyList<SyncScope> scopes, CancellationToken cancellationToken) =>
        DoAsync(session => session.States.Plan(run, scopes, session.Now), cancellationToken);

    /// <inheritdoc/>
    public Task<SyncPass> BeginPassAsync(SyncRun run, SyncScope scope, CancellationToken cancellationToken) =>
        AskAsync(
            session => session.States.Begin(run, scope, !session.Entities(scope.Kind).HasRows(scope.Owner), session.Now),
            cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A row of the page has no id or no JSON beside it.</exception>
    public async ValueTask<Task<PageOutcome>> WriteAsync(PageWrite page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        try
        {
            PageCheck.Demand(page);
            var work = new PageWork(page);
            await queue.AddAsync(work, cancellationToken).ConfigureAwait(false);
            return work.Outcome;
        }
        catch
        {
            page.Owner.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadUnseenAsync(SyncPass pass, int most, CancellationToken cancellationToken) =>
        AskAsync(session => ReadUnseen(session, pass, most), cancellationToken);

    /// <inheritdoc/>
    public Task<int> MarkGoneAsync(SyncPass pass, IReadOnlyList<string> ids, CancellationToken cancellationToken) => AskAsync(
        session =>
        {
            var now = session.ChangeTime(pass);
            var gone = session.Entities(pass.Scope.Kind).MarkGone(pass, ids, now);
            session.States.Advance(pass, new PageOutcome(0, 0, 0, gone), now);
            return gone;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task EndPassAsync(SyncPass pass, SyncState state, string? reason, CancellationToken cancellationToken) =>
        DoAsync(session => session.States.End(pass, state, reason, session.Now), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> ReadSizesAsync(CancellationToken cancellationToken) =>
        AskAsync(session => ProfileEndTable.ReadSizes(session.Database), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SyncedKind>> ReadSyncedAsync(CancellationToken cancellationToken) =>
        AskAsync(session => session.States.ReadSynced(session.Now), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> EndProfileAsync(SyncRun run, ProfileEnd ending, CancellationToken cancellationToken) => AskAsync(
        session =>
        {
            ProfileEndTable.Write(session.Database, run, ending, session.Now);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task LeaveRunAsync(SyncRun run, SyncTotals totals) => AskAsync(
        new StoreQuestion<bool>(
            session =>
            {
                session.Runs.Leave(run, totals, session.States.EndOf(run), session.Now);
                return true;
            },
            CancellationToken.None)
        {
            // Whatever became of the note, this process no longer works on the run.
            Undo = (session, _) => session.Runs.LetGo(run.Id),
        },
        CancellationToken.None);

    /// <inheritdoc/>
    public Task<RememberedReport?> FindReportAsync(string endpoint, string profileId, string hash, CancellationToken cancellationToken) =>
        AskAsync(session => ReportJobTable.Find(session.Database, endpoint, profileId, hash), cancellationToken);

    /// <inheritdoc/>
    public Task RememberReportAsync(RememberedReport report, CancellationToken cancellationToken) =>
        DoAsync(session => ReportJobTable.Remember(session.Database, report), cancellationToken);

    /// <inheritdoc/>
    public Task NoteReportAsync(string profileId, string reportId, string? status, CancellationToken cancellationToken) =>
        DoAsync(session => ReportJobTable.Note(session.Database, profileId, reportId, status), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RememberedReport>> ReadIncompleteReportsAsync(CancellationToken cancellationToken) =>
        AskAsync(session => ReportJobTable.ReadIncomplete(session.Database), cancellationToken);

    /// <inheritdoc/>
    public async Task<long> WriteReportAsync(ReportWrite write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        var work = new ReportWork(write, cancellationToken);
        await queue.AddAsync(work, cancellationToken).ConfigureAwait(false);
        return await work.Rows.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<DateOnly, DateTimeOffset>> ReadReportDaysAsync(
        ReportType type, IReadOnlyList<string> groupBy, string profileId, CancellationToken cancellationToken) =>
        AskAsync(session => ReportDayTable.Read(session.Database, type, groupBy, profileId), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AdvertisedAsin>> ReadAdvertisedAsinsAsync(IReadOnlyCollection<string> profileIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profileIds);
        return AskAsync(session => AdvertisedAsinQuery.Read(session.Database, profileIds), cancellationToken);
    }

    /// <summary>Writes what was accepted, lets go of open runs and closes the file.</summary>
    public ValueTask DisposeAsync() => queue.DisposeAsync();

    private static StoreSession OpenSession(string path, TimeProvider time)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AdsStoreException(path, $"its folder cannot be made: {exception.Message}", exception);
        }

        return StoreSession.Open(path, time);
    }

    // Counting is far cheaper than looking at every row, and mostly the pass has seen them all.
    private static IReadOnlyList<string> ReadUnseen(StoreSession session, SyncPass pass, int most)
    {
        var entities = session.Entities(pass.Scope.Kind);
        return entities.Count(pass.Scope.Owner) == session.States.RowsSeen(pass) ? [] : entities.ReadUnseen(pass, most);
    }

    private Task DoAsync(Action<StoreSession> run, CancellationToken cancellationToken) => AskAsync(
        session =>
        {
            run(session);
            return true;
        },
        cancellationToken);

    private Task<T> AskAsync<T>(Func<StoreSession, T> run, CancellationToken cancellationToken) =>
        AskAsync(new StoreQuestion<T>(run, cancellationToken), cancellationToken);

    private async Task<T> AskAsync<T>(StoreQuestion<T> question, CancellationToken cancellationToken)
    {
        await queue.AddAsync(question, cancellationToken).ConfigureAwait(false);
        return await question.Answer.ConfigureAwait(false);
    }
}
