namespace AmazonAds.Products.Caching;

/// <summary>
/// The calls under way. Who wants what one of them brings joins it. A call that nobody waits for any more is given up; one
/// who leaves takes nobody with him.
/// </summary>
internal sealed class FlightBoard
{
    private readonly object gate = new();
    private readonly Dictionary<string, List<ProductFlight>> aloft = new(StringComparer.Ordinal);

    /// <summary>How many wait for calls under way.</summary>
    public int Waiting
    {
        get
        {
            lock (gate) return aloft.Values.SelectMany(static flights => flights).Distinct().Sum(static flight => flight.Waiters);
        }
    }

    /// <summary>Looks and starts without anybody coming between.</summary>
    /// <param name="plan">Finds, joins and starts flights.</param>
    public T Plan<T>(Func<T> plan)
    {
        lock (gate) return plan();
    }

    /// <summary>The flights that bring a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hasOlder">Whether the one who asks can do without: others do not join a flight that gives up early.</param>
    public IEnumerable<ProductFlight> Find(string key, bool hasOlder)
    {
        lock (gate)
        {
            return aloft.TryGetValue(key, out var flights)
                ? [.. flights.Where(flight => hasOlder || !flight.OneAttempt)]
                : [];
        }
    }

    /// <summary>Waits for a flight from now on.</summary>
    /// <param name="flight">The flight.</param>
    public void Join(ProductFlight flight)
    {
        lock (gate) flight.Waiters++;
    }

    /// <summary>Starts a flight. It is on the board until what it brought can be found elsewhere.</summary>
    /// <param name="flight">The flight.</param>
    /// <param name="fly">Makes the call and keeps what it brings.</param>
    public ProductFlight Start(ProductFlight flight, Func<CancellationToken, Task<Landing>> fly)
    {
        lock (gate)
        {
            foreach (var key in flight.Keys)
            {
                if (!aloft.TryGetValue(key, out var flights)) aloft.Add(key, flights = []);
                flights.Add(flight);
            }
        }

        // Away from the caller's thread: the board is locked here.
        flight.Task = Task.Run(() => FlyAsync(flight, fly));
        _ = flight.Task.ContinueWith(
            static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return flight;
    }

    /// <summary>Waits for a flight no longer.</summary>
    /// <param name="flight">The flight.</param>
    public void Leave(ProductFlight flight)
    {
        lock (gate)
        {
            if (--flight.Waiters > 0 || flight.Task.IsCompleted) return;
            Remove(flight);
        }

        flight.Cancel();
    }

    private async Task<Landing> FlyAsync(ProductFlight flight, Func<CancellationToken, Task<Landing>> fly)
    {
        try
        {
            return await fly(flight.CancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (gate) Remove(flight);
        }
    }

    private void Remove(ProductFlight flight)
    {
        foreach (var key in flight.Keys)
        {
            if (aloft.TryGetValue(key, out var flights) && flights.Remove(flight) && flights.Count == 0) aloft.Remove(key);
        }
    }
}
