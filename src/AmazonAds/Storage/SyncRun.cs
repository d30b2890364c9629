namespace AmazonAds.Storage;

/// <summary>One sync of a fleet, from its beginning to its end, over as many interruptions as there are.</summary>
/// <param name="Id">The run's number.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="IsCarriedOn">Whether an interrupted run is carried on.</param>
public sealed record SyncRun(long Id, DateTimeOffset StartedAt, bool IsCarriedOn);
