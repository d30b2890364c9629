namespace AmazonAds.PowerShell.Binding;

/// <summary>States as the API writes them.</summary>
internal static class StateText
{
    /// <summary>The states that are known today, as a person writes them.</summary>
    public static IReadOnlyList<string> Known { get; } = ["Enabled", "Paused", "Archived"];

    /// <summary>States in upper case, without blanks and doubles; a state that is not known passes.</summary>
    /// <param name="states">What was given; null for nothing.</param>
    public static IReadOnlyList<string> Normal(IEnumerable<string?>? states) =>
    [
        .. (states ?? [])
            .Where(state => !string.IsNullOrWhiteSpace(state))
            .Select(state => state!.Trim().ToUpperInvariant())
            .Distinct(StringComparer.Ordinal),
    ];
}
