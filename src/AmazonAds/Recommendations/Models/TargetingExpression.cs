using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>What is bid on, in the words of bid recommendations.</summary>
public sealed class TargetingExpression : AdsObject
{
    /// <summary><c>CLOSE_MATCH</c>, <c>KEYWORD_EXACT_MATCH</c>, <c>PAT_ASIN</c>, … or a newer value.</summary>
    public string? Type { get; set; }

    /// <summary>The keyword, product, category …; null for automatic targeting.</summary>
    public string? Value { get; set; }

    /// <summary>Type and value.</summary>
    public override string ToString() => Value is null ? Type ?? string.Empty : $"{Type}={Value}";
}
