using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.Unified;

/// <summary>The rows of one kind that a query asks for.</summary>
/// <param name="Fingerprint">A number that differs between filters.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Write">Writes up to so many from a position, telling of each, and gives where the next one lies, or -1.</param>
internal sealed record UnifiedListing(ulong Fingerprint, Func<long> Count, Func<JsonBytes, long, int, Action, long> Write);
