using System.Collections.Concurrent;
using AmazonAds.Connections;
using AmazonAds.Jobs;

namespace AmazonAds.Exports;

/// <summary>
/// Where exports wait for their turn: Amazon makes five at once for a client at an endpoint, whichever profiles they are of.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="random">Numbers from 0 up to 1.</param>
/// <param name="schedule">How long to wait before an export is looked at that others wait for.</param>
internal sealed class ExportPlaces(TimeProvider time, Func<double> random, PollSchedule schedule)
{
    private readonly ConcurrentDictionary<(string Authority, string Client), ExportLine> lines = new();

    /// <summary>The line that a connection's exports stand in.</summary>
    /// <param name="connection">The connection.</param>
    public ExportLine Of(AdsConnection connection) =>
        lines.GetOrAdd((connection.Authority, connection.ClientId), _ => new ExportLine(time, random, schedule));

    /// <summary>Gives back the place of an export, wherever it has one.</summary>
    /// <param name="job">The export.</param>
    public void Leave(ExportJob job)
    {
        foreach (var line in lines.Values) line.Leave(job);
    }
}
