namespace AmazonAds.Emulator.Deciding;

/// <summary>One change in the history of a row.</summary>
/// <param name="EntityType">Such as <c>KEYWORD</c>.</param>
/// <param name="EntityId">The row.</param>
/// <param name="ChangeType">Such as <c>BID_AMOUNT</c>.</param>
/// <param name="Previous">The value before; null for none.</param>
/// <param name="New">The value since.</param>
/// <param name="At">When.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="AdGroupId">The ad group, or null.</param>
internal sealed record EmulatedChange(
    string EntityType, long EntityId, string ChangeType, string? Previous, string? New, DateTimeOffset At, long CampaignId, long? AdGroupId)
{
    /// <summary>The text of a keyword, or null.</summary>
    public string? Keyword { get; init; }

    /// <summary>The match type of a keyword, or null.</summary>
    public string? MatchType { get; init; }
}
