using System.Text.Json;
using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary>
/// A bare array of codes, or one entry alone. Entries with an id that was sent belong to that item, wherever they stand. The others belong
/// to the items in order, which holds only when there are as many entries as items and nothing says otherwise: an id that
/// stands in another item's place, an id that was not sent, one that comes twice.
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
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < ids.Count; index++)
        {
            if (ids[index] is { } id) places[id] = index;
        }

        List<JsonElement> all = results.ValueKind == JsonValueKind.Array ? [.. results.EnumerateArray()] : [results];
        var entries = all.Select(entry => (Entry: entry, Id: IdOf(entry, kind))).ToList();
        var areInOrder = AreInOrder(entries, ids);
        for (var place = 0; place < entries.Count; place++)
        {
            var (entry, id) = entries[place];
            if (entry.ValueKind != JsonValueKind.Object) continue;
            if (id is not null && places.TryGetValue(id, out var index)) Put(answers, index, Answer(entry, id));
            else if (areInOrder) Put(answers, place, Answer(entry, id));
        }

        return answers;
    }

    private static string? IdOf(JsonElement entry, EntityKind kind) =>
        entry.ValueKind == JsonValueKind.Object ? JsonEntries.Text(entry, kind.IdName) : null;

    private static bool AreInOrder(List<(JsonElement Entry, string? Id)> entries, IReadOnlyList<string?> ids)
    {
        if (entries.Count != ids.Count) return false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < entries.Count; place++)
        {
            if (entries[place].Id is not { } id) continue;
            if (!seen.Add(id) || (ids[place] is { } sent && sent != id)) return false;
        }

        return true;
    }

    private static void Put(ItemAnswer?[] answers, int index, ItemAnswer answer) =>
        answers[index] = answers[index] is { } earlier && earlier.Status != answer.Status ? ItemAnswer.Contradictory : answer;

    // A success can have words too: the size of the audience that a new target reaches.
    private static ItemAnswer Answer(JsonElement entry, string? id) => JsonEntries.Text(entry, "code") switch
    {
        null => ItemAnswer.Missing,
        "SUCCESS" or "200" or "201" or "207" => new ItemAnswer(WriteStatus.Success, id, Message: JsonEntries.Text(entry, "description")),
        var code => new ItemAnswer(WriteStatus.Failed, id, code, ItemErrorText.Of(entry).Message),
    };
}
