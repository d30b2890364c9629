namespace AmazonAds.Reports;

/// <summary>The reports that answer a question, and how their rows are put together.</summary>
public sealed record ReportPlan
{
    /// <summary>The reports, in the order of their days.</summary>
    public required IReadOnlyList<ReportRequest> Requests { get; init; }

    /// <summary>The days asked about.</summary>
    public required DateRange Range { get; init; }

    /// <summary>What may be wrong with the question although it is asked.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The columns that rows will have, in the order asked for.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The columns that tell rows of a day apart; empty where that is not known.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>How the days become a summary, or null when rows are taken as they come.</summary>
    internal SummaryColumns? Summary { get; init; }

    /// <summary>Whether the rows are computed from days.</summary>
    public bool IsSummedFromDays => Summary is not null;

    /// <summary>Plans the reports that a question takes.</summary>
    /// <param name="query">The question.</param>
    /// <param name="now">The time: it tells what Amazon no longer keeps.</param>
    /// <exception cref="ReportQueryException">Something is known to be wrong with the question.</exception>
    public static ReportPlan For(ReportQuery query, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Twelve hours behind UTC is the latest that it can be anywhere; nobody is refused for their time zone.
        var today = DateOnly.FromDateTime(now.UtcDateTime.AddHours(-12));
        if (ReportRule.Refusal(query, today) is { } refusal) throw new ReportQueryException(refusal);

        var type = ReportTypes.Find(query.Type);
        var grouping = type?.FindGrouping(query.GroupBy);
        var longest = type?.LongestRange ?? int.MaxValue;
        var sums = query.TimeUnit == ReportTimeUnit.Summary && query.Range.Days > longest;
        var columns = query.Columns.Count > 0 ? query.Columns : [.. ReportColumns.OfTime(query.TimeUnit), .. grouping!.Columns];
        var summary = sums ? SummaryColumns.Of(columns, grouping!.Keys) : null;
        var configuration = new ReportConfiguration
        {
            AdProduct = type is not null ? ReportProduct.Text(type.Product) : ReportProduct.OfUnknown(query.Type)!,
            ReportTypeId = type?.Name ?? query.Type,
            GroupBy = query.GroupBy.Count > 0 ? query.GroupBy : grouping!.GroupBy,
            Columns = summary?.Needed ?? columns,
            Filters = query.Filters,
            TimeUnit = sums || query.TimeUnit == ReportTimeUnit.Daily ? "DAILY" : "SUMMARY",
        };
        return new ReportPlan
        {
            Requests = [.. query.Range.Cut(longest).Select(range => new ReportRequest { Name = query.Name, Range = range, Configuration = configuration })],
            Range = query.Range,
            Columns = summary?.Result ?? columns,
            Warnings = [.. ReportRule.Doubts(query), .. summary?.Warnings ?? []],
            Keys = grouping?.Keys ?? [],
            Summary = summary,
        };
    }
}
