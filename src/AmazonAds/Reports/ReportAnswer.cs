using System.Runtime.CompilerServices;
using AmazonAds.Connections;
using AmazonAds.Jobs;

namespace AmazonAds.Reports;

/// <summary>One question about one profile, from its reports to its rows. Rows come window by window, in the order of their days.</summary>
internal sealed class ReportAnswer(ReportSet reports, AdsConnection connection, string profileId, ReportPlan plan, JobPoller<ReportJob> poller)
{
    public async IAsyncEnumerable<ReportRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var jobs = await Task.WhenAll(plan.Requests.Select(request => reports.CreateAsync(connection, profileId, request, null, cancellationToken))).ConfigureAwait(false);
        var done = new Dictionary<string, ReportJob>(StringComparer.Ordinal);
        var summary = plan.Summary is { } columns ? new DaySummary(columns, plan.Range) : null;
        var next = 0;
        await foreach (var outcome in poller.WaitAsync(EachAsync(jobs), longest: null, cancellationToken).ConfigureAwait(false))
        {
            if (outcome.Failure is { } failure) throw failure;
            if (outcome.IsGone) throw JobFailure.Gone(outcome.Job);
            done[outcome.Job.ReportId] = outcome.Job;
            while (next < jobs.Length && done.TryGetValue(jobs[next].ReportId, out var job))
            {
                next++;
                await foreach (var row in reports.ReadRowsAsync(connection, job, cancellationToken).ConfigureAwait(false))
                {
                    if (summary is null) yield return row;
                    else summary.Add(row);
                }
            }
        }

        foreach (var row in summary?.Rows() ?? []) yield return row;
    }

    private static async IAsyncEnumerable<ReportJob> EachAsync(IEnumerable<ReportJob> jobs)
    {
        foreach (var job in jobs) yield return job;
        await Task.CompletedTask.ConfigureAwait(false);
    }
}
