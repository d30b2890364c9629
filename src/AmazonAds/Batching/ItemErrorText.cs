using System.Text.Json;
using AmazonAds.Diagnostics;

namespace AmazonAds.Batching;

/// <summary>What the errors of one item say, in whichever of Amazon's shapes.</summary>
internal static class ItemErrorText
{
    /// <summary>The code and the words of an item's errors.</summary>
    /// <param name="entry">The item's entry in the answer.</param>
    public static (string? Code, string Message) Of(JsonElement entry)
    {
        var errors = JsonEntries.Of(entry, "errors").Select(Describe).ToList();
        var message = errors.Count > 0
            ? string.Join(" ", errors.Select(error => error.Message))
            : JsonEntries.Text(entry, "description") ?? JsonEntries.Text(entry, "details") ?? JsonEntries.Text(entry, "message")
                ?? "Amazon refused this item and gave no reason.";
        var code = errors.Count > 0 ? errors[0].Code : JsonEntries.Text(entry, "code");
        return (code, Redaction.Redact(message));
    }

    private static (string? Code, string Message) Describe(JsonElement error)
    {
        var code = JsonEntries.Text(error, "errorType") ?? JsonEntries.Text(error, "code");
        if (!error.TryGetProperty("errorValue", out var value) || value.ValueKind != JsonValueKind.Object)
            return (code, Flat(error) ?? code ?? "No reason was given.");
        if (code is not null && value.TryGetProperty(code, out var inner) && inner.ValueKind == JsonValueKind.Object) value = inner;

        var words = JsonEntries.Text(value, "message") ?? code ?? "No reason was given";
        var details = new List<string>();
        if (JsonEntries.Text(value, "reason") is { } reason) details.Add(reason);
        if (JsonEntries.Text(value, "lowerLimit") is { } lower) details.Add("lower limit " + lower);
        if (JsonEntries.Text(value, "upperLimit") is { } upper) details.Add("upper limit " + upper);
        if (value.TryGetProperty("cause", out var cause) && cause.ValueKind == JsonValueKind.Object)
        {
            if (JsonEntries.Text(cause, "location") is { } location) details.Add("at " + location);
            if (JsonEntries.Text(cause, "trigger") is { } trigger) details.Add("because of " + trigger);
        }

        return (code, details.Count > 0 ? $"{words.TrimEnd('.')} ({string.Join(", ", details)})." : words.TrimEnd('.') + ".");
    }

    // Ads API v1 puts words and place beside the code.
    private static string? Flat(JsonElement error)
    {
        if (JsonEntries.Text(error, "message") is not { } words) return null;
        return JsonEntries.Text(error, "fieldLocation") is { } location ? $"{words.TrimEnd('.')} (at {location})." : words;
    }
}
