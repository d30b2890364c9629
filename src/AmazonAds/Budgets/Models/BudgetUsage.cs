using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>How much of a campaign's or portfolio's budget is used up.</summary>
public sealed class BudgetUsage : AdsEntity
{
    /// <summary>The campaign; null for a portfolio.</summary>
    public string? CampaignId { get; set; }

    /// <summary>The portfolio; null for a campaign.</summary>
    public string? PortfolioId { get; set; }

    /// <summary>The budget, in the profile's currency.</summary>
    public decimal? Budget { get; set; }

    /// <summary>How much of it is used, in percent: spend divided by what is available.</summary>
    public decimal? BudgetUsagePercent { get; set; }

    /// <summary>Its place in the request.</summary>
    internal long? Index { get; set; }

    /// <summary>When that was last counted, ISO 8601 in UTC.</summary>
    public string? UsageUpdatedTimestamp { get; set; }
}
