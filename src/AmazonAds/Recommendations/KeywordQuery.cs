namespace AmazonAds.Recommendations;

/// <summary>For what keywords are wanted: an existing ad group, or some products.</summary>
public sealed record KeywordQuery
{
    /// <summary>The most products.</summary>
    public const int MostAsins = 50;

    /// <summary>The most keywords that one answer suggests.</summary>
    public const int MostRecommendations = 200;

    /// <summary>The most keywords of the caller's own that can be ranked along.</summary>
    public const int MostOwnKeywords = 100;

    /// <summary>The existing ad group's campaign.</summary>
    public string? CampaignId { get; init; }

    /// <summary>The existing ad group.</summary>
    public string? AdGroupId { get; init; }

    /// <summary>The products; empty for an existing ad group.</summary>
    public IReadOnlyList<string> Asins { get; init; } = [];

    /// <summary>How many keywords at most, from 0 to 200; null for 200. With 0 only the caller's own are ranked.</summary>
    public int? MaxRecommendations { get; init; }

    /// <summary><c>CLICKS</c>, <c>CONVERSIONS</c> or <c>DEFAULT</c>; null for Amazon's own order.</summary>
    public string? SortDimension { get; init; }

    /// <summary>The language of translations, such as <c>de_DE</c>; null for none.</summary>
    public string? Locale { get; init; }

    /// <summary>The bidding strategy that bids are for; products only, and not in version 4. Null for <c>LEGACY_FOR_SALES</c>.</summary>
    public string? BiddingStrategy { get; init; }

    /// <summary>False where no bids are wanted; not in version 4. Null for bids.</summary>
    public bool? BidsEnabled { get; init; }

    /// <summary>Keywords of the caller's own, to be ranked along.</summary>
    public IReadOnlyList<OwnKeyword> OwnKeywords { get; init; } = [];

    /// <summary>5, or 4 for marketplaces that have no version 5. See <see cref="KeywordVersions"/>.</summary>
    public int Version { get; init; } = KeywordVersions.Newest;

    /// <summary>How many minor units make one of the currency: Amazon tells these bids in minor units. Default: 100; the yen has 1.</summary>
    public decimal MinorUnits { get; init; } = 100;

    /// <summary>Why nothing can be asked so, or null when it can.</summary>
    public string? Refusal()
    {
        if (MaxRecommendations is < 0 or > MostRecommendations) return $"Amazon suggests 0 to {MostRecommendations} keywords at once.";
        if (OwnKeywords.Count > MostOwnKeywords) return $"At most {MostOwnKeywords} keywords of your own can be ranked along; these are {OwnKeywords.Count}.";
        if (Asins.Count > MostAsins) return $"Keywords can be asked for with at most {MostAsins} products; these are {Asins.Count}.";
        if (Asins.Count > 0) return AdGroupId is null ? null : "Ask about an existing ad group or about products, not about both.";
        return AdGroupId is null || CampaignId is null ? "An ad group and its campaign are needed, or products." : null;
    }
}
