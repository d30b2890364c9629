using System.Globalization;

namespace AmazonAds.Reports;

/// <summary>What is known to be wrong with a question before it is asked, and what is only doubtful.</summary>
internal static class ReportRule
{
    /// <summary>Why a question cannot be asked, or null when nothing is known against it.</summary>
    /// <param name="query">The question.</param>
    /// <param name="today">Today, as late as it is anywhere.</param>
    public static string? Refusal(ReportQuery query, DateOnly today)
    {
        var type = ReportTypes.Find(query.Type);
        return Unknown(query, type) ?? Days(query) ?? Time(query) ?? (type is null ? null : Bounds(query, type, today));
    }

    /// <summary>What may be wrong although it is sent as it is.</summary>
    /// <param name="query">The question.</param>
    public static IEnumerable<string> Doubts(ReportQuery query)
    {
        if (ReportTypes.Find(query.Type) is not { } type)
        {
            yield return $"The report type '{query.Type}' is not known here; it is asked for as it is.";
            yield break;
        }

        var grouping = type.FindGrouping(query.GroupBy);
        if (grouping is null)
            yield return $"{type.Name} is not known to group by {string.Join(", ", query.GroupBy)}; it is asked for as it is.";
        var columns = grouping?.Columns ?? [.. type.Groupings.SelectMany(known => known.Columns)];
        var strange = query.Columns.Where(column => ReportColumns.RoleOf(column) != ReportColumnRole.Time && !columns.Contains(column, StringComparer.Ordinal)).ToList();
        if (strange.Count > 0)
            yield return $"{type.Name} is not known to have {(strange.Count == 1 ? "the column" : "the columns")} {string.Join(", ", strange)}; asked for all the same.";
        var filters = query.Filters.Select(filter => filter.Field).Where(field => type.Filters.All(known => known.Field != field)).ToList();
        if (filters.Count > 0)
            yield return $"{type.Name} is not known to be filtered by {string.Join(", ", filters)}; asked for all the same.";
    }

    private static string? Unknown(ReportQuery query, ReportType? type)
    {
        if (string.IsNullOrWhiteSpace(query.Type)) return "A report needs a type, for instance spSearchTerm.";
        if (type is null && (query.GroupBy.Count == 0 || query.Columns.Count == 0))
            return $"The report type '{query.Type}' is not known here: name its grouping (-GroupBy) and its columns (-Column), or take one of {Names()}.";
        if (type is null && ReportProduct.OfUnknown(query.Type) is null)
            return $"The report type '{query.Type}' belongs to no product that is known here: types begin with sp, sb or sd. Known are {Names()}.";
        if (type is not null && type.FindGrouping(query.GroupBy) is null && query.Columns.Count == 0)
            return $"{type.Name} is not known to group by {string.Join(", ", query.GroupBy)}: name the columns too (-Column), or group by {Groupings(type)}.";
        return null;
    }

    private static string? Days(ReportQuery query) =>
        query.Range.Days == 0 ? $"The range ends ({query.Range.End:yyyy-MM-dd}) before it starts ({query.Range.Start:yyyy-MM-dd})." : null;

    private static string? Time(ReportQuery query)
    {
        var wrong = query.TimeUnit == ReportTimeUnit.Daily ? ReportTimeUnit.Summary : ReportTimeUnit.Daily;
        var misplaced = ReportColumns.OfTime(wrong).Where(column => query.Columns.Contains(column, StringComparer.Ordinal)).ToList();
        if (misplaced.Count == 0) return null;
        return $"The column {string.Join(" and ", misplaced)} goes with the time unit {wrong} only, and {query.TimeUnit} is asked for: "
            + $"leave it out, or ask for {wrong} (-TimeUnit).";
    }

    private static string? Bounds(ReportQuery query, ReportType type, DateOnly today)
    {
        var oldest = today.AddDays(-type.Retention);
        if (query.Range.Start < oldest)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"Amazon keeps the data of {type.Name} for {type.Retention} days, back to {oldest:yyyy-MM-dd}: {query.Range.Start:yyyy-MM-dd} is too long ago.");
        }

        if (query.TimeUnit == ReportTimeUnit.Daily || query.Range.Days <= type.LongestRange) return null;
        if (!query.SumDays)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"One report of {type.Name} covers at most {type.LongestRange} days, and summaries of parts do not add up to one of {query.Range.Days} days: ask for days (-TimeUnit Daily), or have the summary computed from days (-Daily).");
        }

        return type.FindGrouping(query.GroupBy) is null
            ? $"{type.Name} is not known to group by {string.Join(", ", query.GroupBy)}, so days cannot be put together to a summary (-Daily): ask for days (-TimeUnit Daily)."
            : null;
    }

    private static string Names() => string.Join(", ", ReportTypes.All.Select(type => type.Name).Order(StringComparer.Ordinal));

    private static string Groupings(ReportType type) =>
        string.Join(" or ", type.Groupings.Select(grouping => string.Join(" and ", grouping.GroupBy)));
}
