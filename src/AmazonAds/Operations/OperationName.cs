using System.Text.RegularExpressions;

namespace AmazonAds.Operations;

/// <summary>What an operation that is not in the catalog is called: metrics count by name, so no id may stand in it.</summary>
internal static partial class OperationName
{
    /// <summary>Method and path, with <c>{id}</c> for what looks like one.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, with or without a query.</param>
    public static string Of(string method, string path) =>
        $"{method.ToUpperInvariant()} {string.Join('/', path.Split('?')[0].Split('/').Select(segment => Id().IsMatch(segment) ? "{id}" : segment))}";

    // A version such as v2 is no id; what has three digits or more is.
    [GeneratedRegex(@"\d.*\d.*\d|^\d+$", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
