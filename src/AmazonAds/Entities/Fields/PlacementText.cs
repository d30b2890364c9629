using System.Collections;

namespace AmazonAds.Entities;

/// <summary>
/// Reads the percentages of placements: objects or hashtables with Placement and Percentage, one hashtable of
/// placements and percentages, or texts such as <c>PLACEMENT_TOP=50</c>, several with a semicolon between them.
/// </summary>
internal static class PlacementText
{
    /// <summary>The placements as plain values.</summary>
    /// <param name="given">What was given.</param>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static object Read(object given) => Placements(given, least: 0).ToList();

    /// <summary>The placements as plain values, where bids may also be lowered: from -99.</summary>
    /// <param name="given">What was given.</param>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static object ReadSigned(object given) => Placements(given, least: -99).ToList();

    private static IEnumerable<Dictionary<string, object?>> Placements(object? given, int least) => given switch
    {
        null => [],
        string text => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(parts => Placement(parts[0], parts.Length > 1 ? parts[1] : null, least)),
        PlacementBidding placement => [Placement(placement.Placement, placement.Percentage, least)],
        IDictionary map when Member(map, "placement") is { } name => [Placement(name.ToString(), Member(map, "percentage"), least)],
        IDictionary map => map.Keys.Cast<object>().Select(name => Placement(name.ToString(), map[name], least)),
        IEnumerable list => list.Cast<object?>().SelectMany(item => Placements(item, least)),
        _ => throw new FormatException("Write it as PLACEMENT_TOP=50, or as a hashtable of placements and percentages."),
    };

    private static object? Member(IDictionary map, string name) =>
        map.Keys.Cast<object>().Where(key => name.Equals(key.ToString(), StringComparison.OrdinalIgnoreCase)).Select(key => map[key]).FirstOrDefault();

    private static Dictionary<string, object?> Placement(string? name, object? percentage, int least)
    {
        const int Greatest = 900;
        if (string.IsNullOrWhiteSpace(name)) throw new FormatException("A placement needs a name.");
        if (!AmountText.TryRead(percentage, out var percent, out _)
            || percent != decimal.Truncate(percent) || percent < least || percent > Greatest)
        {
            throw new FormatException($"The percentage of {name} is a whole number from {least} to {Greatest}.");
        }

        return new Dictionary<string, object?>(StringComparer.Ordinal) { ["placement"] = name.Trim().ToUpperInvariant(), ["percentage"] = (long)percent };
    }
}
