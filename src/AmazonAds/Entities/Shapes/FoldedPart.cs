using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmazonAds.Entities.Shapes;

/// <summary>One value inside a nested member, and the property that holds it.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="path">The way to it; empty for the member itself.</param>
/// <param name="take">Fills the property; false leaves the value where it is.</param>
internal sealed class FoldedPart<T>(string path, Func<JsonNode, T, bool> take)
{
    private readonly FoldedPath way = new(path);

    /// <summary>A text.</summary>
    /// <param name="path">The way to it.</param>
    /// <param name="set">Fills the property.</param>
    /// <param name="words">The product's words for those of the value; null for the same.</param>
    public static FoldedPart<T> Text(string path, Action<T, string> set, WordTable? words = null) => new(path, (node, item) =>
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text)) return false;
        set(item, words?.ToProduct(text) ?? text);
        return true;
    });

    /// <summary>An exact number.</summary>
    /// <param name="path">The way to it.</param>
    /// <param name="set">Fills the property.</param>
    public static FoldedPart<T> Amount(string path, Action<T, decimal> set) => new(path, (node, item) =>
    {
        if (node.GetValueKind() is not (JsonValueKind.Number or JsonValueKind.String)
            || !decimal.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
        {
            return false;
        }

        set(item, amount);
        return true;
    });

    /// <summary>True or false.</summary>
    /// <param name="path">The way to it.</param>
    /// <param name="set">Fills the property.</param>
    public static FoldedPart<T> Flag(string path, Action<T, bool> set) => new(path, (node, item) =>
    {
        if (node.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) return false;
        set(item, node.GetValue<bool>());
        return true;
    });

    /// <summary>Objects of two members, a name and a value, and nothing else; any other list stays.</summary>
    /// <typeparam name="TElement">What one becomes.</typeparam>
    /// <param name="path">The way to the list.</param>
    /// <param name="name">The member that names.</param>
    /// <param name="value">The member that values.</param>
    /// <param name="make">Makes one; null where it cannot.</param>
    /// <param name="set">Fills the property.</param>
    public static FoldedPart<T> Pairs<TElement>(
        string path, string name, string value, Func<string, JsonNode, TElement?> make, Action<T, IReadOnlyList<TElement>> set)
        where TElement : class => new(path, (node, item) =>
    {
        if (node is not JsonArray list) return false;
        var made = new List<TElement>();
        foreach (var element in list)
        {
            if (element is not JsonObject { Count: 2 } pair || pair[name] is not JsonValue word || !word.TryGetValue<string>(out var text)
                || pair[value] is not { } content || make(text, content) is not { } one)
            {
                return false;
            }

            made.Add(one);
        }

        set(item, made);
        return true;
    });

    /// <summary>Takes the value, if it is there and fits.</summary>
    /// <param name="root">The member's value.</param>
    /// <param name="item">What is filled.</param>
    /// <returns>Whether the member itself was taken.</returns>
    public bool Take(JsonNode root, T item)
    {
        if (way.Find(root) is not { } found || !take(found, item)) return false;
        if (found == root) return true;
        way.Remove(root);
        return FoldedPath.IsEmpty(root);
    }
}
