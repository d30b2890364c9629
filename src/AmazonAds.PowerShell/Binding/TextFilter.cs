using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// A filter on names: exact ones are the service's work; as soon as one has a wildcard, all are matched here. A text that
/// equals the name letter by letter always matches, so that <c>Brand [US]</c> finds the campaign of that name.
/// </summary>
internal sealed class TextFilter
{
    private readonly string[] texts;
    private readonly WildcardPattern[] patterns;

    private TextFilter(string[] texts)
    {
        this.texts = texts;
        patterns = [.. texts.Select(text => new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant))];
    }

    /// <summary>The names to ask the service for, and the filter for what comes; null where none is needed.</summary>
    /// <param name="given">What was given; null for nothing.</param>
    public static (IReadOnlyList<string> Exact, TextFilter? Filter) From(IEnumerable<string?>? given)
    {
        string[] wanted = [.. (given ?? []).Where(text => !string.IsNullOrWhiteSpace(text))!];
        if (wanted.Length == 0) return ([], null);
        return Array.Exists(wanted, WildcardPattern.ContainsWildcardCharacters)
            ? ([], new TextFilter(wanted))
            : ([.. wanted.Select(WildcardPattern.Unescape)], null);
    }

    /// <summary>A filter for what comes, whether or not there are wildcards; null where none is needed.</summary>
    /// <param name="given">What was given; null for nothing.</param>
    public static TextFilter? Local(IEnumerable<string?>? given)
    {
        string[] wanted = [.. (given ?? []).Where(text => !string.IsNullOrWhiteSpace(text))!];
        return wanted.Length == 0 ? null : new TextFilter(wanted);
    }

    /// <summary>Whether a name is wanted.</summary>
    /// <param name="name">The name.</param>
    public bool Matches(string? name) => name is not null
        && (Array.Exists(patterns, pattern => pattern.IsMatch(name))
            || texts.Contains(name, StringComparer.OrdinalIgnoreCase));
}
