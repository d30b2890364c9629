using System.Globalization;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.Writes;

/// <summary>Writes the 207 of a batch: successes and errors by index.</summary>
internal static class WriteJson
{
    public static JsonBytes Batch<TRow>(EntityKind<TRow> kind, IReadOnlyList<ItemOutcome<TRow>> outcomes, bool whole)
        where TRow : class
    {
        var json = new JsonBytes(128 + outcomes.Count * (whole ? 400 : 64)).Raw("{"u8).Text(kind.Plural).Raw(":{\"error\":["u8);
        var separate = false;
        foreach (var outcome in outcomes)
        {
            if (outcome.Error is null)
                continue;
            json.Raw(separate ? ","u8 : ""u8);
            separate = true;
            Failure(json, kind.Plural, outcome.Index, outcome.Error);
        }

        json.Raw("],\"success\":["u8);
        separate = false;
        foreach (var outcome in outcomes)
        {
            if (outcome.Error is not null)
                continue;
            json.Raw(separate ? ",{\"index\":"u8 : "{\"index\":"u8).Number((long)outcome.Index);
            separate = true;
            json.Raw(","u8).Text(kind.IdMember).Raw(":"u8).Id(outcome.Id);
            if (whole && outcome.Row is not null)
            {
                json.Raw(","u8).Text(kind.Singular).Raw(":"u8);
                kind.Write(json, outcome.Row, extended: false);
            }

            json.Raw("}"u8);
        }

        return json.Raw("]}}"u8);
    }

    private static void Failure(JsonBytes json, string plural, int index, ItemError error)
    {
        json.Raw("{\"errors\":[{\"errorType\":"u8).Text(error.ErrorType)
            .Raw(",\"errorValue\":{"u8).Text(error.ErrorType)
            .Raw(":{\"cause\":{\"location\":"u8)
            .Text(string.Create(CultureInfo.InvariantCulture, $"$.{plural}[{index}]{(error.Member is null ? "" : "." + error.Member)}"))
            .Raw("}"u8);
        Member(json, "entityId", error.EntityId);
        Member(json, "entityType", error.EntityType);
        Member(json, "lowerLimit", error.LowerLimit);
        Member(json, "marketplace", error.Marketplace);
        json.Raw(",\"message\":"u8).Text(error.Message);
        json.Raw(",\"reason\":"u8).Text(error.Reason);
        Member(json, "upperLimit", error.UpperLimit);
        json.Raw("}}}],\"index\":"u8).Number((long)index).Raw("}"u8);
    }

    private static void Member(JsonBytes json, string name, string? value)
    {
        if (value is not null)
            json.Raw(","u8).Text(name).Raw(":"u8).Text(value);
    }
}
