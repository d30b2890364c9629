namespace AmazonAds.Entities;

/// <summary>Cuts a query into queries whose filters the service takes. A decision on data alone.</summary>
internal static class QuerySplit
{
    /// <summary>The queries that together ask for the same.</summary>
    /// <param name="kind">The kind asked for.</param>
    /// <param name="query">The query.</param>
    /// <exception cref="ArgumentException">The kind's list has no such filter.</exception>
    public static IEnumerable<EntityQuery> Split(EntityKind kind, EntityQuery query)
    {
        Check(kind, query.Ids, kind.Filters.Id ?? kind.OnePath, "own id");
        Check(kind, query.CampaignIds, kind.Filters.Campaign, "campaign");
        Check(kind, query.AdGroupIds, kind.Filters.AdGroup, "ad group");
        Check(kind, query.PortfolioIds, kind.Filters.Portfolio, "portfolio");
        Check(kind, query.States, kind.Filters.State, "state");
        Check(kind, query.Names, kind.Filters.Text, "name");
        if (kind.OnePath is not null && query.Ids.Count > 0 && (query.CampaignIds.Count > 0 || query.AdGroupIds.Count > 0 || query.States.Count > 0))
            throw new ArgumentException($"{kind.Collection} that are asked for by own id cannot be filtered besides.", nameof(query));
        if (query.States.Count > kind.Filters.MaxStates)
            throw new ArgumentException($"At most {kind.Filters.MaxStates} states can be asked for at once.", nameof(query));

        CheckOthers(kind, query);

        var parents = kind.Filters.MaxParents;
        return from ids in Chunks(query.Ids, kind.Filters.MaxIds)
               from campaigns in Chunks(query.CampaignIds, parents)
               from adGroups in Chunks(query.AdGroupIds, parents)
               from portfolios in Chunks(query.PortfolioIds, parents)
               from names in Chunks(query.Names, kind.Filters.MaxNames)
               select query with { Ids = ids, CampaignIds = campaigns, AdGroupIds = adGroups, PortfolioIds = portfolios, Names = names };
    }

    private static void Check(EntityKind kind, IReadOnlyList<string> values, string? filter, string what)
    {
        if (values.Count > 0 && filter is null)
            throw new ArgumentException($"A list of {kind.Collection} cannot be filtered by {what}.", nameof(values));
    }

    private static void CheckOthers(EntityKind kind, EntityQuery query)
    {
        (string? Filter, bool IsUsed)[] own =
        [
            (kind.Filters.Id, query.Ids.Count > 0), (kind.Filters.Campaign, query.CampaignIds.Count > 0),
            (kind.Filters.AdGroup, query.AdGroupIds.Count > 0), (kind.Filters.Portfolio, query.PortfolioIds.Count > 0),
            (kind.Filters.State, query.States.Count > 0), (kind.Filters.Text, query.Names.Count > 0),
            ("maxResults", query.PageSize is not null), ("nextToken", true),
        ];
        if (Array.Find(own, filter => filter.IsUsed && filter.Filter is { } name && query.Others.ContainsKey(name)).Filter is { } twice)
            throw new ArgumentException($"'{twice}' is given twice: as a filter of its own and among the further ones.", nameof(query));
    }

    // An empty filter is one chunk: it asks for everything. A value given twice would give its rows twice.
    private static IEnumerable<IReadOnlyList<string>> Chunks(IReadOnlyList<string> values, int size) =>
        values.Count == 0 ? [[]] : values.Distinct(StringComparer.Ordinal).Chunk(size);
}
