using System.Text.Json;
using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary>
/// A bare array of codes, or one entry alone. Entries with an id that was sent belong to that item, wherever they stand; the others
/// belong to the items in order, which holds only when there are as many entries as items.
/// </summary>
internal static class OrderedAnswer
{
    /// <summary>The answer of each item, null where it has none.</summary>
    /// <param name="results">The array, or the entry.</param>
    /// <param name="kind">The kind written.</param>
    /// <param name="ids">The ids of the items that were sent; null for those of creates.</param>
    public static ItemAnswer?[] Read(JsonElement results, EntityKind kind, IReadOnlyList<string?> ids)
    {
        var answers = new ItemAnswer?[ids.Count];
        if (results.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)) return answers;
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < ids.Count; index++)
        {
            if (ids[index] is { } id) byId[id] = index;
        }

        List<JsonElement> entries = results.ValueKind == JsonValueKind.Array ? [.. results.EnumerateArray()] : [results];
        var areInOrder = entries.Count == ids.Count;
        for (var place = 0; place < entries.Count; place++)
        {
            if (entries[place].ValueKind != JsonValueKind.Object) continue;
            var id = JsonEntries.Text(entries[place], kind.IdName);
            if (id is not null && byId.TryGetValue(id, out var index)) Put(answers, index, Answer(entries[place], id));
            else if (areInOrder && (ids[place] is null || id is null)) Put(answers, place, Answer(entries[place], id));
        }

        return answers;
    }

    private static void Put(ItemAnswer?[] answers, int index, ItemAnswer answer) =>
        answers[index] = answers[index] is { } earlier && earlier.Status != answer.Status ? ItemAnswer.Contradictory : answer;

    private static ItemAnswer Answer(JsonElement entry, string? id)
    {
        var code = JsonEntries.Text(entry, "code");
        if (code is null or "SUCCESS" or "200" or "201" or "207") return code is null ? ItemAnswer.Missing : new ItemAnswer(WriteStatus.Success, id);
        var (_, message) = ItemErrorText.Of(entry);
        return new ItemAnswer(WriteStatus.Failed, id, code, message);
    }
}
