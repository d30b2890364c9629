using System.Collections;
using System.Text.Json.Nodes;

namespace AmazonAds.Entities;

/// <summary>What a target aims at: <c>targetDetails</c> in Ads API v1, a list of conditions elsewhere.</summary>
internal static class UnifiedExpression
{
    private const string Product = "productTarget";
    private const string Category = "productCategoryTarget";
    private const string Theme = "themeTarget";
    private const string Refinement = "productCategoryRefinement";

    /// <summary>Takes the conditions out of <c>targetDetails</c>; what is none stays in it.</summary>
    /// <param name="details">The details.</param>
    /// <param name="resolved">The conditions with names in place of ids.</param>
    /// <returns>The conditions; null where the details hold another sort of target.</returns>
    public static IReadOnlyList<TargetExpression>? Take(JsonObject details, out IReadOnlyList<TargetExpression> resolved)
    {
        var (expression, names) = (new List<TargetExpression>(), new List<TargetExpression>());
        resolved = names;
        if (details[Product] is JsonObject product) TakeProduct(product, expression, names);
        else if (details[Category]?[Refinement]?[Refinement] is JsonObject refinement) CategoryRefinement.Take(refinement, expression, names);
        else if (details[Theme] is JsonObject theme && theme["matchType"]?.GetValueKind() == System.Text.Json.JsonValueKind.String)
            Add(UnifiedWords.Themes.ToProduct(Removed(theme, "matchType")!), null);
        Shapes.FoldedPath.Prune(details);
        return expression.Count > 0 ? expression : null;

        void Add(string type, string? value)
        {
            expression.Add(new TargetExpression { Type = type, Value = value });
            names.Add(new TargetExpression { Type = type, Value = value });
        }

        void TakeProduct(JsonObject target, List<TargetExpression> into, List<TargetExpression> alsoInto)
        {
            // A SKU is no ASIN: such a target stays as it is.
            if (target["productIdType"]?.ToString() != "ASIN" || target["matchType"] is null || target["product"]?["productId"] is null) return;
            var type = UnifiedWords.ProductMatchTypes.ToProduct(Removed(target, "matchType")!);
            Add(type, Removed((JsonObject)target["product"]!, "productId"));
            target.Remove("productIdType");
        }
    }

    /// <summary>Whether conditions are those that an automatic campaign has by itself.</summary>
    /// <param name="expression">The conditions.</param>
    public static bool IsAutomatic(IReadOnlyList<TargetExpression> expression) =>
        expression is [{ Type: { } type }] && UnifiedWords.Themes.HasUnified(type);

    /// <summary>The members that conditions make: <c>targetType</c> and <c>targetDetails</c>.</summary>
    /// <param name="value">The conditions, as <see cref="TargetExpressionText"/> reads them.</param>
    /// <exception cref="FormatException">v1 has no target for them.</exception>
    public static IReadOnlyDictionary<string, object?> Make(object value)
    {
        var conditions = Conditions(value);
        if (conditions.All(condition => CategoryRefinement.Has(condition.Type)))
        {
            return Members("PRODUCT_CATEGORY", Category, new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [Refinement] = new Dictionary<string, object?>(StringComparer.Ordinal) { [Refinement] = CategoryRefinement.Make(conditions) },
            });
        }

        if (conditions.Count != 1) throw new FormatException("Only conditions on one category can be combined.");
        var (type, given) = conditions[0];
        return given is not null
            ? Members("PRODUCT", Product, new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["matchType"] = UnifiedWords.ProductMatchTypes.ToUnified(type),
                ["productIdType"] = "ASIN",
                ["product"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["productId"] = given },
            })
            : Members("THEME", Theme, new Dictionary<string, object?>(StringComparer.Ordinal) { ["matchType"] = UnifiedWords.Themes.ToUnified(type) });
    }

    private static Dictionary<string, object?> Members(string targetType, string name, Dictionary<string, object?> target) =>
        new(StringComparer.Ordinal)
        {
            ["targetType"] = targetType,
            ["targetDetails"] = new Dictionary<string, object?>(StringComparer.Ordinal) { [name] = target },
        };

    private static List<(string Type, string? Value)> Conditions(object value) =>
        [.. ((IEnumerable)value).Cast<IReadOnlyDictionary<string, object?>>()
            .Select(condition => (condition["type"]!.ToString()!.ToUpperInvariant(), condition.GetValueOrDefault("value")?.ToString()))];

    private static string? Removed(JsonObject item, string member)
    {
        var text = item[member]?.ToString();
        item.Remove(member);
        return text;
    }
}
