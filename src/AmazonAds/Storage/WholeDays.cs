using AmazonAds.Reports;

namespace AmazonAds.Storage;

/// <summary>Days of a profile that a report tells everything of.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="Days">The days.</param>
/// <param name="FetchedAt">When the report was asked for: what Amazon restates later is not in it.</param>
public sealed record WholeDays(string ProfileId, DateRange Days, DateTimeOffset FetchedAt);
