using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Paging;

/// <summary>Cursor pages: each answer names the next one; the last names none. Every request carries the filters.</summary>
/// <param name="kind">The kind asked for.</param>
/// <param name="profileId">The profile.</param>
/// <param name="query">A query that one request can hold.</param>
/// <param name="startAt">The cursor to start at; null for the beginning.</param>
internal sealed class CursorPages(EntityKind kind, string profileId, EntityQuery query, string? startAt = null) : IPagePlan
{
    private readonly TokenPages pages = new(cursor => ListRequest.Cursor(kind, profileId, query, cursor), startAt);

    /// <inheritdoc/>
    public AdsRequest First() => pages.First();

    /// <inheritdoc/>
    public AdsRequest? After(EntityPage page) => pages.After(page);
}
