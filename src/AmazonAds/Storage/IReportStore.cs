using AmazonAds.Reports;

namespace AmazonAds.Storage;

/// <summary>
/// Where reports are remembered and their rows are kept. Thread-safe. Every member fails with an
/// <see cref="AdsStoreException"/> when the store cannot be read or written.
/// </summary>
public interface IReportStore : IAsyncDisposable
{
    /// <summary>The report that was asked for last with these words, or null.</summary>
    /// <param name="endpoint">Scheme, host and port of the API.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="hash">What was asked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<RememberedReport?> FindReportAsync(string endpoint, string profileId, string hash, CancellationToken cancellationToken);

    /// <summary>Remembers a report, in place of the one that was asked for with the same words before.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task RememberReportAsync(RememberedReport report, CancellationToken cancellationToken);

    /// <summary>Notes where a report stands, if it is remembered.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">Amazon's id of it.</param>
    /// <param name="status">Where it stands; null forgets it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task NoteReportAsync(string profileId, string reportId, string? status, CancellationToken cancellationToken);

    /// <summary>The reports that were not done when they were last seen, the oldest first.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<RememberedReport>> ReadIncompleteReportsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes a report into the table of its type, whole or not at all: a row of the same profile, day and things replaces
    /// the one before it. Where the report tells everything of some days, other rows of those days go, and it is noted when
    /// the days were fetched.
    /// </summary>
    /// <param name="write">The report.</param>
    /// <param name="cancellationToken">Ends it; nothing is written then.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="ArgumentException">A row has no day.</exception>
    Task<long> WriteReportAsync(ReportWrite write, CancellationToken cancellationToken);

    /// <summary>When each day of a profile was fetched whole.</summary>
    /// <param name="type">The type.</param>
    /// <param name="groupBy">How the rows are grouped.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyDictionary<DateOnly, DateTimeOffset>> ReadReportDaysAsync(
        ReportType type, IReadOnlyList<string> groupBy, string profileId, CancellationToken cancellationToken);
}
