using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Reports;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Exports;

/// <summary>Exports, version 1: asked for and looked at.</summary>
internal sealed class ExportDialect(ExportBook book, ReportLinks links, EmulatorOptions options, TimeProvider time) : Dialect(options, time)
{
    private static readonly string[] Singulars = ["campaign", "adGroup", "ad", "target"];

    public override IEnumerable<Route> Routes() =>
    [
        .. Singulars.Select(singular => new Route($"/{singular}s/export", this).Add("POST", call => Create(call, singular))),
        new Route("/exports/{exportId}", this).Add("GET", Get),
    ];

    public override EmulatorResponse Refuse(int status, string code, string message) =>
        new(status, MediaTypes.Json, new JsonBytes(256).Raw("{\"message\":"u8).Text(message).Raw("}"u8));

    private EmulatorResponse Create(Call call, string singular)
    {
        if (Throttled(call.Rows, 1) is { } throttled)
            return throttled;
        var type = TypeOf(singular);
        if (!MediaTypes.Is(call.Request.Headers["Content-Type"], type))
            return Refuse(415, "UNSUPPORTED_MEDIA_TYPE", $"Content-Type must be {type}.");
        if (!Accepts(call, type))
            return NotAcceptable(type);
        try
        {
            using var document = JsonBody.ReadObject(call.Request.Body);
            var demand = ExportDemand.Read(singular, document.RootElement);
            return book.Add(demand, call.Rows, call.Grant.Credentials.ClientId, Now, call.Fault?.FailsReport == true) is { } export
                ? new EmulatorResponse(202, type, new JsonBytes(256).Raw("{\"exportId\":"u8).Text(export.Id).Raw(",\"status\":\"IN_PROGRESS\"}"u8))
                : Refuse(429, "THROTTLED", "Too many exports are in progress");
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
        if (book.Find(Uri.UnescapeDataString(call.Name)) is not { } export || export.Rows != call.Rows)
            return Refuse(404, "NOT_FOUND", "The requested resource was not found.");
        var type = TypeOf(export.Demand.Singular);
        if (!Accepts(call, type))
            return NotAcceptable(type);
        var status = export.StatusAt(Now);
        var json = new JsonBytes(512)
            .Raw("{\"exportId\":"u8).Text(export.Id)
            .Raw(",\"status\":"u8).Text(status)
            .Raw(",\"createdAt\":"u8).Moment(export.CreatedAt);
        if (status == "COMPLETED")
        {
            var ends = Now + Options.ReportLinkLifetime;
            json.Raw(",\"url\":"u8).Text(links.Make(call.Request, export.Id, ends).AbsoluteUri)
                .Raw(",\"fileSize\":"u8).Number((long)export.File.Length)
                .Raw(",\"urlExpiresAt\":"u8).Moment(ends)
                .Raw(",\"generatedAt\":"u8).Moment(export.DoneAt);
        }
        else if (status == "FAILED")
        {
            json.Raw(",\"error\":{\"errorCode\":\"INTERNAL_ERROR\",\"message\":\"The export has failed with an internal error.\"}"u8);
        }

        return new EmulatorResponse(200, type, json.Raw("}"u8));
    }

    private static string TypeOf(string singular) => $"application/vnd.{singular.ToLowerInvariant()}sexport.v1+json";

    private static bool Accepts(Call call, string type) =>
        call.Request.Headers["Accept"] is not { Length: > 0 } accepted || accepted.Contains("*/*", StringComparison.Ordinal) || accepted.Contains(type, StringComparison.OrdinalIgnoreCase);

    private EmulatorResponse NotAcceptable(string type) => Refuse(406, "NOT_ACCEPTABLE", $"Accept must be {type}.");
}
