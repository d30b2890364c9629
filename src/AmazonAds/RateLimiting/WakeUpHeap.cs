namespace AmazonAds.RateLimiting;

/// <summary>
/// A binary heap of wake-ups, earliest first, in which each entry knows its place: moving or removing one costs
/// O(log n), and nothing stale is ever left behind. Not thread-safe.
/// </summary>
internal sealed class WakeUpHeap
{
    private readonly List<WakeUp> entries = [];

    public int Count => entries.Count;

    public WakeUp? Earliest => entries.Count == 0 ? null : entries[0];

    public void Set(WakeUp entry, double due)
    {
        entry.Due = due;
        if (entry.Position < 0)
        {
            entry.Position = entries.Count;
            entries.Add(entry);
        }

        Settle(entry);
    }

    public void Remove(WakeUp entry)
    {
        if (entry.Position < 0)
            return;
        var last = entries[^1];
        entries.RemoveAt(entries.Count - 1);
        if (last != entry)
        {
            Put(last, entry.Position);
            Settle(last);
        }

        entry.Position = -1;
    }

    private void Settle(WakeUp entry)
    {
        var at = entry.Position;
        while (at > 0 && entries[(at - 1) / 2].Due > entry.Due)
        {
            Put(entries[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }

        while (EarlierChild(at, entry.Due) is { } child)
        {
            var next = child.Position;
            Put(child, at);
            at = next;
        }

        Put(entry, at);
    }

    private WakeUp? EarlierChild(int at, double due)
    {
        var left = (2 * at) + 1;
        if (left >= entries.Count)
            return null;
        var child = entries[left];
        if (left + 1 < entries.Count && entries[left + 1].Due < child.Due)
            child = entries[left + 1];
        return child.Due < due ? child : null;
    }

    private void Put(WakeUp entry, int at)
    {
        entries[at] = entry;
        entry.Position = at;
    }
}
