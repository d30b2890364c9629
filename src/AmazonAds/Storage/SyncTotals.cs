namespace AmazonAds.Storage;

/// <summary>What one process did in a run.</summary>
/// <param name="Profiles">Profiles that ended well.</param>
/// <param name="Failed">Profiles that failed.</param>
/// <param name="Rows">Rows seen.</param>
/// <param name="Requests">Requests sent.</param>
/// <param name="Throttled">Answers of 429.</param>
public sealed record SyncTotals(long Profiles, long Failed, long Rows, long Requests, long Throttled);
