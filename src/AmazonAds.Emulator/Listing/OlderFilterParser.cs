using System.Globalization;
using AmazonAds.Emulator.Entities;

namespace AmazonAds.Emulator.Listing;

/// <summary>Reads the query of a listing of Sponsored Products v2.</summary>
internal static class OlderFilterParser
{
    private static readonly string[] KnownStates = ["enabled", "paused", "archived"];
    private static readonly string[] KnownMatchTypes = ["broad", "phrase", "exact"];

    public static ListFilter Parse(Dictionary<string, string> parameters, EntityKind kind)
    {
        var filter = new ListFilter
        {
            Ids = Ids(parameters, kind.IdMember + "Filter"),
            Campaigns = Ids(parameters, "campaignIdFilter")?.ToHashSet(),
            AdGroups = Ids(parameters, "adGroupIdFilter")?.ToHashSet(),
            Portfolios = Ids(parameters, "portfolioIdFilter")?.ToHashSet(),
            States = Words(parameters, "stateFilter", KnownStates),
            MatchTypes = Words(parameters, "matchTypeFilter", KnownMatchTypes),
            Locale = parameters.GetValueOrDefault("locale"),
        };
        if ((parameters.GetValueOrDefault("name") ?? parameters.GetValueOrDefault("keywordText")) is { } name)
        {
            filter.Names = [name];
            filter.NamesExact = true;
        }

        // The older style has no proposed campaigns: its three states are all there are.
        if (filter.States?.Count == KnownStates.Length)
            filter.States = null;
        return filter;
    }

    public static long Number(Dictionary<string, string> parameters, string name, long absent)
    {
        if (!parameters.TryGetValue(name, out var text))
            return absent;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new MalformedRequestException($"{name} must be a whole number.");
    }

    private static List<long>? Ids(Dictionary<string, string> parameters, string name) =>
        parameters.TryGetValue(name, out var text)
            ? [.. Split(text).Select(static id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)]
            : null;

    private static HashSet<string>? Words(Dictionary<string, string> parameters, string name, string[] known)
    {
        if (!parameters.TryGetValue(name, out var text))
            return null;
        var words = Split(text);
        var unknown = words.FirstOrDefault(word => !known.Contains(word, StringComparer.Ordinal));
        return unknown is null
            ? words.Select(static word => word.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal)
            : throw new MalformedRequestException($"{name} does not know '{unknown}'.");
    }

    private static string[] Split(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
