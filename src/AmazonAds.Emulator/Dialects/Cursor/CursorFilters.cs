using System.Globalization;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Dialects.Cursor;

/// <summary>The usual sorts of filters. A filter that includes nothing is none.</summary>
internal static class CursorFilters<TRow>
    where TRow : EmulatedEntity
{
    private static readonly string[] KnownStates =
        ["ARCHIVED", "ENABLED", "ENABLING", "OTHER", "PAUSED", "PROPOSED", "USER_DELETED"];

    public static CursorFilter<TRow> Ids(string name, int most = 1_000) => new(name, (filter, value) =>
    {
        if (value.Include().Ids(most) is { Count: > 0 } ids)
            filter.OnlyIds(ids);
    });

    public static CursorFilter<TRow> Campaigns(int most = 100) => new("campaignIdFilter", (filter, value) =>
    {
        if (value.Include().Ids(most) is { Count: > 0 } ids)
            filter.OnlyCampaigns(ids);
    });

    public static CursorFilter<TRow> AdGroups(int most = 100) => new("adGroupIdFilter", (filter, value) =>
    {
        if (value.Include().Ids(most) is { Count: > 0 } ids)
            filter.OnlyAdGroups(ids);
    });

    public static CursorFilter<TRow> States(EntityKind<TRow> kind, int most = 10, IReadOnlyList<string>? known = null) =>
        new("stateFilter", (filter, value) =>
        {
            var states = value.Include().Words(known ?? KnownStates, most);
            if (states.Count > 0 && !kind.States.All(states.Contains))
                filter.Only("state", states, (row, _) => states.Contains(row.State));
        });

    /// <summary>A filter that includes words, of which a row must have one.</summary>
    public static CursorFilter<TRow> Included(string name, IReadOnlyList<string> known, Func<TRow, string?> of, int most = 2) =>
        new(name, (filter, value) => AnyOf(filter, name, value.Include().Words(known, most), of));

    /// <summary>A filter that includes ids other than those of rows and of what they lie below.</summary>
    public static CursorFilter<TRow> IdsIn(string name, Func<TRow, long?> of, int most = 100) => new(name, (filter, value) =>
    {
        var ids = value.Include().Ids(most).ToHashSet();
        if (ids.Count > 0)
            filter.Only(name, ids.Select(static id => id.ToString(CultureInfo.InvariantCulture)), (row, _) => of(row) is { } id && ids.Contains(id));
    });

    /// <summary>A bare array of words, of which a row must have one.</summary>
    public static CursorFilter<TRow> Words(string name, IReadOnlyList<string> known, Func<TRow, string?> of) =>
        new(name, (filter, value) => AnyOf(filter, name, value.Words(known), of));

    /// <summary>A bare word that a row must have.</summary>
    public static CursorFilter<TRow> Word(string name, IReadOnlyList<string> known, Func<TRow, ProfileRows, string?> of) =>
        new(name, (filter, value) =>
        {
            var word = value.Word(known);
            filter.Only(name, [word], (row, rows) => of(row, rows) == word);
        });

    /// <summary>A bare text that a row must have.</summary>
    public static CursorFilter<TRow> Text(string name, Func<TRow, string?> of) => new(name, (filter, value) =>
    {
        var text = value.Text();
        filter.Only(name, [text], (row, _) => of(row) == text);
    });

    /// <summary>Names or other texts, of which a row must have one, wholly or in part.</summary>
    public static CursorFilter<TRow> Texts(string name, Func<TRow, string?> of, bool needsMatchType = false, int most = 100) =>
        AnyText(name, (row, texts) => texts.Matches(of(row)), needsMatchType, most);

    /// <summary>The like for rows that have several texts.</summary>
    public static CursorFilter<TRow> AnyText(string name, Func<TRow, TextFilter, bool> matches, bool needsMatchType = false, int most = 100) =>
        new(name, (filter, value) =>
        {
            var matchType = value.Member("queryTermMatchType")?.Word(["BROAD_MATCH", "EXACT_MATCH"]);
            if (matchType is null && needsMatchType)
                throw new MalformedRequestException($"{name}.queryTermMatchType is required.");
            if (value.Member("include")?.Texts(most) is not { Count: > 0 } included)
                return;
            var texts = new TextFilter(included, matchType == "EXACT_MATCH");
            filter.Only(name, [.. included, matchType ?? ""], (row, _) => matches(row, texts));
        });

    private static void AnyOf(RowFilter<TRow> filter, string name, List<string> words, Func<TRow, string?> of)
    {
        if (words.Count > 0)
            filter.Only(name, words, (row, _) => of(row) is { } word && words.Contains(word));
    }
}
