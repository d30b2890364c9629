using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Ids for one filter.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Ids">The ids.</param>
internal readonly record struct GatheredIds(IdFilter Filter, IReadOnlyList<string> Ids)
{
    /// <summary>A query with these ids besides what it asks for already.</summary>
    /// <param name="query">The query.</param>
    public EntityQuery AddTo(EntityQuery query) => Filter switch
    {
        IdFilter.Own => query with { Ids = Ids },
        IdFilter.AdGroup => query with { AdGroupIds = Ids },
        IdFilter.Campaign => query with { CampaignIds = Ids },
        IdFilter.Portfolio => query with { PortfolioIds = Ids },
        _ => query,
    };
}
