using AmazonAds.Entities;

namespace AmazonAds.Paging;

/// <summary>The plan that fits a kind.</summary>
internal static class PagePlan
{
    /// <summary>The plan for a query on a kind.</summary>
    /// <param name="kind">The kind asked for.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">A query that one request can hold.</param>
    /// <param name="startAt">The cursor to start at; null for the beginning.</param>
    public static IPagePlan For(EntityKind kind, string profileId, EntityQuery query, string? startAt = null) => kind.PageStyle switch
    {
        _ when kind.OnePath is not null && query.Ids.Count > 0 => new OnePage(kind, profileId, query.Ids[0]),
        PageStyle.Cursor => new CursorPages(kind, profileId, query, startAt),
        PageStyle.Offset => new OffsetPages(kind, profileId, query),
        _ => throw new ArgumentException($"{kind.Name} has no pages.", nameof(kind)),
    };
}
