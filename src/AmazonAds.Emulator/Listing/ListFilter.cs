using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Listing;

/// <summary>Which rows a listing asks for; null members let everything pass.</summary>
internal sealed class ListFilter
{
    public List<long>? Ids { get; set; }

    public HashSet<long>? Campaigns { get; set; }

    public HashSet<long>? AdGroups { get; set; }

    public HashSet<long>? Portfolios { get; set; }

    public HashSet<string>? States { get; set; }

    public HashSet<string>? MatchTypes { get; set; }

    public HashSet<string>? Allocations { get; set; }

    public string? TargetingType { get; set; }

    public string? Locale { get; set; }

    public List<string>? Names { get; set; }

    public bool NamesExact { get; set; }

    /// <summary>Whether the rows asked for are whole runs of positions, so that they can be counted unseen.</summary>
    public bool SelectsRuns =>
        Portfolios is null && States is null && MatchTypes is null && Allocations is null
        && TargetingType is null && Locale is null && Names is null;

    public bool PassesState(string state) => States is null || States.Contains(state);

    public bool PassesName(string name)
    {
        if (Names is null)
            return true;
        foreach (var wanted in Names)
        {
            if (NamesExact ? name.Equals(wanted, StringComparison.OrdinalIgnoreCase) : name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>A filter of all states is no filter; dropping it lets rows be counted unseen.</summary>
    public ListFilter Simplify()
    {
        if (States is not null && EntityStates.AreAll(States))
            States = null;
        return this;
    }

    /// <summary>A number that differs between filters; cursors are bound to it.</summary>
    public ulong Fingerprint(ulong start)
    {
        var hash = start;
        hash = Mixer.Combine(hash, Sum(Ids));
        hash = Mixer.Combine(hash, Sum(Campaigns));
        hash = Mixer.Combine(hash, Sum(AdGroups));
        hash = Mixer.Combine(hash, Sum(Portfolios));
        hash = Mixer.Combine(hash, Sum(States));
        hash = Mixer.Combine(hash, Sum(MatchTypes));
        hash = Mixer.Combine(hash, Sum(Allocations));
        hash = Mixer.Combine(hash, TargetingType is null ? 0 : HashOf(TargetingType));
        hash = Mixer.Combine(hash, Locale is null ? 0 : HashOf(Locale));
        hash = Mixer.Combine(hash, Sum(Names));
        return Mixer.Combine(hash, NamesExact ? 1UL : 0UL);
    }

    /// <summary>Order does not matter to a filter, so neither does it to the sum.</summary>
    private static ulong Sum(IEnumerable<long>? values) =>
        values is null ? 0 : values.Aggregate(1UL, static (sum, value) => unchecked(sum + Mixer.Mix((ulong)value)));

    private static ulong Sum(IEnumerable<string>? values) =>
        values is null ? 0 : values.Aggregate(1UL, static (sum, value) => unchecked(sum + HashOf(value)));

    private static ulong HashOf(string text) =>
        text.Aggregate(0xCBF29CE484222325UL, static (hash, letter) => unchecked((hash ^ letter) * 0x100000001B3));
}
