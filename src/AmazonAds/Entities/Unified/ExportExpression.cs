using System.Text.Json.Nodes;

namespace AmazonAds.Entities;

/// <summary>What a target aims at: one flat <c>targetDetails</c> in exports, a list of conditions elsewhere.</summary>
internal static class ExportExpression
{
    /// <summary>Takes the conditions out of <c>targetDetails</c>; what is none stays in it.</summary>
    /// <param name="details">The details.</param>
    /// <param name="resolved">The conditions with names in place of ids.</param>
    /// <returns>The conditions; null where there are none.</returns>
    public static IReadOnlyList<TargetExpression>? Take(JsonObject details, out IReadOnlyList<TargetExpression> resolved)
    {
        var (expression, names) = (new List<TargetExpression>(), new List<TargetExpression>());
        resolved = names;
        if (details.ContainsKey("event")) TakeAudienceOfProducts(details, expression, names);
        else if (Removed(details, "audienceId") is { } audience) Both(new TargetExpression { Type = "audience", Conditions = [new() { Type = "audienceSameAs", Value = audience }] });
        else if (Removed(details, "asin") is { } asin) Both(new TargetExpression { Type = ProductMatch(details), Value = asin });
        else CategoryRefinement.Take(details, expression, names, isOfExport: true);

        if (expression.Count == 0 && Removed(details, "matchType") is { } theme) Both(new TargetExpression { Type = ExportWords.Themes.ToProduct(theme) });
        return expression.Count > 0 ? expression : null;

        void Both(TargetExpression condition)
        {
            expression.Add(condition);
            names.Add(new TargetExpression { Type = condition.Type, Value = condition.Value, Conditions = condition.Conditions });
        }
    }

    private static string ProductMatch(JsonObject details) =>
        UnifiedWords.ProductMatchTypes.ToProduct(Removed(details, "matchType") ?? "PRODUCT_EXACT");

    // Who saw or bought products: the advertised ones, those like them, or those of a category.
    private static void TakeAudienceOfProducts(JsonObject details, List<TargetExpression> expression, List<TargetExpression> resolved)
    {
        var type = ExportWords.Events.ToProduct(Removed(details, "event")!);
        var (inner, names) = (new List<TargetExpression>(), new List<TargetExpression>());
        CategoryRefinement.Take(details, inner, names, isOfExport: true);
        foreach (var condition in inner.Concat(names)) condition.Type = Shapes.Spelling.CamelCase.ToJson(condition.Type!);
        if (Removed(details, "matchType") is { } match) Add(ExportWords.AudienceProducts.ToProduct(match), null);
        if (Removed(details, "lookback") is { } days) Add("lookback", days);
        expression.Add(new TargetExpression { Type = type, Conditions = inner });
        resolved.Add(new TargetExpression { Type = type, Conditions = names });

        void Add(string name, string? value)
        {
            inner.Add(new TargetExpression { Type = name, Value = value });
            names.Add(new TargetExpression { Type = name, Value = value });
        }
    }

    private static string? Removed(JsonObject item, string member)
    {
        if (item[member] is not JsonValue value) return null;
        item.Remove(member);
        return value.ToString();
    }
}
