namespace AmazonAds.Storage;

/// <summary>One pass over a kind of a profile.</summary>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Scope">Profile and kind.</param>
/// <param name="At">The time of the pass: rows seen in it carry it as <c>seen_at</c>.</param>
/// <param name="IsFirst">Whether the store held no row of this profile and kind when the pass began.</param>
public sealed record SyncPass(SyncRun Run, SyncScope Scope, DateTimeOffset At, bool IsFirst);
