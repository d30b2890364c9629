using System.Text.Json;
using AmazonAds.Diagnostics;
using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary>
/// Reads the 207 answer of a batch and says of each item what became of it. Answers come in any order and are matched
/// by <c>index</c>; an item without one is unknown, never a success. Decides on data alone.
/// </summary>
internal static class BatchAnswer
{
    /// <summary>One answer per item, in the order of the items.</summary>
    /// <param name="body">The body: <c>{"keywords":{"success":[…],"error":[…]}}</c>.</param>
    /// <param name="kind">The kind written.</param>
    /// <param name="count">How many items were sent.</param>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public static ItemAnswer[] Read(ReadOnlyMemory<byte> body, EntityKind kind, int count)
    {
        var answers = new ItemAnswer?[count];
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty(kind.Collection, out var results)
            && results.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in Entries(results, "success"))
                Put(answers, entry, new ItemAnswer(WriteStatus.Success, Text(entry, kind.IdName)));
            foreach (var entry in Entries(results, "error"))
                Put(answers, entry, Failure(entry, kind));
        }

        return Array.ConvertAll(answers, answer => answer ?? ItemAnswer.Missing);
    }

    private static IEnumerable<JsonElement> Entries(JsonElement results, string name) =>
        results.TryGetProperty(name, out var entries) && entries.ValueKind == JsonValueKind.Array
            ? entries.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object)
            : [];

    // An index that was never sent belongs to no item; that item's own answer is missing, and says so.
    private static void Put(ItemAnswer?[] answers, JsonElement entry, ItemAnswer answer)
    {
        if (!entry.TryGetProperty("index", out var number) || number.ValueKind != JsonValueKind.Number
            || !number.TryGetInt32(out var index) || (uint)index >= (uint)answers.Length)
        {
            return;
        }

        answers[index] = answers[index] is { } earlier && earlier.Status != answer.Status ? ItemAnswer.Contradictory : answer;
    }

    private static ItemAnswer Failure(JsonElement entry, EntityKind kind)
    {
        var errors = Entries(entry, "errors").Select(Describe).ToList();
        var code = errors.Count > 0 ? errors[0].Code : null;
        var message = errors.Count > 0 ? string.Join(" ", errors.Select(error => error.Message)) : "Amazon refused this item and gave no reason.";
        return new ItemAnswer(WriteStatus.Failed, Text(entry, kind.IdName), code ?? "unknownError", Redaction.Redact(message));
    }

    private static (string? Code, string Message) Describe(JsonElement error)
    {
        var code = Text(error, "errorType");
        if (!error.TryGetProperty("errorValue", out var value) || value.ValueKind != JsonValueKind.Object)
            return (code, Text(error, "message") ?? code ?? "No reason was given.");
        if (code is not null && value.TryGetProperty(code, out var inner) && inner.ValueKind == JsonValueKind.Object) value = inner;

        var words = Text(value, "message") ?? code ?? "No reason was given";
        var details = new List<string>();
        if (Text(value, "reason") is { } reason) details.Add(reason);
        if (Text(value, "lowerLimit") is { } lower) details.Add("lower limit " + lower);
        if (Text(value, "upperLimit") is { } upper) details.Add("upper limit " + upper);
        if (value.TryGetProperty("cause", out var cause) && cause.ValueKind == JsonValueKind.Object)
        {
            if (Text(cause, "location") is { } location) details.Add("at " + location);
            if (Text(cause, "trigger") is { } trigger) details.Add("because of " + trigger);
        }

        return (code, details.Count > 0 ? $"{words.TrimEnd('.')} ({string.Join(", ", details)})." : words.TrimEnd('.') + ".");
    }

    private static string? Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
