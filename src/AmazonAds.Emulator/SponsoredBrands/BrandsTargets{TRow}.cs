using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>The like, knowing its rows.</summary>
internal sealed class BrandsTargets<TRow> : BrandsTargets
    where TRow : EmulatedEntity
{
    private static readonly string[] KnownStates = ["enabled", "paused", "archived", "pending", "draft"];

    public required EntityKind<TRow> Kind { get; init; }

    public required RowWriter<TRow> RowWriter { get; init; }

    public required IReadOnlyList<Member<TRow>> Members { get; init; }

    /// <summary>The name of the whole row in answers to writes, for who asks for it; null where it is not given.</summary>
    public required string? RowMember { get; init; }

    public override EmulatorResponse List(Call call, EmulatorOptions options, JsonElement body)
    {
        var filter = new RowFilter<TRow>();
        var size = options.DefaultPageSize;
        string? cursor = null;
        foreach (var member in body.EnumerateObject())
        {
            var value = new FilterValue(member.Name, member.Value);
            if (member.NameEquals("maxResults"))
                size = value.Number();
            else if (member.NameEquals("nextToken"))
                cursor = value.Text();
            else if (member.NameEquals("filters") && member.Value.ValueKind == JsonValueKind.Array)
                Narrow(filter, member.Value);
            else
                throw new MalformedRequestException($"This list has no member {member.Name}.");
        }

        if (size is < 1 or > BrandsLimits.MostRows)
            throw new MalformedRequestException("maxResults must be between 1 and 100.");
        var fingerprint = Path.Aggregate(Mixer.Combine(call.Rows.Seed, filter.Fingerprint), static (hash, letter) => Mixer.Combine(hash, letter));
        var token = new PageToken(0, 0);
        if (cursor is not null)
            token = PageToken.Decode(cursor, fingerprint) ?? throw new MalformedRequestException("nextToken is invalid or belongs to other filters.");
        var json = new JsonBytes(256 + size * 300).Raw("{"u8).Text(Collection).Raw(":["u8);
        lock (call.Rows.Gate)
        {
            var next = new Pager<TRow>(Kind, call.Rows, filter).Write(json, token.Position, size, extended: false, RowWriter);
            json.Raw("]"u8);
            if (call.Fault?.RepeatsNextToken == true && cursor is not null)
                json.Raw(",\"nextToken\":"u8).Text(cursor);
            else if (next >= 0)
                json.Raw(",\"nextToken\":"u8).Text(new PageToken(next, 0).Encode(fingerprint));
        }

        return new EmulatorResponse(200, ListType, json.Raw("}"u8));
    }

    public override EmulatorResponse? Get(ProfileRows rows, long id)
    {
        lock (rows.Gate)
        {
            if (Kind.Store(rows).Find(id) is not { } row)
                return null;
            var json = new JsonBytes(512);
            RowWriter(json, row, extended: false);
            return new EmulatorResponse(200, RowType, json);
        }
    }

    public override EmulatorResponse? Archive(WriteContext context, long id)
    {
        lock (context.Rows.Gate)
        {
            var store = Kind.Store(context.Rows);
            if (store.Find(id) is not { } row)
                return null;
            store.Replace(id, (TRow)(row with { State = EntityStates.Archived, UpdatedAt = context.Now }));
        }

        return new EmulatorResponse(200, ArchiveType, new JsonBytes(64).Raw("{\"code\":\"SUCCESS\",\"targetId\":"u8).Number(id).Raw("}"u8));
    }

    public override EmulatorResponse Write(WriteContext context, List<JsonElement> items, bool create, bool whole, FaultEffect? fault)
    {
        var writer = new EntityWriter<TRow>(Kind, Members, "targetId", ItemForm.Older);
        var outcomes = create ? writer.Create(context, items, fault) : writer.Update(context, items, fault);
        var name = create ? "createTarget" : "updateTarget";
        var json = new JsonBytes(128 + outcomes.Count * 400).Raw("{"u8).Text(name + "SuccessResults").Raw(":["u8);
        var separate = false;
        foreach (var outcome in outcomes.Where(static outcome => outcome.Error is null))
        {
            Entry(json, outcome, ref separate);
            if (whole && RowMember is not null && outcome.Row is not null)
            {
                json.Raw(","u8).Text(RowMember).Raw(":"u8);
                RowWriter(json, outcome.Row, extended: false);
            }

            json.Raw("}"u8);
        }

        json.Raw("],"u8).Text(name + "ErrorResults").Raw(":["u8);
        separate = false;
        foreach (var outcome in outcomes.Where(static outcome => outcome.Error is not null))
        {
            Entry(json, outcome, ref separate);
            json.Raw(",\"code\":"u8).Text(CodeOf(outcome.Error!.ErrorType)).Raw(",\"details\":"u8).Text(outcome.Error.Message).Raw("}"u8);
        }

        return new EmulatorResponse(200, create ? CreateType : UpdateType, json.Raw("]}"u8));
    }

    private static void Entry(JsonBytes json, ItemOutcome<TRow> outcome, ref bool separate)
    {
        json.Raw(separate ? ",{\"targetRequestIndex\":"u8 : "{\"targetRequestIndex\":"u8).Number((long)outcome.Index);
        separate = true;
        if (outcome.Id >= 0)
            json.Raw(",\"targetId\":"u8).Number(outcome.Id);
    }

    private static string CodeOf(string errorType) => errorType switch
    {
        "entityNotFoundError" => "NOT_FOUND",
        "throttledError" => "THROTTLED",
        "internalServerError" => "INTERNAL_ERROR",
        _ => "INVALID_ARGUMENT",
    };

    private static void Narrow(RowFilter<TRow> filter, JsonElement filters)
    {
        foreach (var element in filters.EnumerateArray())
        {
            var type = element.TryGetProperty("filterType", out var name) ? name.GetString() : null;
            if (!element.TryGetProperty("values", out var array))
                throw new MalformedRequestException("A filter needs values.");
            var values = new FilterValue("filters.values", array);
            if (type == "CAMPAIGN_ID")
                filter.OnlyCampaigns(values.Ids(int.MaxValue));
            else if (type == "AD_GROUP_ID")
                filter.OnlyAdGroups(values.Ids(int.MaxValue));
            else if (type == "TARGETING_STATE")
                OnlyStates(filter, values.Words(KnownStates));
            else
                throw new MalformedRequestException(string.Create(CultureInfo.InvariantCulture, $"There is no filter {type}."));
        }
    }

    private static void OnlyStates(RowFilter<TRow> filter, List<string> states)
    {
        var wanted = states.ConvertAll(static state => state.ToUpperInvariant());
        filter.Only("state", wanted, (row, _) => wanted.Contains(row.State));
    }
}
