using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AmazonAds.Errors;
using AmazonAds.Jobs;

namespace AmazonAds.Reports;

/// <summary>
/// Brings the reports of one plan for any number of profiles: all are asked for as fast as the region's limit lets them,
/// waited for in one loop, and received as they are done. Each report is asked for once and received once. What goes
/// wrong with one costs no other.
/// </summary>
public sealed class ReportFleet
{
    private const int MostRowsOfAPart = 500;
    private const int MostWaitingParts = 16;

    private readonly AdsClient client;
    private readonly ReportPlan plan;
    private readonly ReportFleetOptions options;
    private long reports;
    private long created;
    private long done;
    private long rows;

    /// <summary>Describes a run. Nothing is asked for.</summary>
    /// <param name="client">The client.</param>
    /// <param name="plan">What to ask for each profile.</param>
    /// <param name="options">How; null for the defaults.</param>
    public ReportFleet(AdsClient client, ReportPlan plan, ReportFleetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(plan);
        this.client = client;
        this.plan = plan;
        this.options = options ?? new ReportFleetOptions();
    }

    /// <summary>How far it has come.</summary>
    public ReportProgress Progress =>
        new(Interlocked.Read(ref reports), Interlocked.Read(ref created), Interlocked.Read(ref done), Interlocked.Read(ref rows));

    /// <summary>Runs. Parts of one report come in order, those of several reports mixed.</summary>
    /// <param name="targets">The profiles; each once.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="IOException">A file that a report is copied into cannot be written.</exception>
    public async IAsyncEnumerable<ReportPart> RunAsync(
        IAsyncEnumerable<ReportTarget> targets, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parts = Channel.CreateBounded<ReportPart>(MostWaitingParts);
        var work = Task.Run(
            async () =>
            {
                Exception? defect = null;
                try
                {
                    await WorkAsync(targets, parts.Writer, stop.Token).ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    defect = exception;
                }

                parts.Writer.TryComplete(defect);
            },
            CancellationToken.None);
        try
        {
            await foreach (var part in parts.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false)) yield return part;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
        }
    }

    private async Task WorkAsync(IAsyncEnumerable<ReportTarget> targets, ChannelWriter<ReportPart> parts, CancellationToken cancellationToken)
    {
        var jobs = Channel.CreateUnbounded<ReportJob>();
        var wanted = new ConcurrentDictionary<(string Profile, string Report), WantedReport>();
        using var places = new SemaphoreSlim(options.MaxDownloads);
        var receiving = new List<Task>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = AskAsync(targets, jobs.Writer, wanted, parts, enough.Token, cancellationToken);
        var poller = client.Reports.CreatePoller(job => wanted[(job.ProfileId, job.ReportId)].Target.Connection, options.Schedule);
        await foreach (var outcome in poller.WaitAsync(jobs.Reader.ReadAllAsync(cancellationToken), options.Longest, cancellationToken).ConfigureAwait(false))
        {
            var report = wanted[(outcome.Job.ProfileId, outcome.Job.ReportId)];
            receiving.Add(ReceiveAsync(report, outcome, places, parts, cancellationToken));
        }

        // Where the time has ended, reports may still stand in the queue, or have come out of it just now.
        await enough.CancelAsync().ConfigureAwait(false);
        await asking.ConfigureAwait(false);
        while (jobs.Reader.TryRead(out var job))
        {
            var late = new JobOutcome<ReportJob>(job) { IsOutOfTime = !job.IsDone };
            receiving.Add(ReceiveAsync(wanted[(job.ProfileId, job.ReportId)], late, places, parts, cancellationToken));
        }

        await Task.WhenAll(receiving).ConfigureAwait(false);
    }

    private async Task AskAsync(
        IAsyncEnumerable<ReportTarget> targets,
        ChannelWriter<ReportJob> jobs,
        ConcurrentDictionary<(string Profile, string Report), WantedReport> wanted,
        ChannelWriter<ReportPart> parts,
        CancellationToken enough,
        CancellationToken cancellationToken)
    {
        try
        {
            var asked = new List<Task>();
            await foreach (var target in targets.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                Interlocked.Add(ref reports, plan.Requests.Count);
                var sum = plan.Summary is { } columns ? new WindowSum(new DaySummary(columns, plan.Range), plan.Requests.Count) : null;
                asked.AddRange(plan.Requests.Select(request => AskAsync(target, request, sum, jobs, wanted, parts, enough, cancellationToken)));
            }

            await Task.WhenAll(asked).ConfigureAwait(false);
        }
        finally
        {
            jobs.TryComplete();
        }
    }

    private async Task AskAsync(
        ReportTarget target,
        ReportRequest request,
        WindowSum? sum,
        ChannelWriter<ReportJob> jobs,
        ConcurrentDictionary<(string Profile, string Report), WantedReport> wanted,
        ChannelWriter<ReportPart> parts,
        CancellationToken enough,
        CancellationToken cancellationToken)
    {
        try
        {
            var job = await MemoryOfAsync(target).ConfigureAwait(false) is { } memory
                ? await memory.CreateAsync(target.Connection, target.ProfileId, request, options.Create, askedSince: null, enough).ConfigureAwait(false)
                : await client.Reports.CreateAsync(target.Connection, target.ProfileId, request, options.Create, enough).ConfigureAwait(false);
            Interlocked.Increment(ref created);
            if (wanted.TryAdd((job.ProfileId, job.ReportId), new WantedReport(target, sum))) jobs.TryWrite(job);
        }
        catch (AdsException failure)
        {
            await MissingAsync(new ReportPart(target.ProfileId) { Failure = failure }, sum, parts, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await MissingAsync(new ReportPart(target.ProfileId) { IsOutOfTime = true }, sum, parts, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReceiveAsync(
        WantedReport report, JobOutcome<ReportJob> outcome, SemaphoreSlim places, ChannelWriter<ReportPart> parts, CancellationToken cancellationToken)
    {
        var job = outcome.Job;
        var memory = await MemoryOfAsync(report.Target).ConfigureAwait(false);
        if (memory is not null)
        {
            if (outcome.IsGone) await memory.ForgetAsync(job, cancellationToken).ConfigureAwait(false);
            else await memory.NoteAsync(job, isReceived: false, cancellationToken).ConfigureAwait(false);
        }

        var part = new ReportPart(job.ProfileId) { Job = job };
        if (!job.IsCompleted || outcome.IsGone || outcome.Failure is not null || outcome.IsOutOfTime)
        {
            var missing = part with { Failure = outcome.Failure, IsOutOfTime = outcome.IsOutOfTime, IsGivenUp = outcome.Failure is null && !outcome.IsOutOfTime };
            await MissingAsync(missing, report.Sum, parts, cancellationToken).ConfigureAwait(false);
            return;
        }

        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (options.CopyTo is { } copyTo)
            {
                Interlocked.Add(ref rows, await client.Reports.CopyFileAsync(report.Target.Connection, job, copyTo(job), cancellationToken).ConfigureAwait(false));
                await ReceivedAsync(memory, job, cancellationToken).ConfigureAwait(false);
                await parts.WriteAsync(part with { IsLast = true }, cancellationToken).ConfigureAwait(false);
                Interlocked.Increment(ref done);
                return;
            }

            var batch = new List<ReportRow>();
            await foreach (var row in client.Reports.ReadRowsAsync(report.Target.Connection, job, cancellationToken).ConfigureAwait(false))
            {
                batch.Add(row);
                if (batch.Count < MostRowsOfAPart) continue;
                await GiveAsync(part with { Rows = batch }, report.Sum, parts, cancellationToken).ConfigureAwait(false);
                batch = [];
            }

            await GiveAsync(part with { Rows = batch, IsLast = true }, report.Sum, parts, cancellationToken).ConfigureAwait(false);
            await ReceivedAsync(memory, job, cancellationToken).ConfigureAwait(false);
            Interlocked.Increment(ref done);
        }
        catch (AdsException failure)
        {
            await MissingAsync(part with { Failure = failure }, report.Sum, parts, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private static Task ReceivedAsync(ReportMemory? memory, ReportJob job, CancellationToken cancellationToken) =>
        memory?.NoteAsync(job, isReceived: true, cancellationToken) ?? Task.CompletedTask;

    private Task<ReportMemory?> MemoryOfAsync(ReportTarget target) => options.MemoryOf?.Invoke(target.Connection) ?? Task.FromResult<ReportMemory?>(null);

    private async Task GiveAsync(ReportPart part, WindowSum? sum, ChannelWriter<ReportPart> parts, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref rows, part.Rows.Count);
        if (sum is null)
        {
            await parts.WriteAsync(part, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (sum.Add(part.Rows, part.IsLast) is not { } summed) return;
        foreach (var chunk in summed.Chunk(MostRowsOfAPart))
            await parts.WriteAsync(new ReportPart(part.ProfileId) { Rows = chunk }, cancellationToken).ConfigureAwait(false);
        await parts.WriteAsync(new ReportPart(part.ProfileId) { IsLast = true }, cancellationToken).ConfigureAwait(false);
    }

    private async Task MissingAsync(ReportPart part, WindowSum? sum, ChannelWriter<ReportPart> parts, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref done);
        // A summary that lacks days is no summary: nothing of it is given.
        sum?.Spoil();
        await parts.WriteAsync(part, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A report that somebody waits for.</summary>
    private sealed record WantedReport(ReportTarget Target, WindowSum? Sum);
}
