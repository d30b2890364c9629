using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>Between which bids a keyword usually wins, in the profile's currency.</summary>
public sealed class SuggestedBidRange : AdsObject
{
    /// <summary>The low end.</summary>
    public decimal? RangeStart { get; set; }

    /// <summary>The median.</summary>
    public decimal? RangeMedian { get; set; }

    /// <summary>The high end.</summary>
    public decimal? RangeEnd { get; set; }

    /// <summary>The suggested bid, where it is told apart from the median.</summary>
    public decimal? Suggested { get; set; }

    /// <summary>The id of the suggestion, in older versions.</summary>
    public string? BidRecId { get; set; }

    /// <summary>The range.</summary>
    public override string ToString() => FormattableString.Invariant($"{RangeStart}-{RangeEnd}");

    internal void Scale(decimal factor)
    {
        RangeStart *= factor;
        RangeMedian *= factor;
        RangeEnd *= factor;
        Suggested *= factor;
    }
}
