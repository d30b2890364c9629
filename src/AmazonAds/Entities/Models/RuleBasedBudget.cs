namespace AmazonAds.Entities;

/// <summary>The budget that a budget rule has put in force.</summary>
public sealed class RuleBasedBudget : AdsObject
{
    /// <summary>The amount, in the profile's currency.</summary>
    public decimal? Value { get; set => field = Note(field, value); }

    /// <summary>Whether the rule is being worked out at the moment.</summary>
    public bool? IsProcessing { get; set => field = Note(field, value); }

    /// <summary>The name of the rule.</summary>
    public string? ApplicableRuleName { get; set => field = Note(field, value); }

    /// <summary>The id of the rule.</summary>
    public string? ApplicableRuleId { get; set => field = Note(field, value); }
}
