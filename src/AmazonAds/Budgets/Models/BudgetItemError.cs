using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>A campaign or portfolio of which nothing can be told.</summary>
public sealed class BudgetItemError : AdsEntity
{
    /// <summary>The campaign, or null.</summary>
    public string? CampaignId { get; set; }

    /// <summary>The portfolio, or null.</summary>
    public string? PortfolioId { get; set; }

    /// <summary>The code where it stands beside the id.</summary>
    internal string? Code { get; set; }

    /// <summary>The words where they stand beside the id.</summary>
    internal string? Details { get; set; }

    /// <summary>Code and words where they stand in an object of their own.</summary>
    internal BudgetErrorText? Error { get; set; }

    /// <summary>Its place in the request.</summary>
    internal long? Index { get; set; }

    /// <summary>Amazon's code, or <c>noAnswer</c> where the answer says nothing of it.</summary>
    public string? ErrorCode => Code ?? Error?.Code;

    /// <summary>Amazon's words.</summary>
    public string? Message => Details ?? Error?.Details;
}
