using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Listing;

/// <summary>Which rows a listing asks for. A dialect reads its own spelling of filters into this.</summary>
internal sealed class RowFilter<TRow>
    where TRow : EmulatedEntity
{
    private readonly List<Func<TRow, ProfileRows, bool>> tests = [];

    public List<long>? Ids { get; private set; }

    public HashSet<long>? Campaigns { get; private set; }

    public HashSet<long>? AdGroups { get; private set; }

    /// <summary>A number that differs between filters, whatever their order; cursors are bound to it.</summary>
    public ulong Fingerprint { get; private set; }

    /// <summary>Whether the rows asked for are whole runs of positions, so that they can be counted unseen.</summary>
    public bool SelectsRuns => tests.Count == 0;

    public void OnlyIds(List<long> ids)
    {
        Ids = ids;
        Remember("id", ids.Select(static id => (ulong)id));
    }

    public void OnlyCampaigns(List<long> ids)
    {
        Campaigns = [.. ids];
        Remember("campaign", ids.Select(static id => (ulong)id));
    }

    public void OnlyAdGroups(List<long> ids)
    {
        AdGroups = [.. ids];
        Remember("adGroup", ids.Select(static id => (ulong)id));
    }

    /// <summary>Lets only rows pass that stand a test; name and values tell this test from others.</summary>
    public void Only(string name, IEnumerable<string> values, Func<TRow, ProfileRows, bool> test)
    {
        tests.Add(test);
        Remember(name, values.Select(HashOf));
    }

    public bool Passes(TRow row, ProfileRows rows)
    {
        foreach (var test in tests)
        {
            if (!test(row, rows))
                return false;
        }

        return true;
    }

    private void Remember(string name, IEnumerable<ulong> values) =>
        Fingerprint += Mixer.Combine(HashOf(name), values.Aggregate(1UL, static (sum, value) => unchecked(sum + Mixer.Mix(value))));

    private static ulong HashOf(string text) =>
        text.Aggregate(0xCBF29CE484222325UL, static (hash, letter) => unchecked((hash ^ letter) * 0x100000001B3));
}
