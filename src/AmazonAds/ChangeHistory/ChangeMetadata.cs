using AmazonAds.Entities;

namespace AmazonAds.ChangeHistory;

/// <summary>What an entity is that was changed.</summary>
public sealed class ChangeMetadata : AdsObject
{
    /// <summary>The ad group.</summary>
    public string? AdGroupId { get; set; }

    /// <summary><c>DAILY</c>, <c>LIFETIME_BUDGET</c> or a newer value; of campaigns.</summary>
    public string? CampaignBudgetType { get; set; }

    /// <summary>The campaign.</summary>
    public string? CampaignId { get; set; }

    /// <summary>The text; of keywords and negative keywords.</summary>
    public string? Keyword { get; set; }

    /// <summary><c>KEYWORD_EXACT</c>, …; of keywords.</summary>
    public string? KeywordType { get; set; }

    /// <summary><c>NEGATIVE_KEYWORD_EXACT</c>, …; of negative keywords.</summary>
    public string? NegativeTargetingType { get; set; }

    /// <summary><c>TOP_OF_SEARCH</c>, <c>DETAIL_PAGE</c> or a newer value; of placements.</summary>
    public string? PlacementGroupPosition { get; set; }

    /// <summary><c>CLOSE-MATCH</c>, …; of automatic targets.</summary>
    public string? PredefinedTarget { get; set; }

    /// <summary><c>EXPRESSION</c>, <c>PREDEFINED</c> or a newer value; of targets.</summary>
    public string? ProductTargetingType { get; set; }

    /// <summary>What a target aims at.</summary>
    public string? TargetingExpression { get; set; }

    /// <summary>Of themes.</summary>
    public string? TargetingType { get; set; }

    /// <summary>The theme.</summary>
    public string? Theme { get; set; }
}
