using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>A rule that raises the budgets of campaigns on some days, or while they do well.</summary>
public sealed class BudgetRule : AdsEntity
{
    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedDate { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? LastUpdatedDate { get; set; }

    /// <summary>What it does.</summary>
    public BudgetRuleDetails? RuleDetails { get; set; }

    /// <summary>The rule's id.</summary>
    public string? RuleId { get; set; }

    /// <summary><c>ACTIVE</c>, <c>PAUSED</c> or a newer value: what the advertiser wants.</summary>
    public string? RuleState { get; set; }

    /// <summary><c>ACTIVE</c>, <c>PENDING_START</c>, <c>ON_HOLD</c>, <c>EXPIRED</c>, …: how it stands. Read-only.</summary>
    public string? RuleStatus { get; set; }

    /// <summary>How it stands on the campaign it was listed for. Read-only.</summary>
    public BudgetRuleStatusDetails? RuleStatusDetails { get; set; }

    /// <summary>The campaign that it was listed for; null where rules of the whole profile were listed.</summary>
    public string? CampaignId { get; set; }

    /// <summary>The rule's name.</summary>
    public string? Name => RuleDetails?.Name;
}
