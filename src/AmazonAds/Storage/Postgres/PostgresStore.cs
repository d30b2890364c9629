using System.Globalization;
using AmazonAds.Authentication;
using AmazonAds.Entities;
using AmazonAds.RateLimiting;
using AmazonAds.Reports;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// A store in a PostgreSQL database (13 or later) that any number of processes on any number of machines work on at a time. Its tables
/// stand in the first schema of the search path and are made when it is opened.
/// </summary>
public sealed class PostgresStore : IFleetStore
{
    private readonly PostgresDatabase database;
    private readonly PostgresClock clock;
    private readonly PostgresLeases leases;
    private readonly Dictionary<EntityKind, PostgresTable> tables;
    private readonly PageQueue[] queues;

    private PostgresStore(PostgresAddress address, PostgresDatabase database, PostgresStoreOptions options, IReadOnlyList<PostgresTable> tables)
    {
        this.database = database;
        clock = new PostgresClock(options.Time);
        var holder = Holder();
        leases = new PostgresLeases(database, holder, options);
        RateShares = new PostgresRateShares(database, holder, options);
        RefreshTurn = new PostgresRefreshTurn(address, options);
        this.tables = tables.ToDictionary(table => table.Kind);
        queues = [.. Enumerable.Range(0, options.Writers).Select(_ => new PageQueue(database, this.tables, clock, leases))];
    }

    /// <summary>The address, without its password.</summary>
    public string Address => database.Shown;

    /// <inheritdoc/>
    public IProfileLeases Leases => leases;

    /// <inheritdoc/>
    public IRateShares RateShares { get; }

    /// <inheritdoc/>
    public IRefreshTurn RefreshTurn { get; }

    /// <summary>Opens a database; makes its tables when they are not there.</summary>
    /// <param name="address">The database.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The options have no writer, no heartbeat, or leases that end before it.</exception>
    /// <exception cref="AdsStoreException">
    /// It cannot be reached, the user may not enter or make tables, or it was written by a newer version of this library.
    /// </exception>
    public static async Task<PostgresStore> OpenAsync(PostgresAddress address, PostgresStoreOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        options ??= new PostgresStoreOptions();
        options.Demand();

        // Whoever opens sits at a prompt or in a job that has just begun: a wrong address is told at once.
        var ofKinds = EntityKinds.All.Select(kind => new PostgresTable(kind)).ToList();
        var first = new PostgresDatabase(address, options with { LongestOutage = TimeSpan.Zero });
        await using (first.ConfigureAwait(false))
            await PostgresSchema.PrepareAsync(first, ofKinds, cancellationToken).ConfigureAwait(false);
        return new PostgresStore(address, new PostgresDatabase(address, options), options, ofKinds);
    }

    /// <inheritdoc/>
    public Task<SyncRun> OpenRunAsync(bool restart, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) =>
        {
            var run = await PostgresRuns.OpenAsync(connection, restart, await clock.NowAsync(connection, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
            await leases.JoinAsync(connection, run.Id, stop).ConfigureAwait(false);
            return run;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SyncProgress>> ReadProgressAsync(SyncRun run, CancellationToken cancellationToken) =>
        database.RunAsync((connection, _, stop) => PostgresStates.ReadAsync(connection, run, owners: null, stop), cancellationToken);

    /// <inheritdoc/>
    public Task PlanAsync(SyncRun run, IReadOnlyList<SyncScope> scopes, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) =>
        {
            await PostgresStates.PlanAsync(connection, run, scopes, await clock.NowAsync(connection, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<SyncPass> BeginPassAsync(SyncRun run, SyncScope scope, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) =>
        {
            await leases.DemandAsync(connection, [new SyncPass(run, scope, default, false)], stop).ConfigureAwait(false);
            var isFirst = !await connection.AskAsync<bool>(Table(scope).Any, stop, scope.Owner).ConfigureAwait(false);
            return await PostgresStates.BeginAsync(connection, run, scope, isFirst, await clock.NowAsync(connection, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
        },
        cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A row of the page has no id or no JSON beside it.</exception>
    public async ValueTask<Task<PageOutcome>> WriteAsync(PageWrite page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        try
        {
            PageCheck.Demand(page);
            var pending = new PendingPage(page);
            var queue = queues[(uint)StringComparer.Ordinal.GetHashCode(page.Pass.Scope.Owner) % (uint)queues.Length];
            await queue.AddAsync(pending, cancellationToken).ConfigureAwait(false);
            return pending.Outcome;
        }
        catch
        {
            page.Owner.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadUnseenAsync(SyncPass pass, int most, CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<string>>(
        async (connection, _, stop) =>
        {
            // Counting is far cheaper than looking at every row, and mostly the pass has seen them all.
            var table = Table(pass.Scope);
            var rows = await connection.AskAsync<long>(table.Count, stop, pass.Scope.Owner).ConfigureAwait(false);
            if (rows == await PostgresStates.RowsSeenAsync(connection, pass, stop).ConfigureAwait(false)) return [];
            return await connection.ListAsync(table.Unseen, row => row.GetString(0), stop, pass.Scope.Owner, pass.At, most).ConfigureAwait(false);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<int> MarkGoneAsync(SyncPass pass, IReadOnlyList<string> ids, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) =>
        {
            await leases.DemandAsync(connection, [pass], stop).ConfigureAwait(false);
            var now = StoreTime.Later(await clock.NowAsync(connection, stop).ConfigureAwait(false), pass.At);
            var gone = (int)await connection.AskAsync<long>(
                Table(pass.Scope).MarkGone, stop, pass.Scope.Owner, ids.Distinct(StringComparer.Ordinal).ToArray(), pass.At, now, StoreTime.Text(now)).ConfigureAwait(false);
            await PostgresStates.AdvanceAsync(connection, pass, new PageOutcome(0, 0, 0, gone), now, stop).ConfigureAwait(false);
            return gone;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task EndPassAsync(SyncPass pass, SyncState state, string? reason, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) =>
        {
            await leases.DemandAsync(connection, [pass], stop).ConfigureAwait(false);
            await PostgresStates.EndAsync(connection, pass, state, reason, await clock.NowAsync(connection, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> ReadSizesAsync(CancellationToken cancellationToken) => database.RunAsync<IReadOnlyDictionary<string, long>>(
        async (connection, _, stop) =>
        {
            var sizes = await connection.ListAsync(
                "SELECT owner, sum(rows)::bigint FROM sync_state WHERE kind <> 'Profile' GROUP BY owner", row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)), stop).ConfigureAwait(false);
            return sizes.ToDictionary(StringComparer.Ordinal);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SyncedKind>> ReadSyncedAsync(CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) => await PostgresStates.ReadSyncedAsync(
            connection, await clock.NowAsync(connection, stop).ConfigureAwait(false), stop).ConfigureAwait(false),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> EndProfileAsync(SyncRun run, ProfileEnd ending, CancellationToken cancellationToken) => leases.EndAsync(run, ending, cancellationToken);

    /// <inheritdoc/>
    public Task LeaveRunAsync(SyncRun run, SyncTotals totals) => database.RunAsync(
        async (connection, _, stop) =>
        {
            await PostgresRuns.AddAsync(connection, run.Id, totals, stop).ConfigureAwait(false);
            await leases.LeaveAsync(connection, run.Id, await clock.NowAsync(connection, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
            return true;
        },
        CancellationToken.None);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AdvertisedAsin>> ReadAdvertisedAsinsAsync(IReadOnlyCollection<string> profileIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profileIds);
        return database.RunAsync<IReadOnlyList<AdvertisedAsin>>(
            async (connection, _, stop) => await connection.ListAsync(
                """
                SELECT DISTINCT ad.asin, profile.country_code
                FROM product_ad AS ad LEFT JOIN profile ON profile.id = ad.profile_id
                WHERE ad.profile_id = ANY($1) AND ad.asin <> '' AND ad.gone_at IS NULL AND ad.state IS DISTINCT FROM 'ARCHIVED'
                """,
                row => new AdvertisedAsin(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)),
                stop,
                (object)profileIds.ToArray()).ConfigureAwait(false),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RememberedReport?> FindReportAsync(string endpoint, string profileId, string hash, CancellationToken cancellationToken) =>
        database.RunAsync((connection, _, stop) => PostgresReportJobs.FindAsync(connection, endpoint, profileId, hash, stop), cancellationToken);

    /// <inheritdoc/>
    public Task RememberReportAsync(RememberedReport report, CancellationToken cancellationToken) =>
        database.RunAsync((connection, _, stop) => PostgresReportJobs.RememberAsync(connection, report, stop), cancellationToken);

    /// <inheritdoc/>
    public Task NoteReportAsync(string profileId, string reportId, string? status, CancellationToken cancellationToken) =>
        database.RunAsync((connection, _, stop) => PostgresReportJobs.NoteAsync(connection, profileId, reportId, status, stop), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RememberedReport>> ReadIncompleteReportsAsync(CancellationToken cancellationToken) =>
        database.RunAsync((connection, _, stop) => PostgresReportJobs.ReadIncompleteAsync(connection, stop), cancellationToken);

    /// <inheritdoc/>
    public Task<long> WriteReportAsync(ReportWrite write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        return database.RunAsync(
            async (connection, _, stop) =>
                await new PostgresReportRows(connection, write, await clock.NowAsync(connection, stop).ConfigureAwait(false)).WriteAsync(stop).ConfigureAwait(false),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<DateOnly, DateTimeOffset>> ReadReportDaysAsync(
        ReportType type, IReadOnlyList<string> groupBy, string profileId, CancellationToken cancellationToken) =>
        database.RunAsync((connection, _, stop) => PostgresReportJobs.ReadDaysAsync(connection, type, groupBy, profileId, stop), cancellationToken);

    /// <summary>Writes what was accepted and closes the connections. Leases that are still held run out by themselves.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var queue in queues) await queue.DisposeAsync().ConfigureAwait(false);
        await database.DisposeAsync().ConfigureAwait(false);
    }

    // Whoever asks who works on a profile reads it.
    private static string Holder() => string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}");

    private PostgresTable Table(SyncScope scope) => tables[scope.Kind.TableKind];
}
