using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>What became of one pair of a campaign and a rule.</summary>
internal sealed class BudgetRulePairResponse : AdsObject
{
    /// <summary>The campaign.</summary>
    public string? CampaignId { get; set; }

    /// <summary>The code of a success or an error.</summary>
    public string? Code { get; set; }

    /// <summary>What happened, in words.</summary>
    public string? Details { get; set; }

    /// <summary>The pair's place in the request.</summary>
    public long? Index { get; set; }

    /// <summary>The rule.</summary>
    public string? RuleId { get; set; }
}
