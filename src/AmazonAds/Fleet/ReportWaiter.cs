using System.Collections.Concurrent;
using System.Threading.Channels;
using AmazonAds.Connections;
using AmazonAds.Jobs;
using AmazonAds.Pipeline;
using AmazonAds.Reports;

namespace AmazonAds.Fleet;

/// <summary>One loop that looks after the reports of all profiles, for any number of those who wait.</summary>
internal sealed class ReportWaiter : IAsyncDisposable
{
    private readonly Channel<ReportJob> jobs = Channel.CreateUnbounded<ReportJob>();
    private readonly ConcurrentDictionary<(string Profile, string Report), Waiting> waiting = new();
    private readonly CancellationTokenSource stop = new();
    private readonly TimeProvider time;
    private readonly Task loop;

    public ReportWaiter(AdsClient client, PollSchedule? schedule)
    {
        time = client.Time;
        var poller = client.Reports.CreatePoller(
            job => waiting[(job.ProfileId, job.ReportId)].Connection, schedule, job => waiting[(job.ProfileId, job.ReportId)].Call);
        loop = Task.Run(() => LoopAsync(poller), CancellationToken.None);
    }

    /// <summary>Waits until nothing more will happen to a report, or the time is over.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The report.</param>
    /// <param name="call">Time, gate and tally of each look.</param>
    /// <param name="longest">How long to wait.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<JobOutcome<ReportJob>> WaitAsync(
        AdsConnection connection, ReportJob job, AdsCallOptions call, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (job.IsDone) return new JobOutcome<ReportJob>(job);
        var one = waiting.GetOrAdd((job.ProfileId, job.ReportId), _ => new Waiting(connection, call));
        jobs.Writer.TryWrite(job);
        using var end = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            return await one.Outcome.Task.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new JobOutcome<ReportJob>(job) { IsOutOfTime = true };
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await loop.ConfigureAwait(false);
        stop.Dispose();
    }

    private async Task LoopAsync(JobPoller<ReportJob> poller)
    {
        Exception? end = null;
        try
        {
            await foreach (var outcome in poller.WaitAsync(jobs.Reader.ReadAllAsync(stop.Token), longest: null, stop.Token).ConfigureAwait(false))
                waiting[(outcome.Job.ProfileId, outcome.Job.ReportId)].Outcome.TrySetResult(outcome);
        }
        catch (Exception exception)
        {
            end = exception;
        }

        foreach (var one in waiting.Values) one.Outcome.TrySetException(end ?? new ObjectDisposedException("Nobody waits any more."));
    }

    /// <summary>Someone who waits for a report.</summary>
    private sealed record Waiting(AdsConnection Connection, AdsCallOptions Call)
    {
        public TaskCompletionSource<JobOutcome<ReportJob>> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
