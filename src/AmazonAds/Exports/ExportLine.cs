using AmazonAds.Connections;
using AmazonAds.Errors;
using AmazonAds.Jobs;

namespace AmazonAds.Exports;

/// <summary>
/// The places for exports of one client at one endpoint. Who comes first is served first. While somebody waits, the exports
/// that hold places are looked at, so that a place comes free though nobody else waits for its export.
/// </summary>
internal sealed class ExportLine(TimeProvider time, Func<double> random, PollSchedule schedule)
{
    /// <summary>How many exports Amazon makes at once.</summary>
    public const int Places = 5;

    private const int MostFailures = 5;

    private readonly object gate = new();
    private readonly LinkedList<TaskCompletionSource> waiting = new();
    private readonly Dictionary<(string Profile, string Export), HeldPlace> held = [];
    private int free = Places;
    private Action? stopLooking;
    private TaskCompletionSource heldAny = NewSignal();

    /// <summary>How many wait for a place.</summary>
    public int Waiting
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    /// <summary>Waits for a place. Whoever has it gives it to an export (<see cref="Hold"/>) or back (<see cref="Leave()"/>).</summary>
    /// <param name="look">How an export stands; null when it is gone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task EnterAsync(Func<AdsConnection, ExportJob, CancellationToken, Task<ExportJob?>> look, CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> waiter;
        lock (gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (free > 0)
            {
                free--;
                return;
            }

            waiter = waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            if (stopLooking is null)
            {
                var stop = new CancellationTokenSource();
                stopLooking = stop.Cancel;
                _ = LookAsync(look, stop);
            }
        }

        using var cancel = cancellationToken.UnsafeRegister(_ => GiveUp(waiter, cancellationToken), null);
        await waiter.Value.Task.ConfigureAwait(false);
    }

    /// <summary>Gives the place to an export that was made with it.</summary>
    /// <param name="connection">The connection it was asked for on.</param>
    /// <param name="job">The export.</param>
    public void Hold(AdsConnection connection, ExportJob job)
    {
        lock (gate)
        {
            // Should Amazon give an id twice, it is one export, and one place is enough for it.
            if (!job.IsDone && held.TryAdd((job.ProfileId, job.ExportId), new HeldPlace(connection, job, NextLook(0))))
            {
                heldAny.TrySetResult();
                return;
            }
        }

        Leave();
    }

    /// <summary>Gives back a place for which no export was made.</summary>
    public void Leave()
    {
        TaskCompletionSource? next = null;
        lock (gate)
        {
            if (waiting.First is { } first)
            {
                waiting.RemoveFirst();
                next = first.Value;
                StopLookingUnlessAwaited();
            }
            else
            {
                free++;
            }
        }

        next?.SetResult();
    }

    /// <summary>Gives back the place of an export that is done, gone, or given up; once, however often it is said.</summary>
    /// <param name="job">The export.</param>
    public void Leave(ExportJob job)
    {
        lock (gate)
        {
            if (!held.Remove((job.ProfileId, job.ExportId))) return;
            if (held.Count == 0) heldAny = NewSignal();
        }

        Leave();
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> waiter, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // Who has been given the place keeps it and gives it back.
            if (waiter.List is null) return;
            waiting.Remove(waiter);
            StopLookingUnlessAwaited();
        }

        waiter.Value.TrySetCanceled(cancellationToken);
    }

    private void Fail(Exception reason)
    {
        List<TaskCompletionSource> left;
        lock (gate)
        {
            left = [.. waiting];
            waiting.Clear();
            stopLooking = null;
        }

        foreach (var waiter in left) waiter.TrySetException(reason);
    }

    private void StopLookingUnlessAwaited()
    {
        if (waiting.Count > 0) return;
        stopLooking?.Invoke();
        stopLooking = null;
    }

    private DateTimeOffset NextLook(int looks) => time.GetUtcNow() + schedule.Before(looks, random());

    private async Task LookAsync(Func<AdsConnection, ExportJob, CancellationToken, Task<ExportJob?>> look, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                // While the first ones are still being asked for there is nothing to look at.
                await AnyHeld().WaitAsync(stop.Token).ConfigureAwait(false);
                await Task.Delay(UntilNextLook(), time, stop.Token).ConfigureAwait(false);
                foreach (var place in Due()) await LookAsync(look, place, stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody waits any more.
        }
        catch (Exception defect)
        {
            // The client is gone, or there is a defect: whoever waits would wait for ever.
            Fail(defect);
        }
        finally
        {
            stop.Dispose();
        }
    }

    private async Task LookAsync(
        Func<AdsConnection, ExportJob, CancellationToken, Task<ExportJob?>> look, HeldPlace place, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await look(place.Connection, place.Job, cancellationToken).ConfigureAwait(false);
            place.Failures = 0;
            if (seen is not { IsDone: false }) Leave(place.Job);
        }
        catch (AdsException)
        {
            // Whoever waits for the export will be told. Here it must not hold up the others for ever.
            if (++place.Failures >= MostFailures) Leave(place.Job);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task AnyHeld()
    {
        lock (gate) return heldAny.Task;
    }

    private TimeSpan UntilNextLook()
    {
        lock (gate)
        {
            var soonest = held.Count > 0 ? held.Values.Min(place => place.NextLook) : NextLook(0);
            var pause = soonest - time.GetUtcNow();
            return TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(1, pause.TotalMilliseconds)));
        }
    }

    private IReadOnlyList<HeldPlace> Due()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            List<HeldPlace> due = [.. held.Values.Where(place => place.NextLook <= now)];
            foreach (var place in due) place.NextLook = NextLook(++place.Looks);
            return due;
        }
    }

    private sealed class HeldPlace(AdsConnection connection, ExportJob job, DateTimeOffset nextLook)
    {
        public AdsConnection Connection => connection;

        public ExportJob Job => job;

        public DateTimeOffset NextLook { get; set; } = nextLook;

        public int Looks { get; set; }

        public int Failures { get; set; }
    }
}
