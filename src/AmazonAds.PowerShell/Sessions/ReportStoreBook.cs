using System.Collections.Concurrent;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>In which files reports of this process are remembered, so that what becomes of them is noted there. Thread-safe.</summary>
internal sealed class ReportStoreBook
{
    private readonly ConcurrentDictionary<(string ProfileId, string ReportId), string> paths = new();

    /// <summary>Notes where a report is remembered.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="path">The file.</param>
    public void Learn(string profileId, string reportId, string path) => paths[(profileId, reportId)] = path;

    /// <summary>Where a report is remembered, or null.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">The report.</param>
    public string? Find(string profileId, string reportId) => paths.GetValueOrDefault((profileId, reportId));
}
