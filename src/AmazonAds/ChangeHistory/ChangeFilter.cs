namespace AmazonAds.ChangeHistory;

/// <summary>Which changes of one type of entity are wanted. Empty lists ask for all.</summary>
public sealed record ChangeFilter
{
    /// <summary>All changes.</summary>
    public static ChangeFilter All { get; } = new();

    /// <summary>Own ids of the entities.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Campaigns they belong to.</summary>
    public IReadOnlyList<string> CampaignIds { get; init; } = [];

    /// <summary>Ad groups they belong to.</summary>
    public IReadOnlyList<string> AdGroupIds { get; init; } = [];

    /// <summary>What was changed: <c>STATUS</c>, <c>BID_AMOUNT</c>, <c>BUDGET_AMOUNT</c>, <c>NAME</c>, …</summary>
    public IReadOnlyList<string> ChangeTypes { get; init; } = [];
}
