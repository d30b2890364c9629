namespace AmazonAds.Entities;

/// <summary>An ad group.</summary>
public sealed class AdGroup : AdsEntity
{
    /// <summary>The ad group's id.</summary>
    public string? AdGroupId { get; set => field = Note(field, value); }

    /// <summary>The campaign it belongs to.</summary>
    public string? CampaignId { get; set => field = Note(field, value); }

    /// <summary>Its name.</summary>
    public string? Name { get; set => field = Note(field, value); }

    /// <summary><c>ENABLED</c>, <c>PAUSED</c>, <c>ARCHIVED</c> or a newer value.</summary>
    public string? State { get; set => field = Note(field, value); }

    /// <summary>The bid of its keywords that have none of their own, in the profile's currency.</summary>
    public decimal? DefaultBid { get; set => field = Note(field, value); }

    /// <summary>The tactic of its Sponsored Display campaign.</summary>
    public string? Tactic { get; set => field = Note(field, value); }

    /// <summary>What bids are optimized for in Sponsored Display: <c>reach</c>, <c>clicks</c>, <c>conversions</c> or a newer value.</summary>
    public string? BidOptimization { get; set => field = Note(field, value); }

    /// <summary>The type of its creative in Sponsored Display: <c>IMAGE</c>, <c>VIDEO</c> or a newer value.</summary>
    public string? CreativeType { get; set => field = Note(field, value); }

    /// <summary>The global ad group that manages this one, if any.</summary>
    public string? GlobalAdGroupId { get; set => field = Note(field, value); }

    /// <summary>Times and serving status, when they were asked for.</summary>
    public ExtendedData? ExtendedData { get; set => field = Note(field, value); }
}
