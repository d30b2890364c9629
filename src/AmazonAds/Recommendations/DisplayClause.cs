using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>A target of Sponsored Display, existing or not, for which a bid is wanted.</summary>
/// <param name="Expression">The conditions, as <see cref="Target.Expression"/> has them; at least one.</param>
public sealed record DisplayClause(IReadOnlyList<TargetExpression> Expression)
{
    private static readonly string[] AboutProducts = ["similarProduct", "exactProduct", "relatedProduct"];

    /// <summary><c>MANUAL</c>, <c>AUTO</c> or a newer value, in any case. Default: <c>MANUAL</c>.</summary>
    public string ExpressionType { get; init; } = "MANUAL";

    /// <summary>The existing target; not asked with, the suggestion carries it on.</summary>
    public string? TargetId { get; init; }

    /// <summary>Its ad group; not asked with, the suggestion carries it on.</summary>
    public string? AdGroupId { get; init; }

    /// <summary>Its campaign; not asked with, the suggestion carries it on.</summary>
    public string? CampaignId { get; init; }

    /// <summary>Whether it says something about the advertised products, so that Amazon has to know them.</summary>
    public bool NeedsProducts => Expression.Any(condition =>
        IsAboutProducts(condition) || condition.Conditions?.Any(IsAboutProducts) == true);

    /// <summary>
    /// Reads conditions: texts such as <c>asinSameAs=B000000001</c> or <c>views(exactProduct;lookback=30)</c>, several with a
    /// semicolon between them, and objects or hashtables with Type and Value. Types in capitals are spelled as Sponsored Display does.
    /// </summary>
    /// <param name="given">One condition or many.</param>
    /// <exception cref="FormatException">It is no condition.</exception>
    public static DisplayClause Parse(object given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return new DisplayClause([.. ((IEnumerable<Dictionary<string, object?>>)DisplayExpressionText.Read(given)).Select(Condition)]);
    }

    /// <summary>The conditions in one line.</summary>
    public override string ToString() => string.Join(';', Expression);

    private static bool IsAboutProducts(TargetExpression condition) => AboutProducts.Contains(condition.Type, StringComparer.OrdinalIgnoreCase);

    private static TargetExpression Condition(Dictionary<string, object?> read) => new()
    {
        Type = (string?)read["type"],
        Value = read.GetValueOrDefault("value") as string,
        Conditions = read.GetValueOrDefault("value") is IEnumerable<Dictionary<string, object?>> inner ? [.. inner.Select(Condition)] : null,
    };
}
