using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Writing;

/// <summary>
/// The bids of some keywords of one profile as they are: those of piped keywords as they were read, those of others
/// looked up by id, many at once; where a keyword has none, its ad group's, looked up likewise.
/// </summary>
internal sealed class CurrentBids
{
    private readonly Dictionary<string, Keyword> keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdGroup> adGroups = new(StringComparer.Ordinal);
    private string? currencyCode;
    private string? failure;

    /// <summary>Reads what is needed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="items">The keywords, of one profile and kind.</param>
    /// <param name="options">Time and gate of each request.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<CurrentBids> ReadAsync(
        Session session, IReadOnlyList<WriteItem> items, AdsCallOptions options, CancellationToken cancellationToken)
    {
        var bids = new CurrentBids();
        var (kind, connection, profileId, _, _, _, _) = items[0];
        try
        {
            await session.Marketplaces.CountryOfAsync(connection, profileId, cancellationToken).ConfigureAwait(false);
            bids.currencyCode = session.Profiles.Find(profileId)?.CurrencyCode;
            foreach (var item in items)
            {
                if (item.Entity is Keyword { KeywordId: { } id } piped) bids.keywords[id] = piped;
            }

            var unknown = items.Select(item => item.Id!).Where(id => !bids.keywords.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
            await ReadAsync(kind, unknown, bids.keywords).ConfigureAwait(false);
            var parents = bids.keywords.Values.Where(keyword => keyword.Bid is null).Select(keyword => keyword.AdGroupId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (EntityKinds.Find(nameof(AdGroup), kind.AdProduct, connection.ApiVersion) is { } groups) await ReadAsync(groups, parents, bids.adGroups).ConfigureAwait(false);
        }
        catch (AdsException exception)
        {
            bids.failure = exception.Message;
        }

        return bids;

        async Task ReadAsync<T>(EntityKind wanted, List<string> ids, Dictionary<string, T> into)
            where T : AdsEntity
        {
            if (ids.Count == 0) return;
            var query = new EntityQuery { Ids = ids };
            await foreach (var entity in wanted.ListAsync(session.Client, connection, profileId, query, options, cancellationToken).ConfigureAwait(false))
            {
                if (wanted.IdOf(entity) is { } id) into[id] = (T)entity;
            }
        }
    }

    /// <summary>The bid of a keyword.</summary>
    /// <param name="item">The keyword.</param>
    public CurrentBid Of(WriteItem item)
    {
        if (!keywords.TryGetValue(item.Id!, out var keyword))
            return new CurrentBid(null, currencyCode, failure ?? $"Profile {item.ProfileId} has no keyword {item.Id}.");
        if (keyword.Bid is { } own) return new CurrentBid(own, currencyCode, Reason: null);
        return keyword.AdGroupId is { } parent && adGroups.TryGetValue(parent, out var group) && group.DefaultBid is { } inherited
            ? new CurrentBid(inherited, currencyCode, Reason: null)
            : new CurrentBid(null, currencyCode, failure ?? $"Keyword {item.Id} has no bid of its own, and its ad group's is not known.");
    }
}
