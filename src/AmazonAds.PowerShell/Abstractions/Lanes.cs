namespace AmazonAds.PowerShell.Abstractions;

/// <summary>
/// Runs work in lanes: one after another within a lane, lanes side by side, as many as <see cref="LaneAdmission"/>
/// allows. Nothing runs on the caller's thread. Thread-safe.
/// </summary>
internal sealed class Lanes
{
    private readonly object gate = new();
    private readonly Dictionary<object, Lane> byKey = [];
    private readonly Queue<KeyValuePair<object, Lane>> waiting = new();
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<int> held;
    private readonly Func<bool> isReaderIdle;
    private readonly Func<Exception, Task> onDefect;
    private int active;
    private int young;
    private int services;
    private int jobs;
    private long begun;
    private bool closed;

    /// <summary>No lanes yet.</summary>
    /// <param name="held">How many pages are in memory that nobody has taken.</param>
    /// <param name="isReaderIdle">Whether who takes the output waits more than it works.</param>
    /// <param name="onDefect">Told of an exception that a job let out, other than a cancel.</param>
    public Lanes(Func<int> held, Func<bool> isReaderIdle, Func<Exception, Task> onDefect)
    {
        this.held = held;
        this.isReaderIdle = isReaderIdle;
        this.onDefect = onDefect;
    }

    /// <summary>Ends when no more work is added and all of it is done.</summary>
    public Task Completion => done.Task;

    /// <summary>Whether lanes wait to start.</summary>
    public bool HasWaiting
    {
        get
        {
            lock (gate) return waiting.Count > 0;
        }
    }

    /// <summary>How many jobs have not begun.</summary>
    public int WaitingJobs
    {
        get
        {
            lock (gate) return jobs;
        }
    }

    /// <summary>How many lanes there were so far, and how many of them have nothing left to do.</summary>
    public (long All, long Ended) Count
    {
        get
        {
            lock (gate) return (begun, begun - byKey.Count);
        }
    }

    /// <summary>Adds work to the end of a lane, which begins with it if it is not there.</summary>
    /// <param name="key">The lane.</param>
    /// <param name="job">The work.</param>
    public void Add(object key, Func<Lane, Task> job)
    {
        lock (gate)
        {
            if (closed) return;
            if (!byKey.TryGetValue(key, out var lane))
            {
                lane = byKey[key] = new Lane(this);
                waiting.Enqueue(KeyValuePair.Create(key, lane));
                begun++;
            }

            lane.Jobs.Enqueue(job);
            jobs++;
            StartMore();
        }
    }

    /// <summary>Runs work that the lanes' work depends on: at once, in no lane, however many of them run.</summary>
    /// <param name="job">The work.</param>
    public void Serve(Func<Task> job)
    {
        lock (gate)
        {
            if (closed) return;
            services++;
        }

        _ = Task.Run(async () =>
        {
            await RunAsync(job).ConfigureAwait(false);
            lock (gate)
            {
                services--;
                CheckDone();
            }
        });
    }

    /// <summary>Starts lanes that may start by now.</summary>
    public void Advance()
    {
        lock (gate) StartMore();
    }

    /// <summary>Says that no more work is added.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            CheckDone();
        }
    }

    /// <summary>Drops all work that has not begun.</summary>
    public void Abandon()
    {
        lock (gate)
        {
            closed = true;
            foreach (var (key, _) in waiting) byKey.Remove(key);
            waiting.Clear();
            foreach (var lane in byKey.Values) lane.Jobs.Clear();
            jobs = 0;
            CheckDone();
        }
    }

    /// <summary>Notes that a lane has given something.</summary>
    /// <param name="lane">The lane.</param>
    public void Delivered(Lane lane)
    {
        lock (gate)
        {
            Grow(lane);
            StartMore();
        }
    }

    private void Grow(Lane lane)
    {
        if (!lane.IsYoung) return;
        lane.IsYoung = false;
        young--;
    }

    private void StartMore()
    {
        while (waiting.Count > 0 && LaneAdmission.MayStart(active, young, held(), isReaderIdle()))
        {
            var (key, lane) = waiting.Dequeue();
            active++;
            young++;
            _ = Task.Run(() => RunAsync(key, lane));
        }
    }

    private async Task RunAsync(object key, Lane lane)
    {
        while (Next(key, lane) is { } job) await RunAsync(() => job(lane)).ConfigureAwait(false);
    }

    private async Task RunAsync(Func<Task> job)
    {
        try
        {
            await job().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The cmdlet ends; nobody waits for the rest.
        }
        catch (Exception exception)
        {
            await onDefect(exception).ConfigureAwait(false);
        }
    }

    private Func<Lane, Task>? Next(object key, Lane lane)
    {
        lock (gate)
        {
            if (lane.Jobs.TryDequeue(out var job))
            {
                jobs--;
                return job;
            }

            byKey.Remove(key);
            active--;
            Grow(lane);
            StartMore();
            CheckDone();
            return null;
        }
    }

    private void CheckDone()
    {
        if (closed && byKey.Count == 0 && services == 0) done.TrySetResult();
    }
}
