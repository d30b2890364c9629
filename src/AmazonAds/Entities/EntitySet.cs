using System.Net;
using System.Runtime.CompilerServices;
using AmazonAds.Connections;
using AmazonAds.Errors;
using AmazonAds.Paging;
using AmazonAds.Pipeline;

namespace AmazonAds.Entities;

/// <summary>The entities of one kind: what can be read of it.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class EntitySet<T>
    where T : AdsEntity, new()
{
    private readonly AdsClient client;

    internal EntitySet(AdsClient client, EntityKind<T> kind)
    {
        this.client = client;
        Kind = kind;
    }

    /// <summary>The kind.</summary>
    public EntityKind<T> Kind { get; }

    /// <summary>Lists entities as pages come in; the next page is fetched while the last one is being used.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">Which entities; null for all.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">The kind's list has no such filter.</exception>
    /// <exception cref="AdsException">A page failed for good.</exception>
    public async IAsyncEnumerable<EntityPage<T>> ListPagesAsync(
        AdsConnection connection,
        string profileId,
        EntityQuery? query = null,
        AdsCallOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var part in QuerySplit.Split(Kind, query ?? EntityQuery.All))
        {
            var plan = PagePlan.For(Kind, profileId, part);
            await foreach (var page in Pager.ReadAsync(plan, FetchAsync, cancellationToken).ConfigureAwait(false))
                yield return page;
        }

        async Task<EntityPage<T>> FetchAsync(AdsRequest request, CancellationToken stop)
        {
            try
            {
                using var response = await client.SendAsync(connection, request, options, stop).ConfigureAwait(false);
                return Kind.ReadPage(response, profileId);
            }
            catch (AdsApiException failure) when (IsMissing(request, failure))
            {
                return new EntityPage<T> { Items = [], RequestId = failure.RequestId };
            }
        }
    }

    // A list of nothing, and an entity that is not there, are one answer to whoever asks by id.
    private bool IsMissing(AdsRequest request, AdsApiException failure) =>
        Kind.OnePath is not null && request.Method == HttpMethod.Get && failure.Status == HttpStatusCode.NotFound;

    /// <summary>Lists entities one by one; see <see cref="ListPagesAsync"/>.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">Which entities; null for all.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<T> ListAsync(
        AdsConnection connection,
        string profileId,
        EntityQuery? query = null,
        AdsCallOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in ListPagesAsync(connection, profileId, query, options, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items) yield return item;
        }
    }
}
