using System.Text.Json;

namespace AmazonAds.Products.Caching;

/// <summary>The facts in an answer.</summary>
internal static class FactReader
{
    private static readonly string[] OfNodes = ["ancestor", "children", "salesRank"];

    // What is one value in a place of its own is a fact also where nobody asked for it.
    private static readonly ProductPart[] Scalars =
        [.. ProductPart.Of(ProductResources.All(ProductOperation.GetItems)).Where(static part => part.Resources.Count == 1 && part.Path == part.Resources[0])];

    private static readonly string[] Roots =
        [.. ProductResources.All(ProductOperation.GetItems).Select(static resource => resource.Split('.')[0]).Distinct(StringComparer.Ordinal)];

    private static readonly ProductPart Ancestor = ProductPart.Of(["browseNodes.ancestor"])[0];

    /// <summary>Reads the facts of an answer, about all that it tells of.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="scope">Gives the scope of facts about items or browse nodes.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="items">The answer, read.</param>
    public static List<ProductFact> Read(ProductQuestion question, Func<ProductIdKind, ProductScope> scope, ProductAnswer answer, AnswerItems items)
    {
        var facts = new List<ProductFact>();
        var parts = ProductPart.Of(question.FactResources);
        var kind = question.IdKind;
        foreach (var (id, item) in items.Items)
        {
            var key = new ProductKey(scope(kind), kind, question.Normal(id));
            Take(facts, key, item, parts, question.Owner, answer.At);
            if (kind == ProductIdKind.Item) TakeNodes(facts, scope(ProductIdKind.BrowseNode), item, question.Resources, answer.At);
        }

        foreach (var id in question.Ids.Where(id => !items.Items.ContainsKey(id) && items.IsSettled(id)))
        {
            facts.Add(new ProductFact(new ProductKey(scope(kind), kind, id), ProductPart.Base, answer.At, null)
            {
                Owner = question.Owner,
                Error = items.ErrorOf(id),
            });
        }

        return facts;
    }

    private static void Take(List<ProductFact> facts, ProductKey key, JsonElement item, IReadOnlyList<ProductPart> parts, string owner, DateTimeOffset at)
    {
        var roots = parts.Select(static part => part.Path.Split('.')[0]).Concat(key.Kind == ProductIdKind.Item ? Roots : OfNodes).ToHashSet(StringComparer.OrdinalIgnoreCase);
        facts.Add(new ProductFact(key, ProductPart.Base, at, FactJson.Without(item, roots.Contains)) { Owner = owner });
        foreach (var part in parts) facts.Add(new ProductFact(key, part, at, FactJson.Piece(item, part.Path)));
        if (key.Kind != ProductIdKind.Item) return;
        foreach (var part in Scalars.Where(scalar => !parts.Any(part => part.Path == scalar.Path)))
        {
            if (FactJson.Piece(item, part.Path) is { } piece) facts.Add(new ProductFact(key, part, at, piece));
        }
    }

    private static void TakeNodes(List<ProductFact> facts, ProductScope scope, JsonElement item, IReadOnlyList<string> resources, DateTimeOffset at)
    {
        if (MemberNames.Value(item, "browseNodeInfo") is not { } info
            || MemberNames.Value(info, "browseNodes") is not { ValueKind: JsonValueKind.Array } nodes)
        {
            return;
        }

        foreach (var node in nodes.EnumerateArray())
        {
            // A node that was asked for its rank only does not tell its name.
            if (MemberNames.Value(node, "id") is not { } id || MemberNames.Value(node, "displayName") is null || MemberNames.Value(node, "isRoot") is null) continue;
            var key = new ProductKey(scope, ProductIdKind.BrowseNode, id.ToString());
            facts.Add(new ProductFact(key, ProductPart.Base, at, FactJson.Without(node, static name => OfNodes.Contains(name, StringComparer.OrdinalIgnoreCase))));
            if (resources.Contains("browseNodeInfo.browseNodes.ancestor", StringComparer.Ordinal))
                facts.Add(new ProductFact(key, Ancestor, at, FactJson.Piece(node, Ancestor.Path)));
        }
    }
}
