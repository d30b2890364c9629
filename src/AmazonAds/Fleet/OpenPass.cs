using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>A pass over a kind whose list was left after some pages.</summary>
/// <param name="Pass">The pass.</param>
/// <param name="Cursor">Where the list goes on; null for at its start.</param>
/// <param name="Outcome">What it did so far.</param>
/// <param name="Fraction">Which part of it the meter has counted.</param>
internal sealed record OpenPass(SyncPass Pass, string? Cursor, PageOutcome Outcome, double Fraction = 0);
