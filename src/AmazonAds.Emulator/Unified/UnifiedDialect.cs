using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Unified;

/// <summary>Ads API v1 over the rows of Sponsored Products: what is made through one API is seen through the other.</summary>
internal sealed class UnifiedDialect(EmulatorOptions options, TimeProvider time) : Dialect(options, time)
{
    private const int MostItems = 1_000;
    private const int SegmentBits = 48;

    private delegate List<ItemOutcome<EmulatedEntity>> Apply(UnifiedWriter writer, List<JsonElement> items);

    public override string ClientHeader => "Amazon-Ads-ClientId";

    public override IEnumerable<Route> Routes() => UnifiedResource.All.SelectMany(RoutesOf);

    public override EmulatorResponse Refuse(int status, string code, string message) => UnifiedRefusal.Of(status, message);

    private IEnumerable<Route> RoutesOf(UnifiedResource resource)
    {
        yield return new Route(UnifiedRefusal.Path + "query/" + resource.Collection, this).Add("POST", call => Query(resource, call));
        yield return WriteRoute(resource, "create", resource.Collection, static (writer, items) => writer.Create(items));
        yield return WriteRoute(resource, "update", resource.Collection, static (writer, items) => writer.Update(items));
        yield return WriteRoute(resource, "delete", resource.IdMember + "s", static (writer, items) => writer.Delete(items));
    }

    private Route WriteRoute(UnifiedResource resource, string verb, string member, Apply apply) =>
        new Route($"{UnifiedRefusal.Path}{verb}/{resource.Collection}", this).Add("POST", call => Write(resource, call, member, apply));

    private EmulatorResponse Query(UnifiedResource resource, Call call)
    {
        if (Throttled(call.Rows, 1) is { } throttled)
            return throttled;
        try
        {
            using var document = JsonBody.ReadObject(call.Request.Body);
            var query = UnifiedQuery.Read(document.RootElement, resource);
            lock (call.Rows.Gate)
                return List(resource, call, query);
        }
        catch (MalformedRequestException malformed)
        {
            return Refuse(400, "BAD_REQUEST", malformed.Message);
        }
    }

    private EmulatorResponse List(UnifiedResource resource, Call call, UnifiedQuery query)
    {
        var rows = call.Rows;
        var plans = query.Product == "SPONSORED_PRODUCTS" ? resource.Segments.Select(segment => segment.Plan(query, rows)).ToList() : [];
        var fingerprint = plans.Aggregate(
            Mixer.Combine(rows.Seed, (ulong)resource.Singular.Length), static (hash, plan) => Mixer.Combine(hash, plan?.Fingerprint ?? 1));
        var token = new PageToken(0, -1);
        if (query.Cursor is not null)
        {
            if (PageToken.Decode(query.Cursor, fingerprint) is not { } given)
                return Refuse(400, "BAD_REQUEST", "nextToken is invalid or belongs to other filters.");
            token = given;
        }

        var size = query.Size ?? Options.DefaultPageSize;
        var json = new JsonBytes(256 + Math.Min(size, 1_000) * 600).Raw("{"u8).Text(resource.Collection).Raw(":["u8);
        var next = Write(json, plans, token.Position, size);
        var total = token.Total >= 0 || !resource.TellsTotal ? token.Total : plans.Sum(static plan => plan?.Count() ?? 0);
        json.Raw("]"u8);
        if (call.Fault?.RepeatsNextToken == true && query.Cursor is not null)
            json.Raw(",\"nextToken\":"u8).Text(query.Cursor);
        else if (next >= 0)
            json.Raw(",\"nextToken\":"u8).Text(new PageToken(next, total).Encode(fingerprint));
        if (resource.TellsTotal)
            json.Raw(",\"totalResults\":"u8).Number(total);
        return new EmulatorResponse(200, MediaTypes.Json, json.Raw("}"u8));
    }

    // A position is which kind and where in it.
    private static long Write(JsonBytes json, List<UnifiedListing?> plans, long position, int size)
    {
        var written = 0;
        var from = position & ((1L << SegmentBits) - 1);
        for (var segment = (int)(position >> SegmentBits); segment < plans.Count; segment++, from = 0)
        {
            if (plans[segment] is not { } plan)
                continue;
            var isFirst = true;
            var before = written;
            var next = plan.Write(json, from, size - written, () =>
            {
                if (isFirst && before > 0)
                    json.Raw(","u8);
                isFirst = false;
                written++;
            });
            if (next >= 0)
                return ((long)segment << SegmentBits) + next;
        }

        return -1;
    }

    private EmulatorResponse Write(UnifiedResource resource, Call call, string member, Apply apply)
    {
        if (Throttled(call.Rows, 1) is { } throttled)
            return throttled;
        try
        {
            using var document = JsonBody.ReadObject(call.Request.Body);
            var items = BatchParser.Items(document.RootElement, member, Math.Min(MostItems, Options.MaxItemsPerWrite));
            if (items.Count == 0)
                throw new MalformedRequestException($"{member} must hold at least one item.");
            if (items.Count > Options.TooLargeAboveItems)
                return Refuse(413, "CONTENT_TOO_LARGE", "The request is too large; send fewer items.");
            var writer = new UnifiedWriter(resource, call.Rows, Now, call.Fault);
            var outcomes = apply(writer, items);
            return new EmulatorResponse(207, MediaTypes.Json, UnifiedBatchJson.Write(resource, writer, outcomes, call.Rows));
        }
        catch (MalformedRequestException malformed)
        {
            return Refuse(400, "BAD_REQUEST", malformed.Message);
        }
    }
}
