using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Paging;

/// <summary>
/// Offset pages: <c>startIndex</c> advances by the rows that came. The service may give fewer rows than asked for
/// without saying so; a short page therefore ends the list only when what was asked for is within the page size the
/// service is known to give, and otherwise only an empty page does.
/// </summary>
/// <param name="kind">The kind asked for.</param>
/// <param name="profileId">The profile.</param>
/// <param name="query">A query that one request can hold.</param>
internal sealed class OffsetPages(EntityKind kind, string profileId, EntityQuery query) : IPagePlan
{
    private readonly int count = query.PageSize ?? kind.MaxPageSize;
    private long startIndex;

    /// <inheritdoc/>
    public AdsRequest First() => ListRequest.Offset(kind, profileId, query, startIndex, count);

    /// <inheritdoc/>
    public AdsRequest? After(EntityPage page)
    {
        var rows = page.Entities.Count;
        var isShort = rows < count && count <= kind.MaxPageSize;
        if (rows == 0 || isShort) return null;
        startIndex += rows;
        return ListRequest.Offset(kind, profileId, query, startIndex, count);
    }
}
