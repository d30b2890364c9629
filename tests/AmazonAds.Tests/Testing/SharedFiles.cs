using System.Text.Json;

namespace AmazonAds.Tests.Testing;

/// <summary>Recorded answers beside the repository; tests that need them are skipped where they are absent.</summary>
internal static class SharedFiles
{
    public static string Root => SharedFolder.Require();

    public static string[] Fixtures(string folder, string pattern = "*") =>
        [.. Directory.GetFiles(Path.Combine(Root, "fixtures", folder), pattern).Order(StringComparer.Ordinal)];

    public static JsonElement Json(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }

    /// <summary>A recorded response as it went over the wire.</summary>
    public static HttpResponseMessage Response(JsonElement recording)
    {
        var response = recording.GetProperty("response");
        var body = response.TryGetProperty("body", out var json) && json.ValueKind != JsonValueKind.Null ? json.GetRawText() : string.Empty;
        var headers = response.TryGetProperty("headers", out var recorded)
            ? recorded.EnumerateObject()
                .Where(header => !header.Name.Contains("content-", StringComparison.OrdinalIgnoreCase) && header.Name is not "transfer-encoding")
                .Select(header => (header.Name, header.Value.ToString()))
                .ToArray()
            : [];
        return FakeRoute.Message(response.GetProperty("status").GetInt32(), body, headers: headers);
    }
}
