using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>What there is to do for a profile.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="Due">The kinds to read.</param>
/// <param name="Recent">The kinds that are recent enough.</param>
/// <param name="Rows">The rows that the kinds to read had last time.</param>
/// <param name="Behind">The age of the oldest kind to read; <see cref="TimeSpan.MaxValue"/> where one was never completed.</param>
internal sealed record ProfileWork(string ProfileId, IReadOnlyList<SyncScope> Due, IReadOnlyList<SyncScope> Recent, long Rows, TimeSpan Behind);
