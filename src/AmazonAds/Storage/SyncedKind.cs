namespace AmazonAds.Storage;

/// <summary>When a profile and kind were last passed over completely, in whichever run.</summary>
/// <param name="Scope">Profile and kind.</param>
/// <param name="Age">
/// The time since that pass began, by the store's clock; null when the last pass was not completed, or there was none.
/// </param>
/// <param name="Rows">The rows that the last pass saw.</param>
public sealed record SyncedKind(SyncScope Scope, TimeSpan? Age, long Rows);
