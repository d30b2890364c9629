using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Exports;

/// <summary>Jobs as they stand in JSON.</summary>
internal static class ExportJson
{
    /// <summary>Reads Amazon's description of an export.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="profileId">The profile it was asked for.</param>
    /// <param name="connection">The name of the connection, or null.</param>
    /// <exception cref="JsonException">It describes no export.</exception>
    public static ExportJob Read(ReadOnlyMemory<byte> json, ExportKind kind, string profileId, string? connection)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("It is not an object.");
        return new ExportJob
        {
            ProfileId = profileId,
            Connection = connection,
            ExportId = Required(root, "exportId"),
            Kind = kind,
            Status = Required(root, "status"),
            CreatedAt = Moment(root, "createdAt"),
            GeneratedAt = Moment(root, "generatedAt"),
            FileSize = root.TryGetProperty("fileSize", out var size) && size.ValueKind == JsonValueKind.Number ? (long)size.GetDouble() : null,
            UrlExpiresAt = Moment(root, "urlExpiresAt"),
            FailureReason = root.TryGetProperty("error", out var error) ? Reason(error) : null,
            Url = Uri.TryCreate(Text(root, "url"), UriKind.Absolute, out var url) ? url : null,
        };
    }

    private static string? Reason(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object) return null;
        string[] parts = [.. new[] { Text(error, "errorCode"), Text(error, "message") }.OfType<string>()];
        return parts.Length > 0 ? string.Join(": ", parts) : null;
    }

    private static string Required(JsonElement element, string name) => Text(element, name) ?? throw new JsonException($"It has no '{name}'.");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Moment(JsonElement element, string name) =>
        DateTimeOffset.TryParse(Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
