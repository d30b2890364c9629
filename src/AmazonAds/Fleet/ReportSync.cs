using AmazonAds.Connections;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Jobs;
using AmazonAds.Reports;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>
/// Keeps the latest days of reports in a store, for all profiles of a sync: what is missing or was restated is asked for
/// in as few reports as there can be, waited for in one loop, and written whole.
/// </summary>
internal sealed class ReportSync : IAsyncDisposable
{
    private const int RowsAtOnce = 500;

    private readonly AdsClient client;
    private readonly IReportStore store;
    private readonly SyncOptions options;
    private readonly SyncMeter meter;
    private readonly ReportMemory memory;
    private readonly ReportWaiter waiter;
    private readonly SemaphoreSlim places;

    public ReportSync(AdsClient client, IReportStore store, SyncOptions options, SyncMeter meter)
    {
        this.client = client;
        this.store = store;
        this.options = options;
        this.meter = meter;
        memory = new ReportMemory(client, store);
        waiter = new ReportWaiter(client, options.ReportSchedule);
        places = new SemaphoreSlim(options.MaxReportDownloads);
    }

    /// <summary>Brings the days of a profile up to date. What goes wrong with one report costs no other.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="timezone">The profile's time zone, or null when it is not known.</param>
    /// <param name="call">Time, gate and tally of each request.</param>
    /// <param name="cancellationToken">Ends it; reports that were asked for are remembered.</param>
    public async Task<ReportSyncOutcome> RunAsync(
        AdsConnection connection, string profileId, string? timezone, AdsCallOptions call, CancellationToken cancellationToken)
    {
        var calendar = new ProfileCalendar(timezone);
        var types = await Task.WhenAll(options.Reports.Select(type => SyncAsync(connection, profileId, type, calendar, call, cancellationToken))).ConfigureAwait(false);
        return types.Aggregate(default(ReportSyncOutcome), static (sum, type) => sum + type);
    }

    public async ValueTask DisposeAsync()
    {
        await waiter.DisposeAsync().ConfigureAwait(false);
        places.Dispose();
    }

    private async Task<ReportSyncOutcome> SyncAsync(
        AdsConnection connection, string profileId, ReportType type, ProfileCalendar calendar, AdsCallOptions call, CancellationToken cancellationToken)
    {
        var now = client.Time.GetUtcNow();
        var today = calendar.DayOf(now);
        var known = await store.ReadReportDaysAsync(type, type.Groupings[0].GroupBy, profileId, cancellationToken).ConfigureAwait(false);
        var fetchedOn = known.ToDictionary(day => day.Key, day => calendar.DayOf(day.Value));
        var days = new DateRange(today.AddDays(-Math.Min(options.ReportDays, type.Retention)), today.AddDays(-1));
        var windows = RestatementRule.Windows(days, fetchedOn, today, type.LongestRange);
        var fetched = await Task.WhenAll(
            windows.Select(window => FetchAsync(connection, profileId, Plan(type, window, now), type, calendar.Begin(today), call, cancellationToken))).ConfigureAwait(false);
        meter.Advance(0, 1);
        return fetched.Aggregate(default(ReportSyncOutcome), static (sum, one) => sum + one);
    }

    private static ReportRequest Plan(ReportType type, DateRange window, DateTimeOffset now) =>
        ReportPlan.For(new ReportQuery { Type = type.Name, Range = window, TimeUnit = ReportTimeUnit.Daily }, now).Requests.Single();

    private async Task<ReportSyncOutcome> FetchAsync(
        AdsConnection connection,
        string profileId,
        ReportRequest request,
        ReportType type,
        DateTimeOffset todayBegan,
        AdsCallOptions call,
        CancellationToken cancellationToken)
    {
        try
        {
            var patient = call with { Timeout = options.ReportTimeout };
            var job = await memory.CreateAsync(connection, profileId, request, patient, todayBegan, cancellationToken).ConfigureAwait(false);
            var done = await WaitAsync(connection, job, call, cancellationToken).ConfigureAwait(false);
            var rows = await ReceiveAsync(connection, done, type, cancellationToken).ConfigureAwait(false);
            return new ReportSyncOutcome(1, rows, null);
        }
        catch (AdsException failure)
        {
            return new ReportSyncOutcome(0, 0, failure);
        }
    }

    private async Task<ReportJob> WaitAsync(AdsConnection connection, ReportJob job, AdsCallOptions call, CancellationToken cancellationToken)
    {
        var outcome = await waiter.WaitAsync(connection, job, call, options.ReportTimeout, cancellationToken).ConfigureAwait(false);
        if (outcome.IsGone)
        {
            await memory.ForgetAsync(outcome.Job, cancellationToken).ConfigureAwait(false);
            throw JobFailure.Gone(outcome.Job);
        }

        if (outcome.Failure is { } failure) throw failure;
        if (outcome.IsOutOfTime) throw JobFailure.NotDone(outcome.Job, client.Time.GetUtcNow());
        await memory.NoteAsync(outcome.Job, isReceived: false, cancellationToken).ConfigureAwait(false);
        return outcome.Job.IsCompleted ? outcome.Job : throw JobFailure.NoFile(outcome.Job);
    }

    private async Task<long> ReceiveAsync(AdsConnection connection, ReportJob job, ReportType type, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var spool = new ReportRowSpool(job.ProfileId);
            await using (spool.ConfigureAwait(false))
            {
                var rows = new List<ReportRow>(RowsAtOnce);
                await foreach (var row in client.Reports.ReadRowsAsync(connection, job, cancellationToken).ConfigureAwait(false))
                {
                    rows.Add(row);
                    if (rows.Count < RowsAtOnce) continue;
                    await spool.AddAsync(rows, cancellationToken).ConfigureAwait(false);
                    rows.Clear();
                }

                await spool.AddAsync(rows, cancellationToken).ConfigureAwait(false);
                var whole = new WholeDays(job.ProfileId, job.Range, job.CreatedAt ?? client.Time.GetUtcNow());
                var written = await store.WriteReportAsync(
                    new ReportWrite(type, job.Configuration.GroupBy, spool.Read()) { Whole = whole }, cancellationToken).ConfigureAwait(false);
                await memory.NoteAsync(job, isReceived: true, cancellationToken).ConfigureAwait(false);
                meter.AddRows((int)Math.Min(written, int.MaxValue));
                return written;
            }
        }
        finally
        {
            places.Release();
        }
    }
}
