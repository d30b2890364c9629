using System.Text.Json;
using System.Text.RegularExpressions;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>One recorded or official request and its answer. Names in double braces stand for ids; they become digits.</summary>
internal sealed partial record RecordedExchange(string File, string Method, string Path, JsonElement? Request, int Status, JsonElement? Answer)
{
    public static IReadOnlyList<RecordedExchange> All() =>
        [.. SharedFiles.Fixtures("official-examples", "*.json").Select(Read).OfType<RecordedExchange>()];

    private static RecordedExchange? Read(string file)
    {
        using var document = JsonDocument.Parse(Placeholder().Replace(System.IO.File.ReadAllText(file), match => match.Value.Contains("url", StringComparison.Ordinal) ? "" : "1"));
        var root = document.RootElement;
        if (!root.TryGetProperty("request", out var request) || request.ValueKind != JsonValueKind.Object || !root.TryGetProperty("response", out var response)) return null;
        var url = request.GetProperty("url").GetString()!;
        var path = url.Contains("://", StringComparison.Ordinal) ? new Uri(url).PathAndQuery : url;
        return new RecordedExchange(
            System.IO.Path.GetFileName(file),
            request.GetProperty("method").GetString()!,
            path.Split('?')[0].Replace("/sb/beta/", "/sb/v4/", StringComparison.Ordinal),
            request.TryGetProperty("body", out var body) ? Body(body) : null,
            response.GetProperty("status").GetInt32(),
            response.TryGetProperty("body", out var answer) && answer.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? answer.Clone() : null);
    }

    // Some examples hold their body as text.
    private static JsonElement? Body(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => body.Clone(),
        JsonValueKind.String when body.GetString()!.TrimStart() is ['[' or '{', ..] => JsonElement.Parse(body.GetString()!),
        _ => null,
    };

    [GeneratedRegex(@"\{\{\w+\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
