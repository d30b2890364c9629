using System.Runtime.CompilerServices;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Errors;
using AmazonAds.Paging;
using AmazonAds.Pipeline;

namespace AmazonAds.ChangeHistory;

/// <summary>Amazon's own record of changes of Sponsored Products and Sponsored Brands, of the last 90 days.</summary>
public sealed class ChangeSet
{
    private readonly AdsClient client;

    internal ChangeSet(AdsClient client) => this.client = client;

    /// <summary>
    /// Lists changes as pages come in. More ids than one request holds (10 of a type) make several, one after another;
    /// the order then holds within each.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">Which changes.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">Nothing can be asked so.</exception>
    /// <exception cref="AdsException">A page failed for good.</exception>
    public async IAsyncEnumerable<EntityPage<ChangeEvent>> ListPagesAsync(
        AdsConnection connection,
        string profileId,
        ChangeQuery query,
        AdsCallOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Refusal(client.Time.GetUtcNow()) is { } refusal) throw new ArgumentException(refusal, nameof(query));
        foreach (var part in ChangeQuerySplit.Split(query))
        {
            var pages = new TokenPages(cursor => ChangeRequest.Page(profileId, part, cursor));
            await foreach (var page in Pager.ReadAsync(pages, FetchAsync, cancellationToken).ConfigureAwait(false))
                yield return page;
        }

        async Task<EntityPage<ChangeEvent>> FetchAsync(AdsRequest request, CancellationToken stop)
        {
            using var response = await client.SendAsync(connection, request, options, stop).ConfigureAwait(false);
            var answer = AnswerShape.Read(ChangeHistoryShapes.ChangePage, request, response, "a history of changes");
            foreach (var change in answer.Events ?? []) change.ProfileId = profileId;
            return new EntityPage<ChangeEvent>
            {
                Items = answer.Events ?? [],
                NextToken = string.IsNullOrEmpty(answer.NextToken) ? null : answer.NextToken,
                TotalResults = answer.TotalResults,
                RequestId = response.RequestId,
            };
        }
    }

    /// <summary>Lists changes one by one; see <see cref="ListPagesAsync"/>.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">Which changes.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<ChangeEvent> ListAsync(
        AdsConnection connection,
        string profileId,
        ChangeQuery query,
        AdsCallOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in ListPagesAsync(connection, profileId, query, options, cancellationToken).ConfigureAwait(false))
        {
            foreach (var change in page.Items) yield return change;
        }
    }
}
