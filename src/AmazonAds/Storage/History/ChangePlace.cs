namespace AmazonAds.Storage.History;

/// <summary>The place of a change in the order of time.</summary>
/// <param name="At">When it was seen.</param>
/// <param name="Number">Its number among those of one time.</param>
internal sealed record ChangePlace(DateTimeOffset At, long Number);
