using System.Text.Json;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>What all kinds do alike; a kind itself knows its rows, their JSON and their rules.</summary>
internal abstract class EntityKind<TRow> : EntityKind
    where TRow : class
{
    public abstract RowStore<TRow> Store(ProfileRows rows);

    public abstract long IdOf(TRow row);

    /// <summary>Writes a row in the form of Sponsored Products v3.</summary>
    public abstract void Write(JsonBytes json, TRow row, bool extended);

    /// <summary>Writes a row in the form of Sponsored Products v2.</summary>
    public abstract void WriteOlder(JsonBytes json, TRow row, bool extended);

    public abstract bool Matches(ListFilter filter, TRow row, ProfileRows rows);

    /// <summary>Where rows asked for may lie, and whether all that lies there is asked for.</summary>
    public abstract ListPlan Plan(ListFilter filter, ProfileRows rows);

    /// <summary>The row that an item asks for, ready to be added; or null with the error in the reader.</summary>
    public abstract Func<long, TRow>? Make(WriteContext context, ItemReader item);

    /// <summary>The row as an item wants it, or null with the error in the reader.</summary>
    public abstract TRow? Change(WriteContext context, TRow row, ItemReader item);

    public abstract string StateOf(TRow row);

    public abstract TRow Archive(TRow row, DateTimeOffset now);

    public override EmulatorResponse List(ProfileRows rows, ListRequest request, EmulatorOptions options, FaultEffect? fault)
    {
        var filter = request.Filter.Simplify();
        var fingerprint = filter.Fingerprint(Data.Mixer.Combine(rows.Seed, Plural[0]));
        var token = new PageToken(0, -1);
        if (request.NextToken is not null)
        {
            if (PageToken.Decode(request.NextToken, fingerprint) is not { } given)
                return Answers.InvalidArgument("nextToken is invalid or belongs to other filters.", "invalidInputError", "INVALID_TOKEN");
            token = given;
        }

        var size = Math.Min(request.MaxResults ?? options.DefaultPageSize, options.MaxPageSize);
        var json = new JsonBytes(256 + size * 320).Raw("{"u8).Text(Plural).Raw(":["u8);
        lock (rows.Gate)
        {
            var pager = new Pager<TRow>(this, rows, filter);
            var next = pager.Write(json, token.Position, size, request.Extended);
            var total = token.Total >= 0 ? token.Total : pager.Count();
            json.Raw("]"u8);
            if (fault?.RepeatsNextToken == true && request.NextToken is not null)
                json.Raw(",\"nextToken\":"u8).Text(request.NextToken);
            else if (next >= 0)
                json.Raw(",\"nextToken\":"u8).Text(new PageToken(next, total).Encode(fingerprint));
            json.Raw(",\"totalResults\":"u8).Number(total).Raw("}"u8);
        }

        return new EmulatorResponse(200, MediaType, json);
    }

    public override EmulatorResponse ListByOffset(ProfileRows rows, ListFilter filter, long start, int count, bool extended)
    {
        var json = new JsonBytes(64 + count * 64).Raw("["u8);
        lock (rows.Gate)
            new Pager<TRow>(this, rows, filter.Simplify()).WriteOlder(json, start, count, extended);
        return new EmulatorResponse(200, MediaTypes.Json, json.Raw("]"u8));
    }

    public override EmulatorResponse GetByNumber(ProfileRows rows, long id, bool extended)
    {
        lock (rows.Gate)
        {
            if (Store(rows).Find(id) is not { } row)
                return Answers.Details(404, "404", $"No {Singular} {id}.");
            var json = new JsonBytes(512);
            WriteOlder(json, row, extended);
            return new EmulatorResponse(200, MediaTypes.Json, json);
        }
    }

    public override EmulatorResponse Create(WriteContext context, List<JsonElement> items, bool whole, FaultEffect? fault) =>
        Batch(items, whole, fault, context, (element, index) => CreateOne(context, new ItemReader(element, olderDialect: false), index));

    public override EmulatorResponse Update(WriteContext context, List<JsonElement> items, bool whole, FaultEffect? fault) =>
        Batch(items, whole, fault, context, (element, index) => UpdateOne(context, new ItemReader(element, olderDialect: false), index));

    public override EmulatorResponse Delete(WriteContext context, List<JsonElement> ids, FaultEffect? fault) =>
        Batch(ids, whole: false, fault, context, (element, index) => DeleteOne(context, element, index));

    public override EmulatorResponse ArchiveByNumber(WriteContext context, long id)
    {
        lock (context.Rows.Gate)
        {
            var store = Store(context.Rows);
            if (store.Find(id) is not { } row)
                return Answers.Details(404, "404", $"No {Singular} {id}.");
            store.Replace(id, Archive(row, context.Now));
        }

        return new EmulatorResponse(200, MediaTypes.Json, new JsonBytes(64)
            .Raw("{\"code\":\"SUCCESS\","u8).Text(IdMember).Raw(":"u8).Number(id).Raw("}"u8));
    }

    public override EmulatorResponse WriteByNumber(WriteContext context, List<JsonElement> items, bool create, FaultEffect? fault)
    {
        List<ItemOutcome<TRow>> outcomes;
        lock (context.Rows.Gate)
        {
            outcomes = [.. items.Select((element, index) =>
                fault?.ErrorFor(index) is { } injected ? new ItemOutcome<TRow>(index, -1, null, injected)
                : create ? CreateOne(context, new ItemReader(element, olderDialect: true), index)
                : UpdateOne(context, new ItemReader(element, olderDialect: true), index))];
        }

        return new EmulatorResponse(207, MediaTypes.Json, OlderBatchJson.Write(IdMember, outcomes));
    }

    private EmulatorResponse Batch(
        List<JsonElement> items,
        bool whole,
        FaultEffect? fault,
        WriteContext context,
        Func<JsonElement, int, ItemOutcome<TRow>> apply)
    {
        var outcomes = new List<ItemOutcome<TRow>>(items.Count);
        lock (context.Rows.Gate)
        {
            for (var index = 0; index < items.Count; index++)
            {
                outcomes.Add(fault?.ErrorFor(index) is { } injected
                    ? new ItemOutcome<TRow>(index, -1, null, injected)
                    : apply(items[index], index));
            }
        }

        if (fault is not null)
            outcomes = fault.Distort(outcomes);
        var answer = new EmulatorResponse(207, MediaType, WriteJson.Batch(this, outcomes, whole));
        if (whole)
            answer.Headers.Add("Preference-Applied", "return=representation");
        return answer;
    }

    private ItemOutcome<TRow> CreateOne(WriteContext context, ItemReader item, int index)
    {
        var make = Make(context, item);
        if (item.Error is not null || make is null)
            return new(index, -1, null, item.Error);
        var row = Store(context.Rows).Add(make);
        return new(index, IdOf(row), row, null);
    }

    private ItemOutcome<TRow> UpdateOne(WriteContext context, ItemReader item, int index)
    {
        var id = item.Id(IdMember);
        if (item.Error is not null)
            return new(index, -1, null, item.Error);
        var store = Store(context.Rows);
        if (store.Find(id) is not { } row)
            return new(index, id, null, ItemError.NotFound(EntityType, Text(id), IdMember));
        if (StateOf(row) == Data.EntityStates.Archived)
            return new(index, id, null, ItemError.Archived(EntityType));
        var changed = Change(context, row, item);
        if (item.Error is not null || changed is null)
            return new(index, id, null, item.Error);
        store.Replace(id, changed);
        return new(index, id, changed, null);
    }

    private ItemOutcome<TRow> DeleteOne(WriteContext context, JsonElement element, int index)
    {
        var text = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
        var store = Store(context.Rows);
        if (!long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id))
            return new(index, -1, null, ItemError.Malformed(IdMember));
        if (store.Find(id) is not { } row)
            return new(index, id, null, ItemError.NotFound(EntityType, text, IdMember));
        if (StateOf(row) == Data.EntityStates.Archived)
            return new(index, id, null, ItemError.Archived(EntityType));
        var archived = Archive(row, context.Now);
        store.Replace(id, archived);
        return new(index, id, archived, null);
    }

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
