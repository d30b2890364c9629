using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>What a campaign is estimated to have missed in seven days for want of budget.</summary>
public sealed class MissedOpportunities : AdsObject
{
    /// <summary>The first day, as the service writes it: <c>YYYYMMDD</c> for Sponsored Products, else <c>YYYY-MM-DD</c>.</summary>
    public string? StartDate { get; set; }

    /// <summary>The last day.</summary>
    public string? EndDate { get; set; }

    /// <summary>The share of the time in which there was budget left: from 0 to 1 for Sponsored Products, else in percent; -1 where it is not known.</summary>
    public decimal? PercentTimeInBudget { get; set; }

    /// <summary>Impressions missed, at least.</summary>
    public long? EstimatedMissedImpressionsLower { get; set; }

    /// <summary>Impressions missed, at most.</summary>
    public long? EstimatedMissedImpressionsUpper { get; set; }

    /// <summary>Viewable impressions missed, at least; Sponsored Display only.</summary>
    public long? EstimatedMissedViewableImpressionsLower { get; set; }

    /// <summary>Viewable impressions missed, at most; Sponsored Display only.</summary>
    public long? EstimatedMissedViewableImpressionsUpper { get; set; }

    /// <summary>Clicks missed, at least.</summary>
    public long? EstimatedMissedClicksLower { get; set; }

    /// <summary>Clicks missed, at most.</summary>
    public long? EstimatedMissedClicksUpper { get; set; }

    /// <summary>Sales missed, at least, in the profile's currency.</summary>
    public decimal? EstimatedMissedSalesLower { get; set; }

    /// <summary>Sales missed, at most, in the profile's currency.</summary>
    public decimal? EstimatedMissedSalesUpper { get; set; }
}
