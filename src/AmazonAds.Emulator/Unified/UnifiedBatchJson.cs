using System.Globalization;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Unified;

/// <summary>Writes the 207 of a batch: successes with their rows, errors, and what succeeded in part, all by index.</summary>
internal static class UnifiedBatchJson
{
    public static JsonBytes Write(UnifiedResource resource, UnifiedWriter writer, List<ItemOutcome<EmulatedEntity>> outcomes, ProfileRows rows)
    {
        var json = new JsonBytes(256 + outcomes.Count * 600).Raw("{\"error\":["u8);
        Each(json, outcomes.Where(static outcome => outcome.Error is not null), outcome => Errors(json, resource, outcome.Index, outcome.Error!));
        json.Raw("],\"partialSuccess\":["u8);
        Each(json, outcomes.Where(outcome => outcome.Error is null && writer.Complaints.ContainsKey(outcome.Index)), outcome =>
        {
            Row(json, resource, writer, outcome, rows);
            json.Raw(","u8);
            Errors(json, resource, outcome.Index, writer.Complaints[outcome.Index]);
        });
        json.Raw("],\"success\":["u8);
        Each(json, outcomes.Where(outcome => outcome.Error is null && !writer.Complaints.ContainsKey(outcome.Index)), outcome =>
        {
            Row(json, resource, writer, outcome, rows);
            json.Raw(",\"index\":"u8).Number((long)outcome.Index);
        });
        return json.Raw("]}"u8);
    }

    private static void Each(JsonBytes json, IEnumerable<ItemOutcome<EmulatedEntity>> outcomes, Action<ItemOutcome<EmulatedEntity>> write)
    {
        var separate = false;
        foreach (var outcome in outcomes)
        {
            json.Raw(separate ? ",{"u8 : "{"u8);
            separate = true;
            write(outcome);
            json.Raw("}"u8);
        }
    }

    private static void Row(JsonBytes json, UnifiedResource resource, UnifiedWriter writer, ItemOutcome<EmulatedEntity> outcome, ProfileRows rows)
    {
        json.Text(resource.Singular).Raw(":"u8);
        if (outcome.Row is { } row && writer.SegmentOf(row) is { } segment)
            segment.Write(json, row, rows);
        else
            json.Raw("{"u8).Text(resource.IdMember).Raw(":"u8).Id(outcome.Id).Raw("}"u8);
    }

    private static void Errors(JsonBytes json, UnifiedResource resource, int index, ItemError error)
    {
        json.Raw("\"errors\":[{\"code\":"u8).Text(UnifiedError.CodeOf(error));
        var place = UnifiedError.PlaceOf(error);
        json.Raw(",\"fieldLocation\":"u8)
            .Text(string.Create(CultureInfo.InvariantCulture, $"$.{resource.Collection}[{index}]{(place is null ? "" : "." + place)}"))
            .Raw(",\"message\":"u8).Text(error.Message).Raw("}],\"index\":"u8).Number((long)index);
    }
}
