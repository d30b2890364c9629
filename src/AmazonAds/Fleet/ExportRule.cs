using AmazonAds.Exports;
using AmazonAds.Jobs;

namespace AmazonAds.Fleet;

/// <summary>
/// Whether an export is cheaper than listing on. A decision on data alone. How long Amazon takes for an export it does not
/// say: the numbers here are cautious guesses, so that a profile is listed when in doubt.
/// </summary>
public static class ExportRule
{
    // An export of few rows was seen to take seconds; a look at it comes later than that.
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    private const double RowsPerSecond = 5000;

    // Asking for it, and fetching its file.
    private const int CallsBesideLooks = 2;

    /// <summary>Weighs both ways.</summary>
    /// <param name="estimate">What is known.</param>
    /// <param name="schedule">The pauses between looks at an export; null for the usual ones.</param>
    public static ExportChoice Weigh(ListEstimate estimate, PollSchedule? schedule = null)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        var pages = (estimate.RowsLeft + estimate.RowsOfPage - 1) / Math.Max(1, estimate.RowsOfPage);
        var listCalls = pages * estimate.Weight;
        var listTime = TimeSpan.FromSeconds(Math.Min(listCalls / Math.Max(estimate.CallsPerSecond, 0.001), TimeSpan.FromDays(365).TotalSeconds));
        var making = Least + TimeSpan.FromSeconds(estimate.RowsLeft / RowsPerSecond);
        var turns = estimate.Exports + (estimate.Ahead / ExportLine.Places);
        var exportCalls = estimate.Exports * (CallsBesideLooks + LooksIn(making, schedule ?? new PollSchedule()));
        return new ExportChoice(listCalls, listTime, exportCalls, making * turns);
    }

    private static int LooksIn(TimeSpan time, PollSchedule schedule)
    {
        var looks = 0;
        for (var passed = TimeSpan.Zero; passed < time; looks++) passed += schedule.Before(looks, random: 0.5);
        return looks;
    }
}
