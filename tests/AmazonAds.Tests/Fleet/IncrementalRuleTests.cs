using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Storage;

namespace AmazonAds.Tests.Fleet;

public sealed class IncrementalRuleTests
{
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(20);
    private static readonly SyncScope Keywords = new("1", EntityKinds.Keyword);
    private static readonly SyncScope Campaigns = new("1", EntityKinds.Campaign);
    private static readonly SyncRun Run = new(1, default, true);

    [Fact]
    public void What_was_passed_over_within_the_age_is_left_out_and_the_rest_is_due()
    {
        var work = Work([new SyncedKind(Keywords, Oldest, 50), new SyncedKind(Campaigns, Oldest + TimeSpan.FromTicks(1), 7)]);

        Assert.Equal([Campaigns], work.Due);
        Assert.Equal([Keywords], work.Recent);
        Assert.Equal((7, Oldest + TimeSpan.FromTicks(1)), (work.Rows, work.Behind));
    }

    [Fact]
    public void A_kind_that_was_never_passed_over_or_failed_is_due()
    {
        Assert.Equal([Campaigns], Work([new SyncedKind(Keywords, TimeSpan.Zero, 50)]).Due);
        var work = Work([new SyncedKind(Keywords, TimeSpan.Zero, 50), new SyncedKind(Campaigns, null, 3)]);
        Assert.Equal([Campaigns], work.Due);
        Assert.Equal(TimeSpan.MaxValue, work.Behind);
    }

    [Fact]
    public void Nothing_is_due_when_all_is_recent() =>
        Assert.Empty(Work([new SyncedKind(Keywords, TimeSpan.Zero, 50), new SyncedKind(Campaigns, TimeSpan.Zero, 3)]).Due);

    [Theory]
    [InlineData(SyncState.Pending, true)]
    [InlineData(SyncState.Running, true)]
    [InlineData(SyncState.Failed, true)]
    [InlineData(SyncState.Complete, false)]
    public void What_the_open_run_has_planned_it_also_does(SyncState state, bool isDue)
    {
        SyncedKind[] synced = [new(Keywords, TimeSpan.Zero, 50), new(Campaigns, TimeSpan.Zero, 3)];

        var work = Work(synced, new SyncProgress(Keywords, state, null, null, default));

        Assert.Equal(isDue, work.Due.Contains(Keywords));
        Assert.DoesNotContain(Campaigns, work.Due);
    }

    [Fact]
    public void The_smallest_work_comes_first_and_of_equal_ones_the_longest_behind()
    {
        static ProfileWork One(string id, long rows, int hours) => new(id, [], [], rows, TimeSpan.FromHours(hours));

        var order = IncrementalRule.Order([One("large", 9, 99), One("b", 5, 30), One("small", 1, 21), One("a", 5, 30), One("older", 5, 40), One("new", 0, 1_000)]);

        Assert.Equal(["new", "small", "older", "a", "b", "large"], order.Select(work => work.ProfileId));
    }

    private static ProfileWork Work(IReadOnlyList<SyncedKind> synced, params SyncProgress[] open) => IncrementalRule.WorkOf(
        "1", [Keywords, Campaigns], synced.ToDictionary(known => known.Scope), open.ToDictionary(progress => progress.Scope), Oldest);
}
