using System.IO.Compression;
using System.Text.Json;

namespace AmazonAds.Emulator.Reports;

/// <summary>The file of a report: its rows as a JSON array, compressed row by row. Deterministic to the last byte.</summary>
internal static class ReportFile
{
    private const int FlushAt = 64 * 1024;

    public static SpilledBytes Make(EmulatedReport report, int things)
    {
        var file = new SpillStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        using (var json = new Utf8JsonWriter(gzip))
        {
            var rows = new ReportRows(report, things);
            json.WriteStartArray();
            for (var thing = 0; thing < rows.Count; thing++)
            {
                rows.Write(json, thing);
                if (json.BytesPending > FlushAt)
                    json.Flush();
            }

            json.WriteEndArray();
        }

        return file.ToBytes();
    }
}
