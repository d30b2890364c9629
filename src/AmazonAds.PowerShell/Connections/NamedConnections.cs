using System.Management.Automation;
using AmazonAds.Connections;

namespace AmazonAds.PowerShell.Connections;

/// <summary>Finds connections by name or pattern.</summary>
internal static class NamedConnections
{
    /// <summary>The connections that any name fits, each once, in their own order.</summary>
    /// <param name="names">Names and patterns.</param>
    /// <param name="all">All connections.</param>
    /// <param name="report">Told of each name without a wildcard that none has.</param>
    public static IReadOnlyList<AdsConnection> Find(
        IReadOnlyList<string> names, IReadOnlyList<AdsConnection> all, Action<ErrorRecord> report)
    {
        var patterns = names.Select(name => (Name: name, Pattern: new WildcardPattern(name, WildcardOptions.IgnoreCase))).ToList();
        foreach (var (name, pattern) in patterns)
        {
            if (!WildcardPattern.ContainsWildcardCharacters(name) && !all.Any(connection => Fits(connection, name, pattern)))
                report(Errors.ConnectionNotFound(name));
        }

        return [.. all.Where(connection => patterns.Exists(one => Fits(connection, one.Name, one.Pattern)))];
    }

    private static bool Fits(AdsConnection connection, string name, WildcardPattern pattern) =>
        pattern.IsMatch(connection.Name) || string.Equals(connection.Name, name, StringComparison.OrdinalIgnoreCase);
}
