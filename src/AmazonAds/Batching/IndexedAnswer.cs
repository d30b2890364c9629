using System.Text;
using System.Text.Json;
using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary><c>success</c>, <c>error</c> and <c>partialSuccess</c>, whose entries name their items by <c>index</c>, in any order.</summary>
internal static class IndexedAnswer
{
    /// <summary>The answer of each item, null where it has none.</summary>
    /// <param name="results">The object that holds the arrays.</param>
    /// <param name="kind">The kind written.</param>
    /// <param name="count">How many items were sent.</param>
    /// <param name="profileId">The profile, where the entities are wanted too; else null.</param>
    /// <param name="names">What the arrays and the index are called; null for the usual names.</param>
    public static ItemAnswer?[] Read(JsonElement results, EntityKind kind, int count, string? profileId, IndexedNames? names = null)
    {
        names ??= IndexedNames.Usual;
        var answers = new ItemAnswer?[count];
        foreach (var entry in names.Success.SelectMany(name => JsonEntries.Of(results, name)))
            Put(answers, entry, names.Index, new ItemAnswer(WriteStatus.Success, IdOf(entry, kind)) { Entity = EntityOf(entry, kind, profileId) });
        foreach (var entry in JsonEntries.Of(results, "partialSuccess")) Put(answers, entry, names.Index, Partial(entry, kind, profileId));
        foreach (var entry in names.Error.SelectMany(name => JsonEntries.Of(results, name)))
        {
            var (code, message) = ItemErrorText.Of(entry);
            Put(answers, entry, names.Index, new ItemAnswer(WriteStatus.Failed, IdOf(entry, kind), code ?? "unknownError", message));
        }

        return answers;
    }

    // An index that was never sent belongs to no item; that item's own answer is missing, and says so.
    private static void Put(ItemAnswer?[] answers, JsonElement entry, string indexName, ItemAnswer answer)
    {
        if (!entry.TryGetProperty(indexName, out var number) || number.ValueKind != JsonValueKind.Number
            || !number.TryGetInt32(out var index) || (uint)index >= (uint)answers.Length)
        {
            return;
        }

        answers[index] = answers[index] is { } earlier && earlier.Status != answer.Status ? ItemAnswer.Contradictory : answer;
    }

    private static ItemAnswer Partial(JsonElement entry, EntityKind kind, string? profileId)
    {
        var (code, message) = ItemErrorText.Of(entry);
        return new ItemAnswer(WriteStatus.Success, IdOf(entry, kind), code ?? "partialSuccess", "Written in part: " + message)
        {
            Entity = EntityOf(entry, kind, profileId),
        };
    }

    private static string? IdOf(JsonElement entry, EntityKind kind) =>
        JsonEntries.Text(entry, kind.IdName)
        ?? (kind.AnswerIdName is { } other ? JsonEntries.Text(entry, other) : null)
        ?? (Inner(entry, kind) is { } entity ? JsonEntries.Text(entity, kind.IdName) : null);

    private static AdsEntity? EntityOf(JsonElement entry, EntityKind kind, string? profileId) =>
        profileId is not null && Inner(entry, kind) is { } entity
            ? kind.ReadEntity(Encoding.UTF8.GetBytes(entity.GetRawText()), profileId)
            : null;

    private static JsonElement? Inner(JsonElement entry, EntityKind kind) =>
        kind.AnswerEntityName is { } name && entry.TryGetProperty(name, out var entity) && entity.ValueKind == JsonValueKind.Object ? entity : null;
}
