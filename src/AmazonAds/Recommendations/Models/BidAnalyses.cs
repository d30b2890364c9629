using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>Bids and what they are estimated to bring, by placement.</summary>
public sealed class BidAnalyses : AdsObject
{
    /// <summary>Over all placements.</summary>
    public IReadOnlyList<BidAnalysis>? All { get; set; }

    /// <summary>On product pages.</summary>
    public IReadOnlyList<BidAnalysis>? PlacementProductPage { get; set; }

    /// <summary>In the rest of search.</summary>
    public IReadOnlyList<BidAnalysis>? PlacementRestOfSearch { get; set; }

    /// <summary>On top of search.</summary>
    public IReadOnlyList<BidAnalysis>? PlacementTop { get; set; }
}
