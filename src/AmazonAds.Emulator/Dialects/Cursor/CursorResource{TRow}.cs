using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.SponsoredBrands;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Dialects.Cursor;

/// <summary>The like, knowing its rows: a kind plus its names, filters, members and spelling.</summary>
internal sealed class CursorResource<TRow> : CursorResource
    where TRow : EmulatedEntity
{
    public required EntityKind<TRow> Kind { get; init; }

    /// <summary>The name of the id in rows and items, such as <c>keywordId</c>.</summary>
    public required string IdMember { get; init; }

    /// <summary>The name of the id in answers to writes, where it is another.</summary>
    public string? ResultIdMember { get; init; }

    /// <summary>The name of the whole row in answers to writes, such as <c>keyword</c>.</summary>
    public required string ResultMember { get; init; }

    public required RowWriter<TRow> Write { get; init; }

    public required IReadOnlyList<CursorFilter<TRow>> Filters { get; init; }

    public required IReadOnlyList<Member<TRow>> Members { get; init; }

    public ItemForm Form { get; init; } = ItemForm.Current;

    /// <summary>Whether a listing may say how large its pages are to be.</summary>
    public bool TakesPageSize { get; init; } = true;

    /// <summary>Whether the refusal of a cursor carries a typed error.</summary>
    public bool TypesCursorErrors { get; init; } = true;

    /// <summary>The name of the number of all rows.</summary>
    public string TotalMember { get; init; } = "totalResults";

    /// <summary>Whether answers to writes hold whole rows unasked, and no array that is empty: Sponsored Brands, after its document.</summary>
    public bool IsBrands { get; init; }

    private EntityWriter<TRow> Writer => new(Kind, Members, IdMember, Form);

    public override CursorQuery Read(JsonElement? body)
    {
        var filter = new RowFilter<TRow>();
        int? size = null;
        string? cursor = null;
        var extended = false;
        if (body is { } members)
        {
            foreach (var member in members.EnumerateObject())
            {
                var value = new FilterValue(member.Name, member.Value);
                if (member.NameEquals("maxResults") && TakesPageSize)
                    size = value.Number() is > 0 and var number ? number : throw new MalformedRequestException("maxResults must be at least 1.");
                else if (member.NameEquals("nextToken"))
                    cursor = value.Text();
                else if (member.NameEquals("includeExtendedDataFields"))
                    extended = value.Flag();
                else
                    Filters.FirstOrDefault(known => member.NameEquals(known.Name))?.Narrow(filter, value);
            }
        }

        return new CursorQuery(extended, (call, options) => List(call, options, filter, size, cursor, extended));
    }

    public override EmulatorResponse Create(WriteContext context, List<JsonElement> items, bool whole, FaultEffect? fault) =>
        Answer(Writer.Create(context, items, fault), whole);

    public override EmulatorResponse Update(WriteContext context, List<JsonElement> items, bool whole, FaultEffect? fault) =>
        Answer(Writer.Update(context, items, fault), whole);

    public override EmulatorResponse Delete(WriteContext context, List<JsonElement> ids, FaultEffect? fault) =>
        Answer(Writer.Archive(context, ids, fault), whole: false);

    private EmulatorResponse List(Call call, EmulatorOptions options, RowFilter<TRow> filter, int? asked, string? cursor, bool extended)
    {
        var rows = call.Rows;
        var fingerprint = Path.Aggregate(Mixer.Combine(rows.Seed, filter.Fingerprint), static (hash, letter) => Mixer.Combine(hash, letter));
        var token = new PageToken(0, -1);
        if (cursor is not null)
        {
            if (PageToken.Decode(cursor, fingerprint) is not { } given)
                return WrongCursor();
            token = given;
        }

        var size = Math.Min(asked ?? options.DefaultPageSize, Math.Min(options.MaxPageSize, MostRows));
        var json = new JsonBytes(256 + size * 320).Raw("{"u8).Text(Collection).Raw(":["u8);
        lock (rows.Gate)
        {
            var pager = new Pager<TRow>(Kind, rows, filter);
            var next = pager.Write(json, token.Position, size, extended, Write);
            var total = token.Total >= 0 ? token.Total : pager.Count();
            json.Raw("]"u8);
            if (call.Fault?.RepeatsNextToken == true && cursor is not null)
                json.Raw(",\"nextToken\":"u8).Text(cursor);
            else if (next >= 0)
                json.Raw(",\"nextToken\":"u8).Text(new PageToken(next, total).Encode(fingerprint));
            json.Raw(","u8).Text(TotalMember).Raw(":"u8).Number(total).Raw("}"u8);
        }

        return new EmulatorResponse(200, MediaType, json);
    }

    private EmulatorResponse WrongCursor()
    {
        const string message = "nextToken is invalid or belongs to other filters.";
        return TypesCursorErrors
            ? Answers.InvalidArgument(message, "invalidInputError", "INVALID_TOKEN")
            : Answers.InvalidArgument(message);
    }

    private EmulatorResponse Answer(List<ItemOutcome<TRow>> outcomes, bool whole)
    {
        var writer = whole || IsBrands ? Write : null;
        if (IsBrands)
            outcomes = outcomes.ConvertAll(BrandsErrors.Spell);
        var json = CursorBatchJson.Write(Collection, ResultIdMember ?? IdMember, outcomes, ResultMember, writer, omitsEmpty: IsBrands);
        var answer = new EmulatorResponse(207, MediaType, json);
        if (whole && !IsBrands)
            answer.Headers.Add("Preference-Applied", "return=representation");
        return answer;
    }
}
