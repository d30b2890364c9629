using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Writes;

/// <summary>What the items of one write share: the profile, the moment, and what their parents hold already.</summary>
internal sealed class WriteContext(ProfileRows rows, DateTimeOffset now)
{
    private readonly Dictionary<long, HashSet<string>> takenNames = [];
    private readonly Dictionary<long, int> counts = [];

    public ProfileRows Rows => rows;

    public DateTimeOffset Now => now;

    public Marketplace Marketplace => rows.Marketplace;

    /// <summary>The names below one parent, gathered once per write.</summary>
    public HashSet<string> NamesBelow(long parent, Func<IEnumerable<string>> existing)
    {
        if (!takenNames.TryGetValue(parent, out var names))
            takenNames.Add(parent, names = existing().ToHashSet(StringComparer.OrdinalIgnoreCase));
        return names;
    }

    /// <summary>How many rows lie below one parent, counted once per write.</summary>
    public int CountBelow(long parent, Func<int> existing)
    {
        if (!counts.TryGetValue(parent, out var count))
            counts.Add(parent, count = existing());
        return count;
    }

    /// <summary>Counts a row that is about to be made below a parent.</summary>
    public void Added(long parent)
    {
        if (counts.TryGetValue(parent, out var count))
            counts[parent] = count + 1;
    }
}
