using System.Collections.Concurrent;
using System.Text;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Exports;

/// <summary>The exports of all profiles. Only so many of one client are made at once.</summary>
internal sealed class ExportBook(EmulatorOptions options)
{
    private readonly object gate = new();
    private readonly ConcurrentDictionary<string, EmulatedExport> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EmulatedExport>> running = new(StringComparer.Ordinal);
    private int most;
    private long count;

    /// <summary>How many exports were ever made.</summary>
    public long Count => Interlocked.Read(ref count);

    /// <summary>How many of one client were ever made at once.</summary>
    public int MostAtOnce => Volatile.Read(ref most);

    /// <summary>Enters an export; null where the client has as many running as it may.</summary>
    public EmulatedExport? Add(ExportDemand demand, ProfileRows rows, string client, DateTimeOffset now, bool fails)
    {
        lock (gate)
        {
            if (!running.TryGetValue(client, out var own))
                running[client] = own = [];
            own.RemoveAll(export => export.StatusAt(now) != "PROCESSING");
            if (own.Count >= options.ExportsAtOnce)
                return null;
            var made = new EmulatedExport(NewId(demand), demand, rows, client, now, options.ExportDelay, fails);
            own.Add(made);
            most = Math.Max(most, own.Count);
            byId[made.Id] = made;
            return made;
        }
    }

    public EmulatedExport? Find(string id) => byId.GetValueOrDefault(id);

    // Like Amazon's: a name and a letter for the kind, in base 64 without its padding.
    private string NewId(ExportDemand demand)
    {
        var mark = demand.Singular switch { "campaign" => 'C', "adGroup" => 'A', "ad" => 'R', _ => 'T' };
        var name = new Guid((int)count, 0, 0x4000, BitConverter.GetBytes(Mixer.Combine((ulong)options.Seed, 0x4558 + (ulong)++count)));
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name:D},{mark}")).TrimEnd('=');
    }
}
