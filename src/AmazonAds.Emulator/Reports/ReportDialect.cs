using System.Globalization;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Limits;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Reports;

/// <summary>Reports, version 3: asked for, looked at, taken back.</summary>
internal sealed class ReportDialect(ReportBook book, ReportLinks links, EmulatorOptions options, TimeProvider time) : Dialect(options, time)
{
    private const string Path = "/reporting/reports";
    private const string RequestType = "application/vnd.createasyncreportrequest.v3+json";
    private const string CreatedType = "application/vnd.createasyncreportresponse.v3+json";
    private const string JobType = "application/vnd.getasyncreportresponse.v3+json";
    private const string DeletedType = "application/vnd.deleteasyncreportresponse.v3+json";

    private readonly TimeProvider clock = time;
    private readonly ProfileBucket bucket = new(options.ReportsPerSecond, Math.Max(1, (int)options.ReportsPerSecond));

    public override IEnumerable<Route> Routes() =>
    [
        new Route(Path, this).Add("POST", Create),
        new Route(Path + "/{reportId}", this).Add("GET", Get).Add("DELETE", Delete),
    ];

    public override EmulatorResponse Refuse(int status, string code, string message) =>
        new(status, MediaTypes.Json, new JsonBytes(256)
            .Raw("{\"code\":"u8).Text(status.ToString(CultureInfo.InvariantCulture)).Raw(",\"detail\":"u8).Text(message).Raw("}"u8));

    private EmulatorResponse Create(Call call)
    {
        // The queue of the whole region, which says nothing about when to come back.
        if (bucket.Take(1, clock) > TimeSpan.Zero)
            return Refuse(429, "THROTTLED", "Too Many Requests");
        if (!MediaTypes.Is(call.Request.Headers["Content-Type"], RequestType))
            return Refuse(415, "UNSUPPORTED_MEDIA_TYPE", $"Content-Type must be {RequestType}.");
        try
        {
            using var document = JsonBody.ReadObject(call.Request.Body);
            var demand = ReportDemand.Read(document.RootElement, DateOnly.FromDateTime(Now.UtcDateTime));
            var report = book.Add(demand, call.Rows, Now, call.Fault?.FailsReport == true, out var isDuplicate);
            return isDuplicate ? Refuse(425, "TOO_EARLY", $"The Request is a duplicate of : {report.Id}") : Describe(call.Request, report, CreatedType);
        }
        catch (MalformedRequestException malformed)
        {
            return Refuse(400, "INVALID_ARGUMENT", malformed.Message);
        }
    }

    private EmulatorResponse Get(Call call)
    {
        if (Throttled(call.Rows, 1) is { } throttled)
            return throttled;
        return Find(call) is { } report ? Describe(call.Request, report, JobType) : Refuse(404, "NOT_FOUND", "Not Found");
    }

    private EmulatorResponse Delete(Call call)
    {
        if (Throttled(call.Rows, 1) is { } throttled)
            return throttled;
        if (Find(call) is not { } report || !book.Remove(report))
            return Refuse(404, "NOT_FOUND", "Not Found");
        return new EmulatorResponse(200, DeletedType, new JsonBytes(256)
            .Raw("{\"code\":\"200\",\"detail\":\"The report is deleted.\",\"reportId\":"u8).Text(report.Id).Raw("}"u8));
    }

    private EmulatedReport? Find(Call call) => book.Find(call.Name) is { } report && report.Rows == call.Rows ? report : null;

    private EmulatorResponse Describe(EmulatorRequest request, EmulatedReport report, string mediaType)
    {
        var status = report.StatusAt(Now);
        var json = new JsonBytes(1024)
            .Raw("{\"reportId\":"u8).Text(report.Id)
            .Raw(",\"status\":"u8).Text(status)
            .Raw(",\"name\":"u8);
        _ = report.Demand.Name is { } name ? json.Text(name) : json.Raw("null"u8);
        json.Raw(",\"startDate\":\""u8).Day(report.Demand.Start).Raw("\",\"endDate\":\""u8).Day(report.Demand.End)
            .Raw("\",\"createdAt\":"u8).Moment(report.CreatedAt)
            .Raw(",\"updatedAt\":"u8).Moment(status is "COMPLETED" or "FAILED" ? report.DoneAt : report.CreatedAt)
            .Raw(",\"configuration\":"u8).RawText(report.Demand.Configuration);
        if (status == "COMPLETED")
        {
            var ends = Now + Options.ReportLinkLifetime;
            json.Raw(",\"failureReason\":null,\"generatedAt\":"u8).Moment(report.DoneAt)
                .Raw(",\"fileSize\":"u8).Number(report.File(Options.ReportRows).Length)
                .Raw(",\"url\":"u8).Text(links.Make(request, report.Id, ends).AbsoluteUri)
                .Raw(",\"urlExpiresAt\":"u8).Moment(ends);
        }
        else
        {
            json.Raw(",\"failureReason\":"u8);
            _ = status == "FAILED" ? json.Text("Report generation failed due to an internal error. Please retry") : json.Raw("null"u8);
            json.Raw(",\"generatedAt\":null,\"fileSize\":null,\"url\":null,\"urlExpiresAt\":null"u8);
        }

        return new EmulatorResponse(200, mediaType, json.Raw("}"u8));
    }
}
