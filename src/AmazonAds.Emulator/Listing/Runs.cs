namespace AmazonAds.Emulator.Listing;

/// <summary>
/// Ascending, disjoint runs of positions that may hold rows asked for, so that a listing by id or parent
/// does not look at everything.
/// </summary>
internal static class Runs
{
    public static List<Run> Everything(long end) => [new Run(0, end)];

    public static List<Run> Of(IEnumerable<long> positions, long end) =>
        Merge(positions.Where(position => position >= 0 && position < end).Select(static position => new Run(position, position + 1)));

    /// <summary>The runs of some parents, and every row that was made later.</summary>
    public static List<Run> Below(IEnumerable<Run> parents, long generated, long end) => Merge(parents.Append(new Run(generated, end)));

    private static List<Run> Merge(IEnumerable<Run> runs)
    {
        var merged = new List<Run>();
        foreach (var run in runs.Where(static run => run.Start < run.End).OrderBy(static run => run.Start))
        {
            if (merged.Count > 0 && run.Start <= merged[^1].End)
                merged[^1] = new Run(merged[^1].Start, Math.Max(merged[^1].End, run.End));
            else
                merged.Add(run);
        }

        return merged;
    }
}
