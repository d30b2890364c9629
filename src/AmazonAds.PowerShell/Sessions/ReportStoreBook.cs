using System.Collections.Concurrent;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>In which stores reports of this process are remembered, so that what becomes of them is noted there. Thread-safe.</summary>
internal sealed class ReportStoreBook
{
    private readonly ConcurrentDictionary<(string ProfileId, string ReportId), StorePlace> places = new();

    /// <summary>Notes where a report is remembered.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="place">Where.</param>
    public void Learn(string profileId, string reportId, StorePlace place) => places[(profileId, reportId)] = place;

    /// <summary>Where a report is remembered, or null.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">The report.</param>
    public StorePlace? Find(string profileId, string reportId) => places.GetValueOrDefault((profileId, reportId));
}
