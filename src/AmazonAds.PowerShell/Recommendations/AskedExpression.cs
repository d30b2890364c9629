using AmazonAds.Recommendations;

namespace AmazonAds.PowerShell.Recommendations;

/// <summary>An expression that is asked about, and the row it came from.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="KeywordId">The keyword, or null.</param>
/// <param name="TargetId">The target, or null.</param>
internal sealed record AskedExpression(TargetingExpression Expression, string? KeywordId, string? TargetId)
{
    /// <summary>What tells it from others of one ad group.</summary>
    public (string?, string?) Key => KeyOf(Expression);

    /// <summary>What tells an expression from others of one ad group.</summary>
    /// <param name="expression">The expression.</param>
    public static (string?, string?) KeyOf(TargetingExpression? expression) =>
        (expression?.Type, expression?.Value?.ToUpperInvariant());
}
