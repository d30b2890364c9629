using AmazonAds.Storage.History;

namespace AmazonAds.Tests.Storage;

public sealed class BehindRuleTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly ProfileStanding Recent = new() { ProfileId = "1", Connection = "main", Age = Day };

    [Fact]
    public void A_profile_synced_within_the_age_is_not_behind() => Assert.Null(BehindRule.Judge(Recent, Day));

    [Fact]
    public void The_first_reason_that_holds_is_told()
    {
        var old = Recent with { Age = Day + TimeSpan.FromSeconds(1) };
        var failed = old with { LastFailed = true };
        var waiting = failed with { OpenRunId = 7 };

        Assert.Equal(
            [BehindReason.Old, BehindReason.NeverSynced, BehindReason.Failed, BehindReason.Waiting, BehindReason.UnderWay],
            new[] { old, Recent with { Age = null }, failed, waiting, waiting with { IsUnderWay = true } }.Select(standing => BehindRule.Judge(standing, Day)!.Value));
    }
}
