using System.Globalization;
using AmazonAds.Entities;

namespace AmazonAds.Fleet;

/// <summary>
/// The campaigns of a profile's ad groups. Rows of exports below an ad group name no campaign; those of lists do, and a store
/// wants both alike. Ids are digits; as numbers, those of a million ad groups fit into the memory that a few pages take.
/// </summary>
internal sealed class AdGroupBook
{
    private readonly Dictionary<long, long> campaigns = [];
    private readonly HashSet<AdProduct> whole = [];

    /// <summary>Whether all ad groups of a product are known.</summary>
    /// <param name="product">The product.</param>
    public bool IsWhole(AdProduct product) => whole.Contains(product);

    /// <summary>Notes that all ad groups of a product are known.</summary>
    /// <param name="product">The product.</param>
    public void Complete(AdProduct product) => whole.Add(product);

    /// <summary>Takes in a row, if it is an ad group.</summary>
    /// <param name="entity">The row.</param>
    public void Learn(AdsEntity entity)
    {
        if (entity is AdGroup adGroup && NumberOf(adGroup.AdGroupId) is { } id && NumberOf(adGroup.CampaignId) is { } campaign) campaigns[id] = campaign;
    }

    /// <summary>The campaign of an ad group, or null.</summary>
    /// <param name="adGroupId">The ad group.</param>
    public string? CampaignOf(string adGroupId) =>
        NumberOf(adGroupId) is { } id && campaigns.TryGetValue(id, out var campaign) ? campaign.ToString(CultureInfo.InvariantCulture) : null;

    private static long? NumberOf(string? id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
