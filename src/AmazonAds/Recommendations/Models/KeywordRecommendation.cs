using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>A keyword that Amazon suggests, with bids.</summary>
public sealed class KeywordRecommendation : AdsEntity
{
    /// <summary>The keyword's text.</summary>
    public string? Keyword { get; set; }

    /// <summary>The suggested bids by match type and theme.</summary>
    public IReadOnlyList<KeywordBid>? BidInfo { get; set; }

    /// <summary>The text in the language that was asked for.</summary>
    public string? Translation { get; set; }

    /// <summary>Whether the caller gave this keyword to be ranked.</summary>
    public bool? UserSelectedKeyword { get; set; }

    /// <summary>The place among all advertisers by impressions of the last 30 days; null where it is not known.</summary>
    public long? SearchTermImpressionRank { get; set; }

    /// <summary>The share of all impressions of the last 30 days, in percent; null where it is not known.</summary>
    public decimal? SearchTermImpressionShare { get; set; }

    /// <summary>The id of the suggestion.</summary>
    public string? RecId { get; set; }

    /// <summary>The ad group's campaign; null where products were asked about.</summary>
    public string? CampaignId { get; set; }

    /// <summary>The ad group; null where products were asked about.</summary>
    public string? AdGroupId { get; set; }

    /// <summary>The text under the name that keywords have, so that it can be piped on.</summary>
    public string? KeywordText => Keyword;

    /// <summary>What the bids brought similar products, where the service tells it; the same for all keywords of one answer.</summary>
    public IReadOnlyList<ImpactMetrics>? ImpactMetrics { get; set; }

    internal void Scale(decimal factor)
    {
        foreach (var bid in BidInfo ?? []) bid.Scale(factor);
    }
}
