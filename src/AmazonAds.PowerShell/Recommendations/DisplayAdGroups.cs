using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.PowerShell.Recommendations;

/// <summary>What the bids of some Sponsored Display ad groups of one profile hang on: how they are set up, and which products they advertise.</summary>
internal sealed class DisplayAdGroups
{
    /// <summary>The most ad groups that are looked up at once.</summary>
    public const int Most = 100;

    private readonly Dictionary<string, AdGroup> adGroups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> asins = new(StringComparer.Ordinal);

    /// <summary>Looks them up, many at once.</summary>
    /// <param name="client">The client.</param>
    /// <param name="target">The profile and its connection.</param>
    /// <param name="ids">The ad groups, at most <see cref="Most"/>.</param>
    /// <param name="wantsProducts">Whether the products are wanted.</param>
    /// <param name="options">Time and gate of each request.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AmazonAds.Errors.AdsException">A request failed for good.</exception>
    public static async Task<DisplayAdGroups> ReadAsync(
        AdsClient client,
        (AdsConnection Connection, string ProfileId) target,
        IReadOnlyList<string> ids,
        bool wantsProducts,
        AdsCallOptions options,
        CancellationToken cancellationToken)
    {
        var read = new DisplayAdGroups();
        var own = new EntityQuery { Ids = ids };
        await foreach (var adGroup in SponsoredDisplayKinds.AdGroup.ListAsync(
            client, target.Connection, target.ProfileId, own, options, cancellationToken).ConfigureAwait(false))
        {
            if (adGroup is AdGroup { AdGroupId: { } id } known) read.adGroups[id] = known;
        }

        if (!wantsProducts || read.adGroups.Count == 0) return read;
        var below = new EntityQuery { AdGroupIds = [.. read.adGroups.Keys], States = ["ENABLED", "PAUSED"] };
        await foreach (var ad in SponsoredDisplayKinds.ProductAd.ListAsync(
            client, target.Connection, target.ProfileId, below, options, cancellationToken).ConfigureAwait(false))
        {
            if (ad is not ProductAd { AdGroupId: { } parent, Asin: { Length: > 0 } asin }) continue;
            if (!read.asins.TryGetValue(parent, out var products)) read.asins[parent] = products = new SortedSet<string>(StringComparer.Ordinal);
            products.Add(asin);
        }

        return read;
    }

    /// <summary>An ad group; null where the profile has none of this id.</summary>
    /// <param name="id">Its id.</param>
    public AdGroup? Find(string id) => adGroups.GetValueOrDefault(id);

    /// <summary>The products that an ad group advertises.</summary>
    /// <param name="id">Its id.</param>
    public IReadOnlyList<string> AsinsOf(string id) => asins.TryGetValue(id, out var products) ? [.. products] : [];
}
