using System.Text.Json;

namespace AmazonAds.Storage;

/// <summary>Whether two pieces of JSON say the same, whatever their spelling.</summary>
internal static class JsonSame
{
    /// <summary>Whether two JSON texts say the same.</summary>
    /// <param name="left">One; null for none.</param>
    /// <param name="right">The other; null for none.</param>
    public static bool Texts(string? left, string? right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal)) return true;
        if (left is null || right is null) return false;
        using var one = JsonDocument.Parse(left);
        using var other = JsonDocument.Parse(right);
        return Elements(one.RootElement, other.RootElement);
    }

    private static bool Elements(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind) return false;
        return left.ValueKind switch
        {
            JsonValueKind.Object => Objects(left, right),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => Elements(pair.First, pair.Second)),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Number => Numbers(left, right),
            _ => true,
        };
    }

    private static bool Objects(JsonElement left, JsonElement right)
    {
        var members = 0;
        foreach (var member in left.EnumerateObject())
        {
            members++;
            if (!right.TryGetProperty(member.Name, out var other) || !Elements(member.Value, other)) return false;
        }

        return members == right.EnumerateObject().Count();
    }

    private static bool Numbers(JsonElement left, JsonElement right) =>
        left.TryGetDecimal(out var one) && right.TryGetDecimal(out var other)
            ? one == other
            : string.Equals(left.GetRawText(), right.GetRawText(), StringComparison.Ordinal);
}
