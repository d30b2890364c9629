using System.Text.RegularExpressions;
using AmazonAds.Operations;

namespace AmazonAds.ContractTable.Documents;

/// <summary>
/// What an operation does. The documents do not say; the method does for most, and for POST the path, whose words mean the
/// same everywhere in these APIs. What no word is known for is taken for a create.
/// </summary>
internal static partial class EffectRule
{
    /// <summary>What an operation does.</summary>
    /// <param name="method">The method, in upper case.</param>
    /// <param name="path">The path.</param>
    public static OperationEffect Of(string method, string path) => method switch
    {
        "GET" or "HEAD" => OperationEffect.Read,
        "PUT" or "DELETE" => OperationEffect.Change,
        _ when ReadingPath().IsMatch(path) => OperationEffect.Read,
        _ when RepeatablePath().IsMatch(path) => OperationEffect.Change,
        _ => OperationEffect.Create,
    };

    [GeneratedRegex(
        """
        /(list|search|usage|count|insights|forecasts|eligibility|state|results|status|events|preview|history|overallMigrationResults)$
        | ^/adsApi/v1/(query|retrieve)/
        | recommendations?(/|$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex ReadingPath();

    [GeneratedRegex(
        "/(delete|disassociate|featureFlags)$|^/adsApi/v1/(update|delete)/",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex RepeatablePath();
}
