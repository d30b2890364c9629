using AmazonAds.Connections;
using AmazonAds.Pipeline;

namespace AmazonAds.Reports;

/// <summary>How a run goes.</summary>
public sealed record ReportFleetOptions
{
    /// <summary>How many files are received at once.</summary>
    /// <value>8 by default.</value>
    public int MaxDownloads { get; init; } = 8;

    /// <summary>How long to wait for reports that were asked for; null for as long as it takes.</summary>
    public TimeSpan? Longest { get; init; }

    /// <summary>The pauses between looks at a report; null for the usual ones.</summary>
    public PollSchedule? Schedule { get; init; }

    /// <summary>Time and gate of a request for a report; null for three hours and the client's own gate.</summary>
    public AdsCallOptions? Create { get; init; }

    /// <summary>Gives where the reports of a connection are remembered, or null for nowhere; null remembers none.</summary>
    public Func<AdsConnection, Task<ReportMemory?>>? MemoryOf { get; init; }

    /// <summary>
    /// Names the file that a report is to be copied into as it lies in storage, in place of its rows; null gives rows.
    /// </summary>
    public Func<ReportJob, string>? CopyTo { get; init; }
}
