using System.Collections.Concurrent;
using System.Globalization;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Reports;

/// <summary>The reports of all profiles. The same demand within a while of the first is a duplicate.</summary>
internal sealed class ReportBook(EmulatorOptions options)
{
    // However fast a report is made: a repeat that follows at once is seen as such.
    private static readonly TimeSpan ShortestMemory = TimeSpan.FromSeconds(30);

    private readonly object gate = new();
    private readonly ConcurrentDictionary<string, EmulatedReport> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Profile, string Demand), EmulatedReport> latest = [];
    private long count;

    /// <summary>Enters a report, or gives the one that it would be a duplicate of.</summary>
    public EmulatedReport Add(ReportDemand demand, ProfileRows rows, DateTimeOffset now, bool fails, out bool isDuplicate)
    {
        lock (gate)
        {
            if (latest.TryGetValue((rows.ProfileId, demand.Key), out var first) && byId.ContainsKey(first.Id) && now < Remembered(first))
            {
                isDuplicate = true;
                return first;
            }

            isDuplicate = false;
            var report = new EmulatedReport(NewId(), demand, rows, now, options.ReportDelay, fails);
            byId[report.Id] = latest[(rows.ProfileId, demand.Key)] = report;
            return report;
        }
    }

    /// <summary>How many reports were ever entered.</summary>
    public long Count => Interlocked.Read(ref count);

    public EmulatedReport? Find(string id) => byId.GetValueOrDefault(id);

    public bool Remove(EmulatedReport report) => byId.TryRemove(report.Id, out _);

    private static DateTimeOffset Remembered(EmulatedReport report)
    {
        var shortest = report.CreatedAt + ShortestMemory;
        return shortest > report.DoneAt ? shortest : report.DoneAt;
    }

    private string NewId()
    {
        var high = Mixer.Combine((ulong)options.Seed, (ulong)count);
        var low = Mixer.Combine(high, (ulong)++count);
        return new Guid((int)(high >> 32), (short)(high >> 16), (short)high, BitConverter.GetBytes(low)).ToString("D", CultureInfo.InvariantCulture);
    }
}
