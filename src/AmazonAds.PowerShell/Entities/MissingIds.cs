using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Ids that were asked for and have not come. Only where nothing but ids was asked for is one that does not come missing.</summary>
internal sealed class MissingIds
{
    private readonly HashSet<string> left;

    private MissingIds(IEnumerable<string> ids) => left = new HashSet<string>(ids, StringComparer.Ordinal);

    /// <summary>Those that never came.</summary>
    public IReadOnlyCollection<string> Left => left;

    /// <summary>The ids of a query; null where others may be left out for good reason.</summary>
    /// <param name="query">The query.</param>
    public static MissingIds? Of(EntityQuery query) => query is { Ids.Count: > 0, AdGroupIds.Count: 0, CampaignIds.Count: 0, PortfolioIds.Count: 0, States.Count: 0, Names.Count: 0, Others.Count: 0 }
        ? new MissingIds(query.Ids)
        : null;

    /// <summary>Notes what came.</summary>
    /// <param name="ids">The ids.</param>
    public void Found(IEnumerable<string?> ids)
    {
        foreach (var id in ids)
        {
            if (id is not null) left.Remove(id);
        }
    }
}
