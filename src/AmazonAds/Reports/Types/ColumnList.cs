namespace AmazonAds.Reports;

/// <summary>Lists of columns, put together from groups that many types share.</summary>
internal static class ColumnList
{
    private static readonly string[] Windows = ["1d", "7d", "14d", "30d"];

    /// <summary>What most reports on traffic begin with.</summary>
    public const string Traffic = "campaignId campaignName campaignBudgetCurrencyCode impressions clicks cost";

    /// <summary>What reports on gross and invalid traffic consist of. They have no ids.</summary>
    public const string GrossAndInvalids =
        "campaignName campaignStatus impressions clicks grossImpressions grossClickThroughs invalidImpressions "
        + "invalidImpressionRate invalidClickThroughs invalidClickThroughRate";

    /// <summary>How far videos were watched.</summary>
    public const string Video =
        "videoFirstQuartileViews videoMidpointViews videoThirdQuartileViews videoCompleteViews videoUnmutes viewabilityRate viewClickThroughRate";

    /// <summary>Joins groups of names written with blanks between them.</summary>
    /// <param name="groups">The groups.</param>
    public static IReadOnlyList<string> Of(params ReadOnlySpan<string> groups)
    {
        var columns = new List<string>();
        foreach (var group in groups) columns.AddRange(group.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return columns;
    }

    /// <summary>Columns that exist once for each attribution window: 1, 7, 14 and 30 days.</summary>
    /// <param name="names">The names without the window.</param>
    public static string PerWindow(params ReadOnlySpan<string> names)
    {
        var columns = new List<string>();
        foreach (var name in names) columns.AddRange(Windows.Select(window => name + window));
        return string.Join(' ', columns);
    }
}
