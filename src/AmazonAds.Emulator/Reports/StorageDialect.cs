using System.Globalization;
using System.Text;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Exports;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Reports;

/// <summary>Where the files of reports and exports lie. It is another service: what belongs to the Ads API is refused here.</summary>
internal sealed class StorageDialect(ReportBook reports, ExportBook exports, ReportLinks links, EmulatorOptions options, TimeProvider time) : Dialect(options, time)
{
    private const string FileType = "application/octet-stream";

    public override IEnumerable<Route> Routes() => [new Route(ReportLinks.Path + "/{reportId}", this).Add("GET", Get, Access.Anyone)];

    public override EmulatorResponse Refuse(int status, string code, string message) =>
        new(status, "application/xml", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>"));

    private EmulatorResponse Get(Call call)
    {
        var foreign = call.Request.Headers.FirstOrDefault(field => field.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            || field.Key.StartsWith("Amazon-", StringComparison.OrdinalIgnoreCase)).Key;
        if (foreign is not null)
            return Refuse(400, "InvalidArgument", $"The header {foreign} has no business here.");
        if (links.Refusal(call.Request, call.Name, Now) is { } refusal)
            return Refuse(403, "AccessDenied", refusal);
        return FileOf(call.Name) is { } file
            ? Part(file, call.Request.Headers["Range"], $"\"{call.Name}\"", call.Request.Headers["If-Range"])
            : Refuse(404, "NoSuchKey", "The specified key does not exist.");
    }

    private SpilledBytes? FileOf(string id)
    {
        if (reports.Find(id) is { } report)
            return report.StatusAt(Now) == "COMPLETED" ? report.File(Options.ReportRows) : null;
        return exports.Find(id) is { } export && export.StatusAt(Now) == "COMPLETED" ? new SpilledBytes(export.File, null, export.File.Length) : null;
    }

    private EmulatorResponse Part(SpilledBytes file, string? range, string tag, string? wantedTag)
    {
        var from = 0L;
        if (range is not null && (wantedTag is null || wantedTag == tag) && range.StartsWith("bytes=", StringComparison.Ordinal))
        {
            if (!long.TryParse(range.AsSpan("bytes=".Length).TrimEnd('-'), NumberStyles.None, CultureInfo.InvariantCulture, out from) || from >= file.Length)
                return Refuse(416, "InvalidRange", "The requested range is not satisfiable");
        }

        var status = from > 0 ? 206 : 200;
        var answer = file.Memory is { } small
            ? new EmulatorResponse(status, FileType, small.AsMemory((int)from))
            : new EmulatorResponse(status, FileType, () => new SpilledReader(file, from), file.Length - from);
        answer.Headers.Add("ETag", tag);
        answer.Headers.Add("Accept-Ranges", "bytes");
        if (from > 0)
            answer.Headers.Add("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{file.Length - 1}/{file.Length}"));
        return answer;
    }
}
