namespace AmazonAds.Entities;

/// <summary>Where a campaign's ads are shown off Amazon.</summary>
public sealed class OffAmazonSettings : AdsObject
{
    /// <summary><c>MINIMIZE_SPEND</c>, <c>MAXIMIZE_REACH</c> or a newer value.</summary>
    public string? OffAmazonBudgetControlStrategy { get; set => field = Note(field, value); }
}
