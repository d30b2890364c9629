using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Dialects.Offset;

/// <summary>The like, knowing its rows: a kind plus its names, filters, members and spelling.</summary>
internal sealed class OffsetResource<TRow> : OffsetResource
    where TRow : EmulatedEntity
{
    public required EntityKind<TRow> Kind { get; init; }

    /// <summary>What a row is called in messages.</summary>
    public required string Singular { get; init; }

    public required string IdMember { get; init; }

    public required RowWriter<TRow> RowWriter { get; init; }

    public required IReadOnlyList<OffsetFilter<TRow>> Filters { get; init; }

    /// <summary>Further filters, which only lists of extended rows have.</summary>
    public IReadOnlyList<OffsetFilter<TRow>> ExtendedFilters { get; init; } = [];

    /// <summary>Whether a listing with a parameter that it does not know is refused.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The members of items; null where rows can only be read and archived.</summary>
    public IReadOnlyList<Member<TRow>>? Members { get; init; }

    public ItemForm Form { get; init; } = ItemForm.Older;

    public override bool IsWritable => Members is not null;

    public override EmulatorResponse List(ProfileRows rows, Dictionary<string, string> parameters, long start, int count, bool extended)
    {
        var filter = new RowFilter<TRow>();
        var filters = extended ? [.. Filters, .. ExtendedFilters] : Filters;
        if (IsStrict && parameters.Keys.FirstOrDefault(name => name is not ("startIndex" or "count") && filters.All(known => known.Name != name)) is { } unknown)
            throw new MalformedRequestException($"This list has no parameter {unknown}.");
        foreach (var known in filters)
        {
            if (parameters.TryGetValue(known.Name, out var text))
                known.Narrow(filter, text);
        }

        var json = new JsonBytes(64 + count * 64).Raw("["u8);
        lock (rows.Gate)
            new Pager<TRow>(Kind, rows, filter).WriteAfter(json, start, count, extended, RowWriter);
        return new EmulatorResponse(200, ListType ?? MediaTypes.Json, json.Raw("]"u8));
    }

    public override EmulatorResponse Get(ProfileRows rows, long id, bool extended)
    {
        lock (rows.Gate)
        {
            if (Kind.Store(rows).Find(id) is not { } row)
                return Answers.Details(404, "404", $"No {Singular} {id}.");
            var json = new JsonBytes(512);
            RowWriter(json, row, extended);
            return new EmulatorResponse(200, RowType, json);
        }
    }

    public override EmulatorResponse Archive(WriteContext context, long id)
    {
        lock (context.Rows.Gate)
        {
            var store = Kind.Store(context.Rows);
            if (store.Find(id) is not { } row)
                return Answers.Details(404, "404", $"No {Singular} {id}.");
            store.Replace(id, (TRow)(row with { State = EntityStates.Archived, UpdatedAt = context.Now }));
        }

        return new EmulatorResponse(200, WriteType ?? MediaTypes.Json, new JsonBytes(64)
            .Raw("{\"code\":\"SUCCESS\","u8).Text(IdMember).Raw(":"u8).Number(id).Raw("}"u8));
    }

    public override EmulatorResponse Write(WriteContext context, List<JsonElement> items, bool create, FaultEffect? fault)
    {
        var writer = new EntityWriter<TRow>(Kind, Members!, IdMember, Form);
        var outcomes = create ? writer.Create(context, items, fault) : writer.Update(context, items, fault);
        return new EmulatorResponse(207, WriteType ?? MediaTypes.Json, OffsetBatchJson.Write(IdMember, outcomes));
    }
}
