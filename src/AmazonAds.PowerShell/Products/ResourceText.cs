using System.Management.Automation;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Products;

/// <summary>Reads names of resources: in any case, with wildcards. Names that nobody knows pass; Amazon is the judge.</summary>
internal static class ResourceText
{
    /// <summary>The resources that are meant.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="given">What was given; null means the usual.</param>
    /// <param name="refusal">Why it cannot be used, or null.</param>
    public static IReadOnlyList<string> Read(ProductOperation operation, IReadOnlyList<string>? given, out string? refusal)
    {
        refusal = null;
        if (given is null) return ProductResources.Default(operation);
        var known = ProductResources.All(operation);
        var names = new List<string>();
        foreach (var text in given.Where(static text => !string.IsNullOrWhiteSpace(text)).Select(static text => text.Trim()))
        {
            if (!WildcardPattern.ContainsWildcardCharacters(text))
            {
                names.Add(known.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? text);
                continue;
            }

            var pattern = new WildcardPattern(text, WildcardOptions.IgnoreCase);
            var matching = known.Where(pattern.IsMatch).ToList();
            if (matching.Count == 0) refusal = $"No resource of {operation} is like '{text}'. Tab after -Resource shows those there are.";
            names.AddRange(matching);
        }

        return [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
