using System.Globalization;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Dialects.Cursor;

/// <summary>Writes the 207 of a batch: successes and errors by index.</summary>
internal static class CursorBatchJson
{
    /// <summary>Writes an answer; without a writer of rows, successes name their ids only.</summary>
    public static JsonBytes Write<TRow>(
        string collection, string idMember, List<ItemOutcome<TRow>> outcomes, string rowMember, RowWriter<TRow>? writer, bool omitsEmpty = false)
        where TRow : EmulatedEntity
    {
        var failed = outcomes.Count(static outcome => outcome.Error is not null);
        var hasErrors = failed > 0 || !omitsEmpty;
        var json = new JsonBytes(128 + outcomes.Count * (writer is null ? 64 : 400)).Raw("{"u8).Text(collection).Raw(hasErrors ? ":{\"error\":["u8 : ":{"u8);
        var separate = false;
        foreach (var outcome in outcomes)
        {
            if (outcome.Error is null)
                continue;
            json.Raw(separate ? ","u8 : ""u8);
            separate = true;
            Failure(json, collection, outcome.Index, outcome.Error);
        }

        if (omitsEmpty && failed == outcomes.Count)
            return json.Raw(hasErrors ? "]}}"u8 : "}}"u8);
        json.Raw(hasErrors ? "],\"success\":["u8 : "\"success\":["u8);
        separate = false;
        foreach (var outcome in outcomes)
        {
            if (outcome.Error is not null)
                continue;
            json.Raw(separate ? ",{\"index\":"u8 : "{\"index\":"u8).Number((long)outcome.Index);
            separate = true;
            json.Raw(","u8).Text(idMember).Raw(":"u8).Id(outcome.Id);
            if (writer is not null && outcome.Row is not null)
            {
                json.Raw(","u8).Text(rowMember).Raw(":"u8);
                writer(json, outcome.Row, extended: false);
            }

            json.Raw("}"u8);
        }

        return json.Raw("]}}"u8);
    }

    private static void Failure(JsonBytes json, string collection, int index, ItemError error)
    {
        json.Raw("{\"errors\":[{\"errorType\":"u8).Text(error.ErrorType)
            .Raw(",\"errorValue\":{"u8).Text(error.ErrorType)
            .Raw(":{\"cause\":{\"location\":"u8)
            .Text(string.Create(CultureInfo.InvariantCulture, $"$.{collection}[{index}]{(error.Member is null ? "" : "." + error.Member)}"))
            .Raw("}"u8);
        Member(json, "entityId", error.EntityId);
        Member(json, "entityType", error.EntityType);
        Member(json, "lowerLimit", error.LowerLimit);
        Member(json, "marketplace", error.Marketplace);
        json.Raw(",\"message\":"u8).Text(error.Message);
        Member(json, "quota", error.QuotaLimit);
        Member(json, "quotaScope", error.QuotaScope);
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
