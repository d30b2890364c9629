namespace AmazonAds.Entities;

/// <summary>A percentage added to bids for a cohort of shoppers.</summary>
public sealed class ShopperCohortBidding : AdsObject
{
    /// <summary>The kind of cohort: <c>AUDIENCE_SEGMENT</c> or a newer value.</summary>
    public string? ShopperCohortType { get; set => field = Note(field, value); }

    /// <summary>The percentage, from 0 to 900.</summary>
    public decimal? Percentage { get; set => field = Note(field, value); }

    /// <summary>The audience segments of the cohort.</summary>
    public IReadOnlyList<AudienceSegment>? AudienceSegments { get; set => field = Note(field, value); }
}
