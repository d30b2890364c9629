using AmazonAds.Entities;

namespace AmazonAds.Reports;

/// <summary>
/// A type of report as far as it is known. A guide, not a wall: Amazon's document lists no columns, only examples, so
/// what is not listed here may still be asked for and Amazon's answer is the judge.
/// </summary>
public sealed record ReportType
{
    private const int UsualRange = 31;

    /// <summary>The type's name at Amazon (<c>reportTypeId</c>), for instance <c>spSearchTerm</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The product it reports on.</summary>
    public required AdProduct Product { get; init; }

    /// <summary>The ways in which it groups rows; the first is the default.</summary>
    public required IReadOnlyList<ReportGrouping> Groupings { get; init; }

    /// <summary>The fields that rows can be filtered by, with the values that are known.</summary>
    public IReadOnlyList<ReportFilter> Filters { get; init; } = [];

    /// <summary>The time units that can be asked for.</summary>
    /// <value>Both by default.</value>
    public IReadOnlyList<ReportTimeUnit> TimeUnits { get; init; } = [ReportTimeUnit.Summary, ReportTimeUnit.Daily];

    /// <summary>The most days of one report.</summary>
    /// <value>31 by default.</value>
    public int LongestRange { get; init; } = UsualRange;

    /// <summary>How many days back Amazon keeps the data.</summary>
    public required int Retention { get; init; }

    /// <summary>
    /// What is known of a grouping: a listed one, several listed ones together, or the listed one of which it is a
    /// part; null for any other.
    /// </summary>
    /// <param name="groupBy">The names, in any order; empty for the first grouping.</param>
    public ReportGrouping? FindGrouping(IReadOnlyCollection<string> groupBy)
    {
        ArgumentNullException.ThrowIfNull(groupBy);
        if (groupBy.Count == 0) return Groupings[0];
        var parts = Groupings.Where(grouping => grouping.GroupBy.All(name => groupBy.Contains(name, StringComparer.Ordinal))).ToList();
        if (groupBy.All(name => parts.Any(part => part.GroupBy.Contains(name, StringComparer.Ordinal))))
        {
            return new ReportGrouping(
                [.. groupBy],
                [.. parts.SelectMany(part => part.Columns).Distinct(StringComparer.Ordinal)],
                [.. parts.SelectMany(part => part.Keys).Distinct(StringComparer.Ordinal)]);
        }

        return Groupings.FirstOrDefault(grouping => groupBy.All(name => grouping.GroupBy.Contains(name, StringComparer.Ordinal))) is { } whole
            ? whole with { GroupBy = [.. groupBy] }
            : null;
    }

    /// <summary>The type's name.</summary>
    public override string ToString() => Name;
}
