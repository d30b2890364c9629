namespace AmazonAds.Reports;

/// <summary>Which columns days have to have so that a summary's can be computed, and which cannot be.</summary>
/// <param name="Result">The columns of the summary.</param>
/// <param name="Needed">The columns of the days.</param>
/// <param name="Keys">The columns by which days belong together.</param>
/// <param name="Warnings">What is left out, in words.</param>
internal sealed record SummaryColumns(
    IReadOnlyList<string> Result, IReadOnlyList<string> Needed, IReadOnlyList<string> Keys, IReadOnlyList<string> Warnings)
{
    /// <summary>Looks at the columns that were asked for.</summary>
    /// <param name="asked">The columns of the summary.</param>
    /// <param name="keys">The columns that tell rows of a day apart.</param>
    public static SummaryColumns Of(IReadOnlyList<string> asked, IReadOnlyList<string> keys)
    {
        var left = asked.Where(column => ReportColumns.RoleOf(column) is ReportColumnRole.NotAdditive or ReportColumnRole.Unknown).ToList();
        var result = asked.Except(left, StringComparer.Ordinal).ToList();
        var needed = new List<string> { ReportColumns.Date };
        foreach (var column in keys.Concat(result))
        {
            if (ReportColumns.RoleOf(column) == ReportColumnRole.Time) continue;
            if (ReportColumns.QuotientOf(column) is { } quotient) needed.AddRange([quotient.Over, quotient.Under]);
            else needed.Add(column);
        }

        IReadOnlyList<string> warnings = left.Count == 0
            ? []
            : [$"Days do not tell {string.Join(", ", left)} for a longer range: left out of the computed summary."];
        return new SummaryColumns(result, [.. needed.Distinct(StringComparer.Ordinal)], keys, warnings);
    }
}
