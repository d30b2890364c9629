using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AmazonAds.Errors;

namespace AmazonAds.Jobs;

/// <summary>
/// Waits for any number of jobs in one loop on one timer: each is looked at after pauses that grow, and given as soon
/// as nothing more will happen to it. A job that is stuck stays what it is; it is never asked for again.
/// </summary>
/// <typeparam name="TJob">The job.</typeparam>
public sealed class JobPoller<TJob>
    where TJob : AdsJob
{
    private const int MostFailures = 5;

    private readonly Func<TJob, CancellationToken, Task<TJob?>> look;
    private readonly TimeProvider time;
    private readonly Func<double> random;
    private readonly PollSchedule schedule;
    private readonly Action<TJob>? letGo;
    private int waiting;
    private int done;

    internal JobPoller(
        Func<TJob, CancellationToken, Task<TJob?>> look, TimeProvider time, Func<double> random, PollSchedule? schedule = null, Action<TJob>? letGo = null)
    {
        this.look = look;
        this.time = time;
        this.random = random;
        this.schedule = schedule ?? new PollSchedule();
        this.letGo = letGo;
    }

    /// <summary>How many jobs are waited for now.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>How many jobs have been given.</summary>
    public int Done => Volatile.Read(ref done);

    /// <summary>Waits for jobs, also while more of them come.</summary>
    /// <param name="jobs">The jobs; those that are done are given at once.</param>
    /// <param name="longest">How long to wait from now; null for as long as it takes. Jobs that are left then are given as they are.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<JobOutcome<TJob>> WaitAsync(
        IAsyncEnumerable<TJob> jobs, TimeSpan? longest = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var events = Channel.CreateUnbounded<Func<JobOutcome<TJob>?>>();
        var due = new PriorityQueue<PolledJob<TJob>, DateTimeOffset>();
        var open = new HashSet<PolledJob<TJob>>();
        var (ended, isOutOfTime) = (false, false);
        var end = longest is { } limit && limit < TimeSpan.FromDays(3650) ? time.GetUtcNow() + limit : DateTimeOffset.MaxValue;
        var bringing = BringAsync();
        try
        {
            while (!ended || open.Count > 0)
            {
                while (due.TryPeek(out var next, out var at) && at <= time.GetUtcNow())
                {
                    due.Dequeue();
                    _ = LookAsync(next);
                }

                while (events.Reader.TryRead(out var happened))
                {
                    if (happened() is { } outcome) yield return Given(outcome);
                }

                if (ended && open.Count == 0) break;
                if (time.GetUtcNow() >= end)
                {
                    isOutOfTime = true;
                    break;
                }

                var wakeUp = due.TryPeek(out _, out var soonest) && soonest < end ? soonest : end;
                await UntilAsync(events.Reader, wakeUp, stop.Token).ConfigureAwait(false);
            }

            if (isOutOfTime)
            {
                // Jobs that have come but were not looked into yet are left over too.
                await stop.CancelAsync().ConfigureAwait(false);
                await bringing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                while (events.Reader.TryRead(out var happened))
                {
                    if (happened() is { } outcome) yield return Given(outcome);
                }
            }

            foreach (var left in open.ToList())
            {
                open.Remove(left);
                yield return Given(new JobOutcome<TJob>(left.Job) { IsOutOfTime = true });
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await bringing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var left in open) letGo?.Invoke(left.Job);
        }

        if (!isOutOfTime) await bringing.ConfigureAwait(false);

        JobOutcome<TJob> Given(JobOutcome<TJob> outcome)
        {
            Volatile.Write(ref waiting, open.Count);
            Interlocked.Increment(ref done);
            letGo?.Invoke(outcome.Job);
            return outcome;
        }

        async Task BringAsync()
        {
            try
            {
                await foreach (var job in jobs.WithCancellation(stop.Token).ConfigureAwait(false))
                    events.Writer.TryWrite(() => Take(job));
            }
            finally
            {
                events.Writer.TryWrite(() =>
                {
                    ended = true;
                    return null;
                });
            }
        }

        JobOutcome<TJob>? Take(TJob job)
        {
            if (job.IsDone) return new JobOutcome<TJob>(job);
            var polled = new PolledJob<TJob>(job);
            open.Add(polled);
            Volatile.Write(ref waiting, open.Count);
            Plan(polled);
            return null;
        }

        void Plan(PolledJob<TJob> polled) => due.Enqueue(polled, time.GetUtcNow() + schedule.Before(polled.Looks++, random()));

        async Task LookAsync(PolledJob<TJob> polled)
        {
            try
            {
                var seen = await look(polled.Job, stop.Token).ConfigureAwait(false);
                events.Writer.TryWrite(() => Seen(polled, seen));
            }
            catch (AdsException failure)
            {
                events.Writer.TryWrite(() => Failed(polled, failure));
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Nobody waits any more.
            }
            catch (Exception defect)
            {
                events.Writer.TryWrite(() => throw new InvalidOperationException("Looking at a job failed.", defect));
            }
        }

        JobOutcome<TJob>? Seen(PolledJob<TJob> polled, TJob? seen)
        {
            polled.Failures = 0;
            polled.Job = seen ?? polled.Job;
            if (seen is { IsDone: false })
            {
                Plan(polled);
                return null;
            }

            open.Remove(polled);
            return new JobOutcome<TJob>(polled.Job) { IsGone = seen is null };
        }

        JobOutcome<TJob>? Failed(PolledJob<TJob> polled, AdsException failure)
        {
            var passing = failure.Kind is FailureKind.Throttled or FailureKind.ServerFault or FailureKind.NotReached or FailureKind.Broken
                or FailureKind.RegionDown;
            if (passing && ++polled.Failures < MostFailures)
            {
                Plan(polled);
                return null;
            }

            open.Remove(polled);
            return new JobOutcome<TJob>(polled.Job) { Failure = failure };
        }
    }

    private async Task UntilAsync(ChannelReader<Func<JobOutcome<TJob>?>> events, DateTimeOffset wakeUp, CancellationToken cancellationToken)
    {
        var happened = events.WaitToReadAsync(cancellationToken).AsTask();
        if (happened.IsCompleted || wakeUp == DateTimeOffset.MaxValue)
        {
            await happened.ConfigureAwait(false);
            return;
        }

        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var slept = Task.Delay(Clamp(wakeUp - time.GetUtcNow()), time, awake.Token);
        await Task.WhenAny(happened, slept).ConfigureAwait(false);
        await awake.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    // Timers count whole milliseconds and not too many of them. Rounded up, a pause never ends just before what it is for.
    private static TimeSpan Clamp(TimeSpan pause) =>
        TimeSpan.FromMilliseconds(Math.Ceiling(Math.Clamp(pause.TotalMilliseconds, 0, TimeSpan.FromDays(1).TotalMilliseconds)));
}
