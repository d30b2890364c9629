using AmazonAds.Errors;
using AmazonAds.Jobs;
using AmazonAds.Reports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

public sealed class ReportPollerTests
{
    private readonly TestClock clock = new();
    private readonly List<(string Id, double At)> looks = [];

    [Fact]
    public async Task Pauses_grow_up_to_the_longest()
    {
        var count = 0;
        var outcomes = await Wait(job => ++count < 9 ? job : Completed(job), [Job("a")]);
        Assert.True(Assert.Single(outcomes).Job.IsCompleted);
        Assert.Equal([5, 13, 24, 41, 66, 104, 161, 221, 281], looks.Select(look => Math.Round(look.At, MidpointRounding.AwayFromZero)));
    }

    [Fact]
    public void Pauses_are_spread_by_chance()
    {
        var schedule = new PollSchedule();
        Assert.Equal([3.75, 5, 6.25], new[] { 0, 0.5, 1 }.Select(random => schedule.Before(0, random).TotalSeconds));
        Assert.Equal(75, schedule.Before(1000, 1).TotalSeconds);
    }

    [Fact]
    public async Task Thousands_of_jobs_are_each_given_once_as_soon_as_they_are_done()
    {
        var jobs = Enumerable.Range(0, 5000).Select(number => Job($"r{number}")).ToList();
        var seen = new Dictionary<string, int>();
        var outcomes = await Wait(
            job =>
            {
                lock (seen) return (seen[job.ReportId] = seen.GetValueOrDefault(job.ReportId) + 1) > int.Parse(job.ReportId[1..]) % 4 ? Completed(job) : job;
            },
            jobs);
        Assert.Equal(jobs.Select(job => job.ReportId).Order(), outcomes.Select(outcome => outcome.Job.ReportId).Order());
        Assert.All(seen, pair => Assert.Equal((int.Parse(pair.Key[1..]) % 4) + 1, pair.Value));
    }

    [Fact]
    public async Task A_job_that_is_done_is_not_looked_at()
    {
        Assert.Single(await Wait(_ => throw new InvalidOperationException("It was looked at."), [Completed(Job("a"))]));
        Assert.Empty(looks);
    }

    [Fact]
    public async Task A_job_that_is_gone_is_given_as_gone() => Assert.True(Assert.Single(await Wait(_ => null, [Job("a")])).IsGone);

    [Fact]
    public async Task A_failure_that_passes_costs_a_look_and_one_that_does_not_ends_the_job()
    {
        var count = 0;
        var outcomes = await Wait(
            job => job.ReportId == "bad" ? throw Failure(FailureKind.Refused) : ++count < 4 ? throw Failure(FailureKind.ServerFault) : Completed(job),
            [Job("good"), Job("bad")]);
        Assert.Equal(["bad", "good"], outcomes.Select(outcome => outcome.Job.ReportId));
        Assert.Equal(FailureKind.Refused, outcomes[0].Failure!.Kind);
        Assert.Null(outcomes[1].Failure);

        Assert.Equal(FailureKind.ServerFault, Assert.Single(await Wait(_ => throw Failure(FailureKind.ServerFault), [Job("ever")])).Failure!.Kind);
    }

    [Fact]
    public async Task What_is_not_done_in_time_is_given_as_it_is()
    {
        var outcomes = await Wait(job => job with { Status = ReportStatus.Processing }, [Job("a"), Job("b")], TimeSpan.FromSeconds(30));
        Assert.Equal(["a", "b"], outcomes.Select(outcome => outcome.Job.ReportId).Order());
        Assert.All(outcomes, outcome => Assert.Equal((true, ReportStatus.Processing), (outcome.IsOutOfTime, outcome.Job.Status)));
        Assert.Equal(30, clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var cancel = new CancellationTokenSource();
        var poller = Poller(job => job);
        var work = Task.Run(async () =>
        {
            await foreach (var _ in poller.WaitAsync(Jobs([Job("a")]), cancellationToken: cancel.Token)) Assert.Fail("Nothing is done.");
        });
        await clock.WhenWaitingAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static AdsException Failure(FailureKind kind) => new(kind, "failed");

    private static ReportJob Job(string id) => ReportHarness.Job(ReportStatus.Pending, id);

    private static ReportJob Completed(ReportJob job) => job with { Status = ReportStatus.Completed };

    private static async IAsyncEnumerable<ReportJob> Jobs(IEnumerable<ReportJob> jobs)
    {
        foreach (var job in jobs) yield return job;
        await Task.CompletedTask;
    }

    private JobPoller<ReportJob> Poller(Func<ReportJob, ReportJob?> look) => new(
        (job, _) =>
        {
            lock (looks) looks.Add((job.ReportId, clock.Elapsed.TotalSeconds));
            return Task.FromResult(look(job));
        },
        clock,
        () => 0.5);

    private async Task<List<JobOutcome<ReportJob>>> Wait(Func<ReportJob, ReportJob?> look, IEnumerable<ReportJob> jobs, TimeSpan? longest = null)
    {
        var poller = Poller(look);
        return await clock.RunAsync(All());

        async Task<List<JobOutcome<ReportJob>>> All()
        {
            var outcomes = new List<JobOutcome<ReportJob>>();
            await foreach (var outcome in poller.WaitAsync(Jobs(jobs), longest)) outcomes.Add(outcome);
            Assert.Equal((0, outcomes.Count), (poller.Waiting, poller.Done));
            return outcomes;
        }
    }
}
