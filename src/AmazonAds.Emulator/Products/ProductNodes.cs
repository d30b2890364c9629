using System.Globalization;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Products;

/// <summary>
/// The browse nodes: a tree of three levels below ten roots, made from their ids. A root is 1000 to 1009; a child has its
/// parent's id with two digits more.
/// </summary>
internal static class ProductNodes
{
    private const int Roots = 10;
    private const int Fan = 5;

    public static bool Exists(string id)
    {
        if (id.Length is not (4 or 6 or 8) || !id.All(char.IsAsciiDigit) || !id.StartsWith("100", StringComparison.Ordinal))
            return false;
        for (var length = 6; length <= id.Length; length += 2)
        {
            if (int.Parse(id.AsSpan(length - 2, 2), CultureInfo.InvariantCulture) >= Fan)
                return false;
        }

        return true;
    }

    /// <summary>The node of the lowest level that a number falls into.</summary>
    public static string LeafOf(ulong hash) => string.Create(
        CultureInfo.InvariantCulture, $"100{hash % Roots}{(hash >> 8) % Fan:D2}{(hash >> 16) % Fan:D2}");

    public static JsonObject Json(string id, bool ancestor, bool children)
    {
        var name = id.Length == 4 ? Vocabulary.Theme(Catalog.HashOf(id)) : Vocabulary.Thing(Catalog.HashOf(id));
        var node = new JsonObject { ["contextFreeName"] = name, ["displayName"] = name, ["id"] = id, ["isRoot"] = id.Length == 4 };
        if (ancestor && id.Length > 4)
            node["ancestor"] = Json(id[..^2], ancestor: true, children: false);
        if (children && id.Length < 8)
        {
            var below = Enumerable.Range(0, Fan).Select(number => string.Create(CultureInfo.InvariantCulture, $"{id}{number:D2}"));
            node["children"] = new JsonArray([.. below.Select(static child => Json(child, ancestor: false, children: false))]);
        }

        return node;
    }
}
