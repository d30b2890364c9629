namespace AmazonAds.ChangeHistory;

/// <summary>Cuts a query into queries that hold no more ids than the service takes. A decision on data alone.</summary>
internal static class ChangeQuerySplit
{
    /// <summary>The most ids of one type of entity, and the most parents, in one query.</summary>
    public const int MostIds = 10;

    /// <summary>The queries that together ask for the same.</summary>
    /// <param name="query">The query.</param>
    public static IEnumerable<ChangeQuery> Split(ChangeQuery query)
    {
        var chunked = query.Filters.ToDictionary(entry => entry.Key, entry => Chunks(entry.Value).ToList(), StringComparer.Ordinal);
        var parts = chunked.Values.Max(chunks => chunks.Count);
        for (var part = 0; part < parts; part++)
        {
            yield return query with
            {
                Filters = chunked.Where(entry => part < entry.Value.Count)
                    .ToDictionary(entry => entry.Key, entry => entry.Value[part], StringComparer.Ordinal),
            };
        }
    }

    private static IEnumerable<ChangeFilter> Chunks(ChangeFilter filter)
    {
        if (filter.Ids.Count > 0)
            return filter.Ids.Distinct(StringComparer.Ordinal).Chunk(MostIds).Select(ids => filter with { Ids = ids });
        var campaigns = filter.CampaignIds.Distinct(StringComparer.Ordinal).Chunk(MostIds)
            .Select(ids => filter with { CampaignIds = ids, AdGroupIds = [] });
        var adGroups = filter.AdGroupIds.Distinct(StringComparer.Ordinal).Chunk(MostIds)
            .Select(ids => filter with { CampaignIds = [], AdGroupIds = ids });
        var chunks = campaigns.Concat(adGroups).ToList();
        return chunks.Count > 0 ? chunks : [filter];
    }
}
