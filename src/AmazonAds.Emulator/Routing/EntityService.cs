using System.Text.Json;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Limits;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Routing;

/// <summary>Carries out what is asked of one profile, once it is clear who asks.</summary>
internal sealed class EntityService(EmulatorOptions options, TimeProvider time)
{
    private const int ExtendedWeight = 5;

    public EmulatorResponse Answer(Operation operation, Route route, EmulatorRequest request, ProfileRows rows, FaultEffect? fault)
    {
        var kind = route.Kind!;
        if (operation is Operation.List)
            return List(kind, request, rows, fault);
        if (Throttled(rows, route.Extended ? ExtendedWeight : 1, older: operation >= Operation.ListByOffset) is { } throttled)
            return throttled;

        var context = new WriteContext(rows, time.GetUtcNow());
        try
        {
            return operation switch
            {
                Operation.Create or Operation.Update or Operation.Delete => Write(operation, kind, request, context, fault),
                Operation.ListByOffset => OlderList(kind, route, request, rows),
                Operation.GetByNumber => kind.GetByNumber(rows, route.Id, route.Extended),
                Operation.ArchiveByNumber => kind.ArchiveByNumber(context, route.Id),
                _ => OlderWrite(operation, kind, request, context, fault),
            };
        }
        catch (MalformedRequestException malformed)
        {
            return operation >= Operation.ListByOffset
                ? Answers.Details(operation == Operation.ListByOffset ? 400 : 422, operation == Operation.ListByOffset ? "400" : "422", malformed.Message)
                : Answers.InvalidArgument(malformed.Message);
        }
    }

    private EmulatorResponse List(EntityKind kind, EmulatorRequest request, ProfileRows rows, FaultEffect? fault)
    {
        if (WrongMediaType(kind, request) is { } wrong)
            return wrong;
        ListRequest list;
        try
        {
            list = ListRequestParser.Parse(request.Body, kind.IdMember);
        }
        catch (MalformedRequestException malformed)
        {
            return Throttled(rows, 1, older: false) ?? Answers.InvalidArgument(malformed.Message);
        }

        return Throttled(rows, list.Extended ? ExtendedWeight : 1, older: false) ?? kind.List(rows, list, options, fault);
    }

    private EmulatorResponse Write(Operation operation, EntityKind kind, EmulatorRequest request, WriteContext context, FaultEffect? fault)
    {
        if (WrongMediaType(kind, request) is { } wrong)
            return wrong;
        using var document = ListRequestParser.ReadDocument(request.Body);
        var items = operation == Operation.Delete
            ? BatchParser.DeletedIds(document.RootElement, kind.IdMember, options.MaxItemsPerWrite)
            : BatchParser.Items(document.RootElement, kind.Plural, options.MaxItemsPerWrite);
        if (items.Count > options.TooLargeAboveItems)
            return Answers.TooLarge();

        var whole = request.Headers["Prefer"]?.Contains("return=representation", StringComparison.OrdinalIgnoreCase) == true;
        return operation switch
        {
            Operation.Create => kind.Create(context, items, whole, fault),
            Operation.Update => kind.Update(context, items, whole, fault),
            _ => kind.Delete(context, items, fault),
        };
    }

    private EmulatorResponse OlderList(EntityKind kind, Route route, EmulatorRequest request, ProfileRows rows)
    {
        var parameters = Form.Read(request.Query);
        var filter = OlderFilterParser.Parse(parameters, kind);
        var start = OlderFilterParser.Number(parameters, "startIndex", 0);
        var count = OlderFilterParser.Number(parameters, "count", options.MaxOffsetPageSize);
        return kind.ListByOffset(rows, filter, start, (int)Math.Min(count, options.MaxOffsetPageSize), route.Extended);
    }

    private EmulatorResponse OlderWrite(Operation operation, EntityKind kind, EmulatorRequest request, WriteContext context, FaultEffect? fault)
    {
        if (!MediaTypes.Is(request.Headers["Content-Type"], MediaTypes.Json))
            return Answers.Details(415, "415", "The content type must be application/json.");
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(request.Body);
        }
        catch (JsonException)
        {
            throw new MalformedRequestException("The request body is not JSON.");
        }

        using (document)
        {
            var items = BatchParser.List(document.RootElement, kind.Plural, options.MaxItemsPerWrite);
            return items.Count > options.TooLargeAboveItems
                ? Answers.TooLarge()
                : kind.WriteByNumber(context, items, operation == Operation.CreateByNumber, fault);
        }
    }

    private static EmulatorResponse? WrongMediaType(EntityKind kind, EmulatorRequest request)
    {
        if (!MediaTypes.Is(request.Headers["Content-Type"], kind.MediaType))
            return Answers.Error(415, "UNSUPPORTED_MEDIA_TYPE", $"The Content-Type must be {kind.MediaType}.");
        return MediaTypes.Accepts(request.Headers["Accept"], kind.MediaType)
            ? null
            : Answers.Error(415, "UNSUPPORTED_MEDIA_TYPE", $"The Accept header must name {kind.MediaType}.");
    }

    private EmulatorResponse? Throttled(ProfileRows rows, int weight, bool older)
    {
        var wait = rows.Bucket.Take(weight, time);
        if (wait == TimeSpan.Zero)
            return null;
        var answer = older
            ? Answers.Details(429, "429", "Too Many Requests")
            : Answers.Error(429, "THROTTLED", "Too Many Requests");
        RetryAfterHeader.Add(answer, wait, options.RetryAfter, time);
        return answer;
    }
}
