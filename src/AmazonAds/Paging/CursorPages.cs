using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Paging;

/// <summary>Cursor pages: each answer names the next one; the last names none. Every request carries the filters.</summary>
/// <param name="kind">The kind asked for.</param>
/// <param name="profileId">The profile.</param>
/// <param name="query">A query that one request can hold.</param>
/// <param name="startAt">The cursor to start at; null for the beginning.</param>
internal sealed class CursorPages(EntityKind kind, string profileId, EntityQuery query, string? startAt = null) : IPagePlan
{
    // Hashes, not texts: a cursor can be long, and a list can have very many pages.
    private readonly HashSet<long> seen = [];

    /// <inheritdoc/>
    public AdsRequest First() => ListRequest.Cursor(kind, profileId, query, startAt);

    /// <inheritdoc/>
    public AdsRequest? After(EntityPage page)
    {
        if (page.NextToken is not { } cursor) return null;
        if (!seen.Add(Hash(cursor)) || cursor == startAt)
        {
            throw new AdsConnectionException(
                FailureKind.NotUnderstood,
                FailureMessage.NoAnswer(kind.ListOperation, profileId,
                    $"was answered with a page cursor that had come before; going on would never end. Request id {page.RequestId ?? "unknown"}. Ask again from the start."))
            {
                ProfileId = profileId,
                Operation = kind.ListOperation,
                RequestId = page.RequestId,
            };
        }

        return ListRequest.Cursor(kind, profileId, query, cursor);
    }

    private static long Hash(string cursor)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in cursor) hash = (hash ^ letter) * 1099511628211UL;
        return unchecked((long)hash);
    }
}
