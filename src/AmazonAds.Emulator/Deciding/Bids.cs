using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Deciding;

/// <summary>The bids that the emulator suggests: near what the row bids now, always what the marketplace accepts.</summary>
internal static class Bids
{
    /// <summary>What a keyword of an ad group bids, whether or not the ad group has it yet.</summary>
    public static decimal Now(ProfileRows rows, EmulatedAdGroup adGroup, string text, string matchType) =>
        rows.Keywords.All().FirstOrDefault(keyword => keyword.AdGroupId == adGroup.AdGroupId
            && keyword.MatchType == matchType
            && keyword.KeywordText.Equals(text, StringComparison.OrdinalIgnoreCase))?.Bid ?? adGroup.DefaultBid;

    /// <summary>A low, a middle and a high bid.</summary>
    public static (decimal Low, decimal Middle, decimal High) Suggest(Marketplace marketplace, decimal bid, ulong hash)
    {
        var middle = bid * DecidingHash.Between(hash, 0.9m, 1.4m);
        return (Fit(marketplace, middle * 0.75m), Fit(marketplace, middle), Fit(marketplace, middle * 1.3m));
    }

    /// <summary>A bid where there is no row to take one from.</summary>
    public static decimal Fresh(Marketplace marketplace, ulong hash) =>
        marketplace.LowestBid * (10 + hash % 60);

    private static decimal Fit(Marketplace marketplace, decimal bid) =>
        Math.Clamp(decimal.Round(bid, marketplace.HasCents ? 2 : 0), marketplace.LowestBid, marketplace.HighestBid);
}
