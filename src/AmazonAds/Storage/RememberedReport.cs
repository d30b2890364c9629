using AmazonAds.Reports;

namespace AmazonAds.Storage;

/// <summary>A report that was asked for, as a store remembers it.</summary>
/// <param name="Endpoint">Scheme, host and port of the API.</param>
/// <param name="ProfileId">The profile.</param>
/// <param name="Hash">What was asked for, see <see cref="ReportRequest.Hash"/>.</param>
/// <param name="ReportId">Amazon's id of it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Range">The days it covers.</param>
/// <param name="Status">Where it stood when it was last seen.</param>
/// <param name="Connection">The name of the connection it was asked for on, or null.</param>
/// <param name="AskedAt">When it was asked for.</param>
public sealed record RememberedReport(
    string Endpoint,
    string ProfileId,
    string Hash,
    string ReportId,
    string Type,
    DateRange Range,
    string Status,
    string? Connection,
    DateTimeOffset AskedAt)
{
    /// <summary>Whether it was not done when it was last seen.</summary>
    public bool IsIncomplete => Status is not (ReportStatus.Completed or ReportStatus.Failed);
}
