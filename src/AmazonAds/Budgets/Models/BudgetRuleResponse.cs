using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>What became of one item of a write.</summary>
internal sealed class BudgetRuleResponse : AdsObject
{
    /// <summary>The campaigns that the rule is for.</summary>
    public IReadOnlyList<string>? AssociatedCampaignIds { get; set; }

    /// <summary><c>Ok</c>, or the code of an error.</summary>
    public string? Code { get; set; }

    /// <summary>What happened, in words.</summary>
    public string? Details { get; set; }

    /// <summary>The rule.</summary>
    public string? RuleId { get; set; }
}
