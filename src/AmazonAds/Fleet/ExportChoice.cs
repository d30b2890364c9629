using System.Globalization;

namespace AmazonAds.Fleet;

/// <summary>What listing on takes, and what exporting takes.</summary>
/// <param name="ListCalls">Calls that listing still takes, weighed.</param>
/// <param name="ListTime">The time for them at the profile's rate.</param>
/// <param name="ExportCalls">Calls that exporting takes: asking, looking, fetching.</param>
/// <param name="ExportTime">The time that it usually takes, with the wait for a turn.</param>
public sealed record ExportChoice(long ListCalls, TimeSpan ListTime, long ExportCalls, TimeSpan ExportTime)
{
    /// <summary>Whether the export is cheaper: fewer calls, and no more time.</summary>
    public bool TakesExport => ExportCalls < ListCalls && ExportTime <= ListTime;

    /// <summary>Both in words.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"listing takes {ListCalls:N0} more calls, about {Math.Ceiling(ListTime.TotalSeconds):N0} s; exporting {ExportCalls:N0} calls, about {Math.Ceiling(ExportTime.TotalSeconds):N0} s");
}
