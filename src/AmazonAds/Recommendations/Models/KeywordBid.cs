using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>The bid suggested for a keyword with one match type under one theme.</summary>
public sealed class KeywordBid : AdsObject
{
    /// <summary><c>BROAD</c>, <c>PHRASE</c>, <c>EXACT</c> or a newer value.</summary>
    public string? MatchType { get; set; }

    /// <summary><c>CONVERSION_OPPORTUNITIES</c>, an event, or a newer value.</summary>
    public string? Theme { get; set; }

    /// <summary>Its rank among the suggestions, from 1.</summary>
    public long? Rank { get; set; }

    /// <summary>The suggested bid, in the profile's currency.</summary>
    public decimal? Bid { get; set; }

    /// <summary>The range around it.</summary>
    public SuggestedBidRange? SuggestedBid { get; set; }

    /// <summary>Match type and bid.</summary>
    public override string ToString() => FormattableString.Invariant($"{MatchType} {Bid}");

    internal void Scale(decimal factor)
    {
        Bid *= factor;
        SuggestedBid?.Scale(factor);
    }
}
