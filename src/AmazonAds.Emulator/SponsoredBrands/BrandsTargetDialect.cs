using System.Globalization;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>The style of targets in the older version of Sponsored Brands. Each operation has a media type of its own, which requests must accept.</summary>
internal sealed class BrandsTargetDialect(IReadOnlyList<BrandsTargets> kinds, EmulatorOptions options, TimeProvider time)
    : Dialect(options, time)
{
    public override IEnumerable<Route> Routes() => kinds.SelectMany(RoutesOf);

    public override EmulatorResponse Refuse(int status, string code, string message) =>
        Answers.Details(status, status.ToString(CultureInfo.InvariantCulture), message);

    private IEnumerable<Route> RoutesOf(BrandsTargets kind)
    {
        yield return new Route(kind.Path + "/list", this).Add("POST", call => WithBody(call, kind.ListType, () =>
        {
            using var document = JsonBody.ReadObject(call.Request.Body);
            return kind.List(call, Options, document.RootElement);
        }));
        yield return new Route(kind.Path, this)
            .Add("POST", call => WithBody(call, kind.CreateType, () => Write(kind, call, create: true)))
            .Add("PUT", call => WithBody(call, kind.UpdateType, () => Write(kind, call, create: false)));
        yield return new Route(kind.Path, this) { EndsWithId = true }
            .Add("GET", call => Refusal(call, kind.RowType) ?? kind.Get(call.Rows, call.Id) ?? NotFound(call.Id))
            .Add("DELETE", call => Refusal(call, kind.ArchiveType) ?? kind.Archive(new WriteContext(call.Rows, Now), call.Id) ?? NotFound(call.Id));
    }

    private EmulatorResponse WithBody(Call call, string accept, Func<EmulatorResponse> answer)
    {
        if (Refusal(call, accept) is { } refusal)
            return refusal;
        if (!MediaTypes.Is(call.Request.Headers["Content-Type"], MediaTypes.Json))
            return Refuse(415, "UNSUPPORTED_MEDIA_TYPE", "The content type must be application/json.");
        try
        {
            return answer();
        }
        catch (MalformedRequestException malformed)
        {
            return Refuse(400, "INVALID_ARGUMENT", malformed.Message);
        }
    }

    private EmulatorResponse Write(BrandsTargets kind, Call call, bool create)
    {
        using var document = JsonBody.ReadObject(call.Request.Body);
        var items = BatchParser.Items(document.RootElement, kind.Collection, Math.Min(Options.MaxItemsPerWrite, BrandsLimits.MostOlderItems));
        if (items.Count > Options.TooLargeAboveItems)
            return Answers.TooLarge();
        var whole = call.Request.Headers["Prefer"]?.Contains("return=representation", StringComparison.OrdinalIgnoreCase) == true;
        return kind.Write(new WriteContext(call.Rows, Now), items, create, whole, call.Fault);
    }

    private EmulatorResponse? Refusal(Call call, string accept) => Throttled(call.Rows, 1)
        ?? (MediaTypes.Accepts(call.Request.Headers["Accept"], accept) ? null : Refuse(415, "UNSUPPORTED_MEDIA_TYPE", $"The Accept header must name {accept}."));

    private static EmulatorResponse NotFound(long id) =>
        Answers.Details(404, "404", string.Create(CultureInfo.InvariantCulture, $"No target {id}."));
}
