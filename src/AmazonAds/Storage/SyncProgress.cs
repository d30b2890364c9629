namespace AmazonAds.Storage;

/// <summary>How far a profile and kind have come.</summary>
/// <param name="Scope">Profile and kind.</param>
/// <param name="State">The state.</param>
/// <param name="Pass">The pass, when one has begun.</param>
/// <param name="Cursor">The cursor of the next page of an interrupted pass; null to begin at the start.</param>
/// <param name="Outcome">What the pass has done so far.</param>
public sealed record SyncProgress(SyncScope Scope, SyncState State, SyncPass? Pass, string? Cursor, PageOutcome Outcome);
