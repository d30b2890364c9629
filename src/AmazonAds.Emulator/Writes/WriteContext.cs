using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Writes;

/// <summary>What the items of one write share: the profile, the moment, and the names taken already.</summary>
internal sealed class WriteContext(ProfileRows rows, DateTimeOffset now)
{
    private readonly Dictionary<long, HashSet<string>> takenNames = [];

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
}
