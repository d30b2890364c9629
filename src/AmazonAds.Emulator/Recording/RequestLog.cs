using System.Collections.Concurrent;

namespace AmazonAds.Emulator;

/// <summary>What was asked: counters for all requests and the latest ones in full. Safe for several threads.</summary>
public sealed class RequestLog
{
    /// <summary>Paths can hold ids; no more different ones than this are counted.</summary>
    private const int MostPaths = 10_000;

    private readonly object gate = new();
    private readonly int capacity;
    private readonly Queue<RecordedRequest> latest = new();
    private readonly ConcurrentDictionary<int, long> byStatus = new();
    private readonly Dictionary<(string Method, string Path), long> byPath = [];
    private readonly Dictionary<long, long> byProfile = [];
    private long total;
    private int inFlight;
    private int mostInFlight;

    internal RequestLog(int capacity) => this.capacity = capacity;

    /// <summary>How many requests were answered or dropped.</summary>
    public long Total => Interlocked.Read(ref total);

    /// <summary>How many are being answered now.</summary>
    public int InFlight => Volatile.Read(ref inFlight);

    /// <summary>The most that were being answered at once.</summary>
    public int MostInFlight => Volatile.Read(ref mostInFlight);

    /// <summary>The latest requests, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Latest
    {
        get
        {
            lock (gate)
                return [.. latest];
        }
    }

    /// <summary>How many answers had a status; 0 counts torn connections.</summary>
    /// <param name="status">The status code.</param>
    /// <returns>The number since the start or the last <see cref="Clear"/>.</returns>
    public long CountOfStatus(int status) => byStatus.GetValueOrDefault(status);

    /// <summary>How many requests a path got.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path without the query.</param>
    /// <returns>The number since the start or the last <see cref="Clear"/>.</returns>
    public long Count(string method, string path)
    {
        lock (gate)
            return byPath.GetValueOrDefault((method, path));
    }

    /// <summary>How many requests a profile scoped.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The number since the start or the last <see cref="Clear"/>.</returns>
    public long CountOfProfile(long profileId)
    {
        lock (gate)
            return byProfile.GetValueOrDefault(profileId);
    }

    /// <summary>Forgets everything but what is in flight.</summary>
    public void Clear()
    {
        lock (gate)
        {
            latest.Clear();
            byPath.Clear();
            byProfile.Clear();
            byStatus.Clear();
            Interlocked.Exchange(ref total, 0);
            Volatile.Write(ref mostInFlight, InFlight);
        }
    }

    internal void Enter()
    {
        var now = Interlocked.Increment(ref inFlight);
        int most;
        while (now > (most = Volatile.Read(ref mostInFlight)) && Interlocked.CompareExchange(ref mostInFlight, now, most) != most)
        {
        }
    }

    internal void Leave() => Interlocked.Decrement(ref inFlight);

    internal void Add(Func<long, RecordedRequest> make, string method, string path, long? profileId, int status)
    {
        byStatus.AddOrUpdate(status, 1, static (_, count) => count + 1);
        lock (gate)
        {
            var number = ++total;
            if (byPath.Count < MostPaths || byPath.ContainsKey((method, path)))
                byPath[(method, path)] = byPath.GetValueOrDefault((method, path)) + 1;
            if (profileId is { } id)
                byProfile[id] = byProfile.GetValueOrDefault(id) + 1;
            if (capacity == 0)
                return;
            if (latest.Count == capacity)
                latest.Dequeue();
            latest.Enqueue(make(number));
        }
    }
}
