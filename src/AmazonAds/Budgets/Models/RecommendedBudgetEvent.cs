using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>A shopping event for which Amazon suggests a higher budget.</summary>
public sealed class RecommendedBudgetEvent : AdsEntity
{
    /// <summary>Its last day, <c>YYYYMMDD</c>.</summary>
    public string? EndDate { get; set; }

    /// <summary>The id that a rule names it by.</summary>
    public string? EventId { get; set; }

    /// <summary>Its name.</summary>
    public string? EventName { get; set; }

    /// <summary>Its first day, <c>YYYYMMDD</c>.</summary>
    public string? StartDate { get; set; }

    /// <summary>The increase that Amazon suggests for the campaign, in percent; null where it suggests none.</summary>
    public decimal? SuggestedBudgetIncreasePercent { get; set; }

    /// <summary>The campaign that it is suggested for.</summary>
    public string? CampaignId { get; set; }
}
