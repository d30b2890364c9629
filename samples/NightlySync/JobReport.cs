using AmazonAds.Batching;
using AmazonAds.Diagnostics;
using Spectre.Console;

namespace NightlySync;

/// <summary>The summary that a person reads in the morning.</summary>
internal sealed class JobReport
{
    private readonly Table syncs = new Table().Title("Syncs").AddColumns("", "Profiles", "Failed", "Rows", "Added", "Changed", "Gone", "Requests", "Throttled", "Time");
    private readonly Table bids = new Table().Title("Bids").AddColumns("Outcome", "Items", "Example");
    private readonly Table endpoints = new Table().Title("Endpoints").AddColumns("Endpoint", "Calls", "Failed", "Retries", "429", "Mean time");

    public void AddSync(string title, SyncSummary sync) => syncs.AddRow(
        title,
        $"{sync.Results.Count:N0}",
        $"{sync.Failed.Count:N0}",
        $"{sync.Rows:N0}",
        $"{sync.Added:N0}",
        $"{sync.Changed:N0}",
        $"{sync.Gone:N0}",
        $"{sync.Requests:N0}",
        $"{sync.Throttled:N0}",
        $"{sync.Time.TotalSeconds:0.0} s");

    public void AddBids(IReadOnlyList<WriteOutcome> outcomes)
    {
        foreach (var group in outcomes.GroupBy(outcome => (outcome.Status, outcome.Code)).OrderBy(group => group.Key.Status))
        {
            var example = group.First();
            var name = group.Key.Code is { } code ? $"{group.Key.Status} ({code})" : group.Key.Status.ToString();
            bids.AddRow(Markup.Escape(name), $"{group.Count():N0}", Markup.Escape(example.Message ?? $"keyword {example.Id} of profile {example.ProfileId}"));
        }
    }

    public void AddMetrics(CallStatistics statistics)
    {
        foreach (var metric in statistics.Endpoints())
        {
            endpoints.AddRow(
                Markup.Escape(metric.Name),
                $"{metric.Calls:N0}",
                $"{metric.Failed:N0}",
                $"{metric.Retries:N0}",
                $"{metric.Throttled:N0}",
                $"{metric.MeanTime.TotalSeconds:0.00} s");
        }
    }

    public void Print()
    {
        AnsiConsole.Write(syncs);
        AnsiConsole.Write(bids);
        AnsiConsole.Write(endpoints);
    }
}
