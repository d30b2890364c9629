namespace AmazonAds.PowerShell.Entities;

/// <summary>
/// Gathers ids that come one by one until a filter is full. An id that came before for the same filter is left out:
/// what belongs to it is listed once, however many of its children were piped in.
/// </summary>
/// <param name="maxOwn">How many own ids fill a filter.</param>
/// <param name="maxParents">How many parents fill a filter.</param>
internal sealed class IdGatherer(int maxOwn, int maxParents)
{
    private readonly Dictionary<IdFilter, List<string>> open = [];

    // 64-bit numbers and not their text: there may be a million of them.
    private readonly HashSet<(IdFilter Filter, ulong Id)> seen = [];

    /// <summary>Adds ids and gives the filters that are full now.</summary>
    /// <param name="ids">The ids.</param>
    public IEnumerable<GatheredIds> Add(GatheredIds ids)
    {
        foreach (var id in ids.Ids)
        {
            if (ulong.TryParse(id, out var number) && !seen.Add((ids.Filter, number))) continue;
            if (!open.TryGetValue(ids.Filter, out var list)) list = open[ids.Filter] = [];
            list.Add(id);
            if (list.Count < (ids.Filter == IdFilter.Own ? maxOwn : maxParents)) continue;
            open.Remove(ids.Filter);
            yield return new GatheredIds(ids.Filter, list);
        }
    }

    /// <summary>Gives what is left.</summary>
    public IEnumerable<GatheredIds> Rest()
    {
        foreach (var (filter, ids) in open) yield return new GatheredIds(filter, ids);
        open.Clear();
    }
}
