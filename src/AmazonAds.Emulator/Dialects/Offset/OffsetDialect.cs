using System.Globalization;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Dialects.Offset;

/// <summary>The style of Sponsored Products v2, for any resources that keep to it.</summary>
internal sealed class OffsetDialect(IReadOnlyList<OffsetResource> resources, EmulatorOptions options, TimeProvider time)
    : Dialect(options, time)
{
    public override IEnumerable<Route> Routes() => resources.SelectMany(RoutesOf);

    public override EmulatorResponse Refuse(int status, string code, string message) =>
        Answers.Details(status, status.ToString(CultureInfo.InvariantCulture), message);

    private IEnumerable<Route> RoutesOf(OffsetResource resource)
    {
        var list = new Route(resource.Path, this).Add("GET", call => List(resource, call, extended: false));
        if (resource.IsWritable)
        {
            list.Add("POST", call => Write(resource, call, create: true));
            list.Add("PUT", call => Write(resource, call, create: false));
        }

        yield return list;
        yield return new Route(resource.Path + "/extended", this).Add("GET", call => List(resource, call, extended: true));
        yield return new Route(resource.Path, this) { EndsWithId = true }
            .Add("GET", call => Throttled(call.Rows, 1) ?? resource.Get(call.Rows, call.Id, extended: false))
            .Add("DELETE", call => Throttled(call.Rows, 1) ?? WrongAccept(call, resource.WriteType) ?? resource.Archive(new WriteContext(call.Rows, Now), call.Id));
        yield return new Route(resource.Path + "/extended", this) { EndsWithId = true }
            .Add("GET", call => Throttled(call.Rows, ExtendedWeight) ?? resource.Get(call.Rows, call.Id, extended: true));
    }

    private EmulatorResponse List(OffsetResource resource, Call call, bool extended)
    {
        if ((Throttled(call.Rows, extended ? ExtendedWeight : 1) ?? WrongAccept(call, resource.ListType)) is { } refused)
            return refused;
        try
        {
            var parameters = Form.Read(call.Request.Query);
            var start = Number(parameters, "startIndex", 0);
            var most = Math.Min(Options.MaxOffsetPageSize, resource.MostRows);
            var count = Math.Min(Number(parameters, "count", most), most);
            return resource.List(call.Rows, parameters, start, (int)count, extended);
        }
        catch (MalformedRequestException malformed)
        {
            return Refuse(400, "INVALID_ARGUMENT", malformed.Message);
        }
    }

    private EmulatorResponse Write(OffsetResource resource, Call call, bool create)
    {
        if (Throttled(call.Rows, 1) is { } throttled)
            return throttled;
        if (WrongAccept(call, resource.WriteType) is { } wrong)
            return wrong;
        if (!MediaTypes.Is(call.Request.Headers["Content-Type"], MediaTypes.Json))
            return Refuse(415, "UNSUPPORTED_MEDIA_TYPE", "The content type must be application/json.");
        try
        {
            using var document = JsonBody.Read(call.Request.Body);
            var items = BatchParser.List(document.RootElement, "The request body", Math.Min(Options.MaxItemsPerWrite, resource.MostItems));
            return items.Count > Options.TooLargeAboveItems
                ? Answers.TooLarge()
                : resource.Write(new WriteContext(call.Rows, Now), items, create, call.Fault);
        }
        catch (MalformedRequestException malformed)
        {
            return Refuse(422, "INVALID_ARGUMENT", malformed.Message);
        }
    }

    private EmulatorResponse? WrongAccept(Call call, string? mediaType) =>
        mediaType is null || MediaTypes.Accepts(call.Request.Headers["Accept"], mediaType)
            ? null
            : Refuse(415, "UNSUPPORTED_MEDIA_TYPE", $"The Accept header must name {mediaType}.");

    private static long Number(Dictionary<string, string> parameters, string name, long absent)
    {
        if (!parameters.TryGetValue(name, out var text))
            return absent;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new MalformedRequestException($"{name} must be a whole number.");
    }
}
