using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Paging;

/// <summary>Pages whose answers name the next one by a cursor, however the request carries it.</summary>
/// <param name="request">The request of a page: its cursor in, null for the first page.</param>
/// <param name="startAt">The cursor to start at; null for the beginning.</param>
internal sealed class TokenPages(Func<string?, AdsRequest> request, string? startAt = null) : IPagePlan
{
    // Hashes, not texts: a cursor can be long, and a list can have very many pages.
    private readonly HashSet<long> seen = [];

    /// <inheritdoc/>
    public AdsRequest First() => request(startAt);

    /// <inheritdoc/>
    public AdsRequest? After(EntityPage page)
    {
        if (page.NextToken is not { } cursor) return null;
        var next = request(cursor);
        if (seen.Add(Hash(cursor)) && cursor != startAt) return next;
        throw new AdsConnectionException(
            FailureKind.NotUnderstood,
            FailureMessage.NoAnswer(next.Operation, next.ProfileId,
                $"was answered with a page cursor that had come before; going on would never end. Request id {page.RequestId ?? "unknown"}. Ask again from the start."))
        {
            ProfileId = next.ProfileId,
            Operation = next.Operation,
            RequestId = page.RequestId,
        };
    }

    private static long Hash(string cursor)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in cursor) hash = (hash ^ letter) * 1099511628211UL;
        return unchecked((long)hash);
    }
}
