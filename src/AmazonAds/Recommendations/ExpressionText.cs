using System.Collections.Frozen;

namespace AmazonAds.Recommendations;

/// <summary>
/// Puts what is bid on into the words of bid recommendations: match types of keywords, types of targeting expressions as
/// Sponsored Products has them, and texts such as <c>PAT_ASIN=B000000001</c>. Words that are not known pass.
/// </summary>
public static class ExpressionText
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["BROAD"] = "KEYWORD_BROAD_MATCH",
        ["PHRASE"] = "KEYWORD_PHRASE_MATCH",
        ["EXACT"] = "KEYWORD_EXACT_MATCH",
        ["QUERY_HIGH_REL_MATCHES"] = "CLOSE_MATCH",
        ["QUERY_BROAD_REL_MATCHES"] = "LOOSE_MATCH",
        ["ASIN_SUBSTITUTE_RELATED"] = "SUBSTITUTES",
        ["ASIN_ACCESSORY_RELATED"] = "COMPLEMENTS",
        ["ASIN_SAME_AS"] = "PAT_ASIN",
        ["ASIN_CATEGORY_SAME_AS"] = "PAT_CATEGORY",
        ["KEYWORD_GROUP_SAME_AS"] = "KEYWORD_GROUP",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The expression of a type and a value.</summary>
    /// <param name="type">A match type, a type of Sponsored Products, or one of bid recommendations, in any case.</param>
    /// <param name="value">The keyword, product, category, …; null for automatic targeting.</param>
    public static TargetingExpression Of(string type, string? value = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        var word = type.Trim();
        return new TargetingExpression
        {
            Type = Words.GetValueOrDefault(word) ?? word.ToUpperInvariant(),
            Value = string.IsNullOrWhiteSpace(value) ? null : value,
        };
    }

    /// <summary>Reads <c>CLOSE_MATCH</c> or <c>PAT_ASIN=B000000001</c>.</summary>
    /// <param name="text">The type, and after an equals sign the value.</param>
    public static TargetingExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? Of(text) : Of(text[..equals], text[(equals + 1)..].Trim().Trim('"'));
    }
}
