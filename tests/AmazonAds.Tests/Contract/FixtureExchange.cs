using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>A request of the official examples or the recordings, and its answer.</summary>
/// <param name="File">The file it comes from.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path with its query; what stands for a value is a number.</param>
/// <param name="Headers">The headers, those of the body included.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="AnswerBody">The body of the answer; null for none.</param>
internal sealed partial record FixtureExchange(
    string File, string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body, int Status, byte[]? AnswerBody)
{
    /// <summary>All of a folder that have a request.</summary>
    /// <param name="folder">The folder of the fixtures.</param>
    public static IReadOnlyList<FixtureExchange> Of(string folder) =>
        [.. SharedFiles.Fixtures(folder, "*.json").Select(Read).OfType<FixtureExchange>()];

    private static FixtureExchange? Read(string file)
    {
        var json = SharedFiles.Json(file);
        if (!json.TryGetProperty("request", out var request)) return null;
        var url = Host().Replace(request.GetProperty("url").GetString()!, string.Empty);
        var headers = request.TryGetProperty("headers", out var given) && given.ValueKind == JsonValueKind.Object
            ? given.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)
            : [];
        var response = json.GetProperty("response");
        return new FixtureExchange(
            System.IO.Path.GetFileName(file),
            request.GetProperty("method").GetString()!,
            Placeholder().Replace(url, "1"),
            headers,
            BodyOf(request) ?? [],
            response.GetProperty("status").GetInt32(),
            BodyOf(response));
    }

    private static byte[]? BodyOf(JsonElement message) =>
        message.TryGetProperty("body", out var body)
            ? body.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => Encoding.UTF8.GetBytes(Variable().Replace(body.GetString()!, "1")),
                _ => Encoding.UTF8.GetBytes(body.GetRawText()),
            }
            : null;

    [GeneratedRegex(@"^(\{\{api_url\}\}|https?://[^/]+)")]
    private static partial Regex Host();

    // :campaignId and {{campaignId}}; in the query there is none.
    [GeneratedRegex(@"(?<=/)(:\w+|\{\{\w+\}\})")]
    private static partial Regex Placeholder();

    // Where a number belongs the examples have a variable, which makes them no JSON.
    [GeneratedRegex(@"(?<!"")\{\{\w+\}\}(?!"")")]
    private static partial Regex Variable();
}
