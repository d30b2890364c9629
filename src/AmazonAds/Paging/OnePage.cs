using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Paging;

/// <summary>The one page of an entity that is read by its id.</summary>
/// <param name="kind">The kind asked for.</param>
/// <param name="profileId">The profile.</param>
/// <param name="id">The id.</param>
internal sealed class OnePage(EntityKind kind, string profileId, string id) : IPagePlan
{
    /// <inheritdoc/>
    public AdsRequest First() => ListRequest.One(kind, profileId, id);

    /// <inheritdoc/>
    public AdsRequest? After(EntityPage page) => null;
}
