using System.Text.Json;

namespace AmazonAds.Tests.OpenApi;

/// <summary>Follows <c>$ref</c> within one document.</summary>
internal static class Reference
{
    public static JsonElement Resolve(JsonElement document, JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            var path = reference.GetString()!;
            if (!path.StartsWith("#/", StringComparison.Ordinal))
                throw new NotSupportedException($"The reference {path} leaves its document.");
            element = path[2..].Split('/')
                .Select(static part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
                .Aggregate(document, static (current, part) => current.GetProperty(part));
        }

        return element;
    }
}
