using System.Text.Json;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Dialects.Cursor;

/// <summary>The style of Sponsored Products v3 and portfolios v3, for any resources that keep to it.</summary>
internal sealed class CursorDialect(IReadOnlyList<CursorResource> resources, EmulatorOptions options, TimeProvider time)
    : Dialect(options, time)
{
    private delegate EmulatorResponse Apply(WriteContext context, List<JsonElement> items, bool whole);

    public override IEnumerable<Route> Routes() => resources.SelectMany(RoutesOf);

    public override EmulatorResponse Refuse(int status, string code, string message) => Answers.Error(status, code, message);

    private IEnumerable<Route> RoutesOf(CursorResource resource)
    {
        var writes = new Route(resource.Path, this);
        if (resource.Use != CursorUse.AllButCreate)
            writes.Add("POST", call => Write(resource, call, resource.Collection, (context, items, whole) => resource.Create(context, items, whole, call.Fault)));
        if (resource.Use == CursorUse.CreateOnly)
        {
            yield return writes;
            yield break;
        }

        writes.Add("PUT", call => Write(resource, call, resource.Collection, (context, items, whole) => resource.Update(context, items, whole, call.Fault)));
        yield return writes;
        yield return new Route(resource.Path + "/list", this).Add("POST", call => List(resource, call));
        if (resource.DeletionFilter is not null)
        {
            yield return new Route(resource.Path + "/delete", this)
                .Add("POST", call => Write(resource, call, null, (context, items, _) => resource.Delete(context, items, call.Fault)));
        }
    }

    private EmulatorResponse List(CursorResource resource, Call call)
    {
        if (WrongMediaType(resource, call.Request) is { } wrong)
            return wrong;
        CursorQuery query;
        try
        {
            using var document = call.Request.Body.IsEmpty ? null : JsonBody.ReadObject(call.Request.Body);
            query = resource.Read(document?.RootElement);
        }
        catch (MalformedRequestException malformed)
        {
            return Throttled(call.Rows, 1) ?? Answers.InvalidArgument(malformed.Message);
        }

        return Throttled(call.Rows, query.IsExtended ? ExtendedWeight : 1) ?? query.Answer(call, Options);
    }

    private EmulatorResponse Write(CursorResource resource, Call call, string? collection, Apply apply)
    {
        if (Throttled(call.Rows, 1) is { } throttled)
            return throttled;
        if (WrongMediaType(resource, call.Request) is { } wrong)
            return wrong;
        try
        {
            using var document = JsonBody.ReadObject(call.Request.Body);
            var most = Math.Min(resource.MostItems, Options.MaxItemsPerWrite);
            var items = collection is null
                ? BatchParser.DeletedIds(document.RootElement, resource.DeletionFilter!, most)
                : BatchParser.Items(document.RootElement, collection, most);
            if (items.Count > Options.TooLargeAboveItems)
                return Answers.TooLarge();
            var whole = call.Request.Headers["Prefer"]?.Contains("return=representation", StringComparison.OrdinalIgnoreCase) == true;
            return apply(new WriteContext(call.Rows, Now), items, whole);
        }
        catch (MalformedRequestException malformed)
        {
            return Answers.InvalidArgument(malformed.Message);
        }
    }

    private EmulatorResponse? WrongMediaType(CursorResource resource, EmulatorRequest request)
    {
        if (!MediaTypes.Is(request.Headers["Content-Type"], resource.MediaType))
            return Refuse(415, "UNSUPPORTED_MEDIA_TYPE", $"The Content-Type must be {resource.MediaType}.");
        return MediaTypes.Accepts(request.Headers["Accept"], resource.MediaType)
            ? null
            : Refuse(415, "UNSUPPORTED_MEDIA_TYPE", $"The Accept header must name {resource.MediaType}.");
    }
}
