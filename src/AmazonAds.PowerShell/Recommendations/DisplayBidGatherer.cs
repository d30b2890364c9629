using AmazonAds.Connections;
using AmazonAds.Recommendations;

namespace AmazonAds.PowerShell.Recommendations;

/// <summary>Gathers targets of Sponsored Display into requests: those of one ad group, or of none, stand together.</summary>
internal sealed class DisplayBidGatherer
{
    private readonly Dictionary<(AdsConnection Connection, string ProfileId), Dictionary<string, List<DisplayClause>>> open = [];

    /// <summary>Adds a target.</summary>
    /// <param name="target">The profile and its connection.</param>
    /// <param name="clause">The target.</param>
    /// <returns>The targets of a full request; null while there is none.</returns>
    public IReadOnlyList<DisplayClause>? Add((AdsConnection Connection, string ProfileId) target, DisplayClause clause)
    {
        if (!open.TryGetValue(target, out var groups)) groups = open[target] = new Dictionary<string, List<DisplayClause>>(StringComparer.Ordinal);
        var key = clause.AdGroupId ?? string.Empty;
        if (!groups.TryGetValue(key, out var clauses)) clauses = groups[key] = [];
        clauses.Add(clause);
        if (clauses.Count < DisplayBidQuery.MostClauses) return null;
        groups.Remove(key);
        return clauses;
    }

    /// <summary>What is left: for each profile lists of requests whose ad groups are looked up at once.</summary>
    public IEnumerable<((AdsConnection Connection, string ProfileId) Target, IReadOnlyList<IReadOnlyList<DisplayClause>> Requests)> Rest() =>
        from profile in open
        from requests in profile.Value.Values.Chunk(DisplayAdGroups.Most)
        select (profile.Key, (IReadOnlyList<IReadOnlyList<DisplayClause>>)requests);
}
