using System.Collections.Concurrent;
using System.Management.Automation;
using System.Threading.Channels;
using AmazonAds.Connections;
using AmazonAds.Jobs;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>The base of cmdlets that wait for any number of jobs, in one loop, and give each as soon as it is done.</summary>
/// <typeparam name="TJob">The job.</typeparam>
public abstract class WaitJobCommand<TJob> : JobCommandBase
    where TJob : AdsJob
{
    private readonly Channel<TJob> jobs = Channel.CreateUnbounded<TJob>();
    private readonly ConcurrentDictionary<(string, string), AdsConnection> byId = new();
    private JobPoller<TJob>? poller;
    private long count;

    /// <summary>How many seconds to wait in all; what is not done then is an error, and goes on at Amazon. Default: 10800, three hours.</summary>
    [Parameter]
    [ValidateRange(1, 604_800)]
    [PSDefaultValue(Value = 10_800)]
    public int TimeoutSec { get; set; } = 10_800;

    /// <summary>The jobs of the current input.</summary>
    private protected abstract IEnumerable<TJob> Input { get; }

    /// <summary>What they are, in the plural.</summary>
    private protected abstract string Noun { get; }

    private protected sealed override void Accept()
    {
        if (poller is null)
        {
            poller = CreatePoller(job => byId[(job.ProfileId, IdOf(job))]);
            Serve(() => WaitAsync(poller));
        }

        foreach (var (connection, job) in WithConnections(Input))
        {
            byId[(job.ProfileId, IdOf(job))] = connection;
            count++;
            jobs.Writer.TryWrite(job);
        }
    }

    private protected sealed override void AcceptEnd() => jobs.Writer.TryComplete();

    private protected sealed override ProgressRecord? Progress() => poller is null
        ? null
        : new ProgressRecord(1, $"Waiting for {Noun}", $"{poller.Done:N0} of {count:N0} {Noun}")
        {
            PercentComplete = count > 0 ? (int)Math.Min(100, 100L * poller.Done / count) : -1,
        };

    /// <summary>What looks after the jobs.</summary>
    /// <param name="connectionOf">The connection of a job.</param>
    private protected abstract JobPoller<TJob> CreatePoller(Func<TJob, AdsConnection> connectionOf);

    /// <summary>Amazon's id of a job.</summary>
    /// <param name="job">The job.</param>
    private protected abstract string IdOf(TJob job);

    /// <summary>What is wrong with a job that was waited for, or null.</summary>
    /// <param name="outcome">What became of it.</param>
    private protected abstract ErrorRecord? ErrorOf(JobOutcome<TJob> outcome);

    /// <summary>Remembers what became of a job.</summary>
    /// <param name="connection">The job's connection.</param>
    /// <param name="outcome">What became of it.</param>
    private protected virtual Task NoteAsync(AdsConnection connection, JobOutcome<TJob> outcome) => Task.CompletedTask;

    private async Task WaitAsync(JobPoller<TJob> waiting)
    {
        var outcomes = waiting.WaitAsync(jobs.Reader.ReadAllAsync(StopToken), TimeSpan.FromSeconds(TimeoutSec), StopToken);
        await foreach (var outcome in outcomes.ConfigureAwait(false))
        {
            await NoteAsync(byId[(outcome.Job.ProfileId, IdOf(outcome.Job))], outcome).ConfigureAwait(false);
            if (!outcome.IsGone && outcome.Failure is null && !outcome.IsOutOfTime) await Output.ObjectAsync(outcome.Job, StopToken).ConfigureAwait(false);
            if (ErrorOf(outcome) is { } error) await Output.ErrorAsync(error, StopToken).ConfigureAwait(false);
        }
    }
}
