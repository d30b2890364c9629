using System.Globalization;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Dialects.Offset;

/// <summary>The usual sorts of filters: lists with commas, words in lower case.</summary>
internal static class OffsetFilters<TRow>
    where TRow : EmulatedEntity
{
    /// <summary>The states of this style; it knows no proposed rows, so these are all there are.</summary>
    private static readonly string[] KnownStates = ["enabled", "paused", "archived"];

    public static OffsetFilter<TRow> Ids(string name) => new(name, static (filter, text) => filter.OnlyIds(IdsOf(text)));

    public static OffsetFilter<TRow> Campaigns { get; } = new("campaignIdFilter", static (filter, text) => filter.OnlyCampaigns(IdsOf(text)));

    public static OffsetFilter<TRow> AdGroups { get; } = new("adGroupIdFilter", static (filter, text) => filter.OnlyAdGroups(IdsOf(text)));

    public static OffsetFilter<TRow> States { get; } = new("stateFilter", static (filter, text) =>
    {
        var states = WordsOf("stateFilter", text, KnownStates);
        if (states.Count < KnownStates.Length)
            filter.Only("state", states, (row, _) => states.Contains(row.State));
    });

    /// <summary>Words of which a row must have one.</summary>
    public static OffsetFilter<TRow> Words(string name, IReadOnlyList<string> known, Func<TRow, string?> of) => new(name, (filter, text) =>
    {
        var words = WordsOf(name, text, known);
        filter.Only(name, words, (row, _) => of(row) is { } word && words.Contains(word));
    });

    /// <summary>Ids of which a row must have one.</summary>
    public static OffsetFilter<TRow> IdsIn(string name, Func<TRow, long?> of) => new(name, (filter, text) =>
    {
        var ids = IdsOf(text).ToHashSet();
        filter.Only(name, [text], (row, _) => of(row) is { } id && ids.Contains(id));
    });

    /// <summary>A text that a row must have, case aside.</summary>
    public static OffsetFilter<TRow> Text(string name, Func<TRow, string?> of) => new(name, (filter, text) =>
    {
        var texts = new TextFilter([text], IsExact: true);
        filter.Only(name, [text], (row, _) => texts.Matches(of(row)));
    });

    private static List<long> IdsOf(string text) =>
        [.. Split(text).Select(static id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    private static HashSet<string> WordsOf(string name, string text, IReadOnlyList<string> known)
    {
        var words = Split(text);
        var unknown = words.FirstOrDefault(word => !known.Contains(word, StringComparer.Ordinal));
        return unknown is null
            ? words.Select(static word => word.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal)
            : throw new MalformedRequestException($"{name} does not know '{unknown}'.");
    }

    private static string[] Split(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
