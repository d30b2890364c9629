using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>What is answered to one target of Sponsored Display: a range of bids, or why there is none.</summary>
internal sealed class DisplayBid : AdsObject
{
    /// <summary>The status of this one, as text.</summary>
    public string? Code { get; set; }

    /// <summary>The low end.</summary>
    public decimal? RangeLower { get; set; }

    /// <summary>The high end.</summary>
    public decimal? RangeUpper { get; set; }

    /// <summary>The suggested bid.</summary>
    public decimal? Recommended { get; set; }

    /// <summary>Why there is none.</summary>
    public string? Details { get; set; }
}
