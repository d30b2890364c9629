using System.Text.Json.Nodes;

namespace AmazonAds.Entities.Shapes;

/// <summary>A way into JSON: names with points between them; <c>[0]</c> after a name means the first of its array.</summary>
/// <param name="path">The way.</param>
internal sealed class FoldedPath(string path)
{
    private readonly string[] steps = path.Length == 0 ? [] : path.Replace("[0]", ".[0]", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What stands at the end of the way; null where the way leads nowhere.</summary>
    /// <param name="root">Where it begins.</param>
    public JsonNode? Find(JsonNode? root)
    {
        var at = root;
        foreach (var step in steps)
        {
            at = at switch
            {
                JsonObject item => item[step],
                JsonArray { Count: > 0 } list when step == "[0]" => list[0],
                _ => null,
            };
        }

        return at;
    }

    /// <summary>Takes the end of the way out, and on the way back what that leaves empty.</summary>
    /// <param name="root">Where it begins.</param>
    public void Remove(JsonNode root)
    {
        var at = Find(root);
        while (at is not null && at != root && at.Parent is { } parent)
        {
            if (parent is JsonObject item) item.Remove(at.GetPropertyName());
            else if (parent is JsonArray { Count: 1 } list) list.Clear();
            else return;
            if (!IsEmpty(parent)) return;
            at = parent;
        }
    }

    /// <summary>Takes out of an object what is empty, at any depth.</summary>
    /// <param name="item">The object.</param>
    public static void Prune(JsonObject item)
    {
        foreach (var (name, value) in item.ToList())
        {
            if (value is JsonObject inner) Prune(inner);
            if (value is not null && IsEmpty(value)) item.Remove(name);
        }
    }

    /// <summary>Whether there is nothing in it.</summary>
    /// <param name="node">An object or a list.</param>
    public static bool IsEmpty(JsonNode node) => node is JsonObject { Count: 0 } or JsonArray { Count: 0 };
}
