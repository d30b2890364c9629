namespace AmazonAds.Storage;

/// <summary>How the sync of a profile ended.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="Connection">The name of the connection it was synced through.</param>
/// <param name="Failed">Whether it failed.</param>
/// <param name="Reason">The reason of a failure, redacted; otherwise null.</param>
/// <param name="Outcome">What was written.</param>
/// <param name="Requests">Requests sent.</param>
/// <param name="Throttled">Answers of 429.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ProfileEnd(
    string ProfileId, string Connection, bool Failed, string? Reason, PageOutcome Outcome, long Requests, long Throttled, TimeSpan Duration);
