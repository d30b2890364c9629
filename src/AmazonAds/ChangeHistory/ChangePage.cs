using AmazonAds.Entities;

namespace AmazonAds.ChangeHistory;

/// <summary>A page of changes.</summary>
internal sealed class ChangePage : AdsObject
{
    /// <summary>The changes.</summary>
    public IReadOnlyList<ChangeEvent>? Events { get; set; }

    /// <summary>The cursor of the next page.</summary>
    public string? NextToken { get; set; }

    /// <summary>How many there are, where it is told.</summary>
    public long? TotalResults { get; set; }
}
