namespace AmazonAds.Entities;

/// <summary>Products or brands that an ad group's ads keep away from.</summary>
public sealed class NegativeTarget : AdsEntity
{
    /// <summary>The negative target's id.</summary>
    public string? TargetId { get; set => field = Note(field, value); }

    /// <summary>The ad group it belongs to.</summary>
    public string? AdGroupId { get; set => field = Note(field, value); }

    /// <summary>The campaign it belongs to.</summary>
    public string? CampaignId { get; set => field = Note(field, value); }

    /// <summary>The conditions.</summary>
    public IReadOnlyList<TargetExpression>? Expression { get; set => field = Note(field, value); }

    /// <summary>The conditions with names in place of ids.</summary>
    public IReadOnlyList<TargetExpression>? ResolvedExpression { get; set => field = Note(field, value); }

    /// <summary><c>MANUAL</c>, <c>AUTO</c> or a newer value; Sponsored Display only.</summary>
    public string? ExpressionType { get; set => field = Note(field, value); }

    /// <summary><c>ENABLED</c>, <c>PAUSED</c>, <c>ARCHIVED</c> or a newer value.</summary>
    public string? State { get; set => field = Note(field, value); }

    /// <summary>The global target that manages this one, if any.</summary>
    public string? GlobalTargetId { get; set => field = Note(field, value); }

    /// <summary>Times and serving status, when they were asked for.</summary>
    public ExtendedData? ExtendedData { get; set => field = Note(field, value); }
}
