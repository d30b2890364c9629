using System.Text.Json;

namespace AmazonAds.Products.Caching;

/// <summary>Members of Amazon's JSON that are spelled in more than one way.</summary>
internal static class MemberNames
{
    private const string HighResolution = "highRes";

    /// <summary>The usual spelling of a name.</summary>
    /// <param name="name">A name.</param>
    public static string Usual(string name) => name.Equals("hiRes", StringComparison.OrdinalIgnoreCase) ? HighResolution : name;

    /// <summary>A member that is there and not null, however its name is spelled.</summary>
    /// <param name="item">The object.</param>
    /// <param name="name">The name.</param>
    public static JsonProperty? Find(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        var usual = Usual(name);
        JsonProperty? found = null;
        foreach (var member in item.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null) continue;
            if (member.NameEquals(name)) return member;
            if (Usual(member.Name).Equals(usual, StringComparison.OrdinalIgnoreCase)) found = member;
        }

        return found;
    }

    /// <summary>The value of the first of some members that is there.</summary>
    /// <param name="item">The object.</param>
    /// <param name="names">The names.</param>
    public static JsonElement? Value(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(item, name) is { } member) return member.Value;
        }

        return null;
    }
}
