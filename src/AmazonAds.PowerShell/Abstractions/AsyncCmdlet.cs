using System.Management.Automation;
using AmazonAds.Errors;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>
/// The base of cmdlets that work beside the pipeline. Tasks run in lanes and put what they have into a bounded queue;
/// the pipeline's thread writes it: what is there whenever input arrives, and the rest, waiting for it, at the end.
/// No work goes on after the cmdlet has ended, however it ended.
/// </summary>
public abstract class AsyncCmdlet : AdsCmdlet
{
    // Input waits while this many calls have not begun.
    private const int MostWaitingJobs = 1000;

    private static readonly TimeSpan ShortBeat = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LastBreath = TimeSpan.FromSeconds(1);

    private readonly Lanes lanes;
    private readonly List<IAsyncDisposable> kept = [];
    private Task? disposal;
    private ReaderPace? pace;
    private ProgressPulse? pulse;
    private RegionNews? news;
    private Task<bool>? more;

    /// <summary>Makes the queue and the lanes; nothing runs.</summary>
    protected AsyncCmdlet() => lanes = new Lanes(() => Held, () => pace is { IsIdle: true }, ReportDefectAsync);

    /// <summary>Where tasks put what is to be written.</summary>
    private protected OutputQueue Output { get; } = new();

    /// <summary>How many pages are in memory that the pipeline has not taken: what waits in the output, unless more is known.</summary>
    private protected virtual int Held => Output.Pending;

    /// <summary>How many lanes there were so far, and how many of them have ended.</summary>
    private protected (long All, long Ended) LaneCount => lanes.Count;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        Accept();
        WriteWhatIsThere();
        PumpWhile(() => lanes.WaitingJobs > MostWaitingJobs);
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        AcceptEnd();
        lanes.Close();
        _ = lanes.Completion.ContinueWith(
            _ => Output.Complete(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        PumpWhile(static () => true);
        pulse?.End(this);
        Finish();
        var end = DisposeOfKept();
        PumpUntil(end);
        if (end.Exception is { } failure) WriteError(Errors.From(failure.GetBaseException(), target: null));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Cancel();
            news?.Dispose();
            lanes.Abandon();

            // Of what fails now nobody can be told.
            Task.WaitAny([EndAsync()], LastBreath);
        }

        base.Dispose(disposing);
    }

    /// <summary>Takes in one input, or the command line when there is none.</summary>
    private protected abstract void Accept();

    /// <summary>Takes in that no more input comes.</summary>
    private protected virtual void AcceptEnd()
    {
    }

    /// <summary>Does what is left when all work is done.</summary>
    private protected virtual void Finish()
    {
    }

    /// <summary>What a progress bar says now; null for none. Asked at most five times a second, on the pipeline's thread.</summary>
    private protected virtual ProgressRecord? Progress() => null;

    /// <summary>
    /// Keeps something for the cmdlet's work, to be disposed of after the last of it, however the cmdlet ends. Only for the pipeline's
    /// thread.
    /// </summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="resource">The thing.</param>
    /// <returns>The same thing.</returns>
    private protected T Keep<T>(T resource)
        where T : IAsyncDisposable
    {
        kept.Add(resource);
        return resource;
    }

    /// <summary>Adds work. Its failures become non-terminating errors.</summary>
    /// <param name="key">The lane; work of one lane is done in order.</param>
    /// <param name="target">What an error of it is about: a profile's id, a connection.</param>
    /// <param name="job">The work.</param>
    private protected void Start(object key, object? target, Func<Lane, Task> job)
    {
        news ??= new RegionNews(Session.Client.Limits.Regions);
        pace ??= new ReaderPace(Session.Time);
        lanes.Add(key, lane => TellingAsync(() => job(lane), target));
    }

    /// <summary>Runs work that takes in what others give, at once and beside all lanes. Its failures become non-terminating errors.</summary>
    /// <param name="job">The work.</param>
    private protected void Serve(Func<Task> job)
    {
        news ??= new RegionNews(Session.Client.Limits.Regions);
        lanes.Serve(() => TellingAsync(job, target: null));
    }

    /// <summary>Writes what comes, as long as a condition holds and more can come.</summary>
    /// <param name="condition">The condition.</param>
    private protected void PumpWhile(Func<bool> condition)
    {
        while (condition())
        {
            WriteWhatIsThere();
            if (!condition() || !WaitForMore()) return;
        }
    }

    /// <summary>Waits for short work of one's own, writing meanwhile what comes.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="task">The work.</param>
    /// <returns>What it gave; its failure is thrown as it is.</returns>
    private protected T Await<T>(Task<T> task)
    {
        PumpUntil(task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Waits for short work of one's own, writing meanwhile what comes. Its failure is thrown as it is.</summary>
    /// <param name="task">The work.</param>
    private protected void Await(Task task)
    {
        PumpUntil(task);
        task.GetAwaiter().GetResult();
    }

    private async Task TellingAsync(Func<Task> job, object? target)
    {
        try
        {
            await job().ConfigureAwait(false);
        }
        catch (AdsException exception)
        {
            await Output.ErrorAsync(Errors.From(exception, target), StopToken).ConfigureAwait(false);
        }
    }

    private void PumpUntil(Task task)
    {
        while (!task.IsCompleted)
        {
            WriteWhatIsThere();
            try
            {
                Task.WaitAny([task], (int)ShortBeat.TotalMilliseconds, StopToken);
            }
            catch (OperationCanceledException)
            {
                throw new PipelineStoppedException();
            }
        }

        if (StopToken.IsCancellationRequested) throw new PipelineStoppedException();
    }

    // What is kept serves the lanes, so it goes after them.
    private async Task EndAsync()
    {
        await lanes.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await DisposeOfKept().ConfigureAwait(false);
    }

    private Task DisposeOfKept() => disposal ??= Task.WhenAll(kept.Select(static resource => resource.DisposeAsync().AsTask()));

    private void WriteWhatIsThere()
    {
        if (StopToken.IsCancellationRequested) throw new PipelineStoppedException();
        try
        {
            pulse ??= new ProgressPulse(Session.Time);
            pulse.Beat(this, Progress);
            news?.WriteTo(this);
            if (Output.Pending == 0) pace?.Waited();
            while (Output.TryTake(out var item))
            {
                Write(item);
                item.Written?.SetResult();
                pace?.Worked();
                pulse.Beat(this, Progress);
            }
        }
        catch
        {
            // The pipeline is being stopped, for instance by Select-Object -First: no request is for anybody now.
            Cancel();
            throw;
        }

        lanes.Advance();
    }

    private bool WaitForMore()
    {
        try
        {
            more ??= Output.WaitAsync(StopToken).AsTask();
            var isOver = more.Wait(lanes.HasWaiting ? ShortBeat : Beat, StopToken);
            pace?.Waited();
            if (!isOver) return true;
            var isThere = more.Result;
            more = null;
            return isThere;
        }
        catch (Exception) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private void Write(OutputItem item)
    {
        switch (item.Kind)
        {
            case OutputKind.Object:
                WriteObject(item.Value, enumerateCollection: false);
                break;
            case OutputKind.Page:
                WriteObject(item.Value, enumerateCollection: true);
                break;
            case OutputKind.Error:
                WriteError((ErrorRecord)item.Value);
                break;
            case OutputKind.Warning:
                WriteWarning((string)item.Value);
                break;
            case OutputKind.Verbose:
                WriteVerbose((string)item.Value);
                break;
        }
    }

    private Task ReportDefectAsync(Exception exception) =>
        Output.ErrorAsync(Errors.From(exception, target: null), StopToken).AsTask();
}
