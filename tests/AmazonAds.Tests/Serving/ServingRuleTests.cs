using AmazonAds.Entities;
using AmazonAds.Serving;

namespace AmazonAds.Tests.Serving;

public class ServingRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void What_is_enabled_below_enabled_parents_within_the_dates_can_serve()
    {
        var verdict = ServingRule.Judge(new Keyword { State = "ENABLED" }, new AdGroup { State = "enabled" }, Campaign("ENABLED", "2026-11-22", "2026-11-22"), Today);
        Assert.True(verdict.CanServe);
        Assert.Empty(verdict.Reasons);
    }

    [Theory]
    [InlineData("PAUSED", "ENABLED", "ENABLED", "2026-01-01", null, "CAMPAIGN_PAUSED")]
    [InlineData("ARCHIVED", "ENABLED", "ENABLED", "2026-01-01", null, "CAMPAIGN_ARCHIVED")]
    [InlineData("ENABLED", "PAUSED", "ENABLED", "2026-01-01", null, "AD_GROUP_PAUSED")]
    [InlineData("ENABLED", "ENABLED", "PAUSED", "2026-01-01", null, "TARGETING_CLAUSE_PAUSED")]
    [InlineData("ENABLED", "ENABLED", "ENABLED", "2026-11-23", null, "PENDING_START_DATE")]
    [InlineData("ENABLED", "ENABLED", "ENABLED", "2026-01-01", "2026-11-21", "ENDED")]
    [InlineData("enabled", "enabled", "enabled", "20261123", null, "PENDING_START_DATE")]
    [InlineData("ENABLED", "ENABLED", "SOMETHING_NEW", "2026-01-01", null, "TARGETING_CLAUSE_SOMETHING_NEW")]
    public void What_keeps_it_from_serving_is_named(string campaign, string adGroup, string own, string start, string? end, string reason)
    {
        foreach (var entity in new AdsEntity[] { new Keyword { State = own }, new Target { State = own } })
        {
            var verdict = ServingRule.Judge(entity, new AdGroup { State = adGroup }, Campaign(campaign, start, end), Today);
            Assert.False(verdict.CanServe);
            Assert.Equal([reason], verdict.Reasons);
        }
    }

    [Fact]
    public void Every_reason_is_named()
    {
        var verdict = ServingRule.Judge(new ProductAd { State = "PAUSED" }, new AdGroup { State = "ARCHIVED" }, Campaign("PAUSED", "2027-01-01", null), Today);
        Assert.Equal(["CAMPAIGN_PAUSED", "PENDING_START_DATE", "AD_GROUP_ARCHIVED", "AD_PAUSED"], verdict.Reasons);
    }

    [Fact]
    public void A_parent_that_is_not_there_keeps_it_from_serving() =>
        Assert.Equal(["CAMPAIGN_UNKNOWN", "AD_GROUP_UNKNOWN"], ServingRule.Judge(new Keyword { State = "ENABLED" }, null, null, Today).Reasons);

    [Fact]
    public void What_does_not_serve_is_refused() =>
        Assert.Throws<ArgumentException>(() => ServingRule.Judge(new Portfolio(), null, null, Today));

    [Theory]
    [InlineData("Asia/Tokyo", "2026-11-23")]
    [InlineData("America/Los_Angeles", "2026-11-22")]
    [InlineData("No/Where", "2026-11-22")]
    [InlineData(null, "2026-11-22")]
    public void The_day_is_that_of_the_profile(string? zone, string day) =>
        Assert.Equal(DateOnly.Parse(day), ProfileDay.Of(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero), zone));

    private static Campaign Campaign(string state, string start, string? end) => new() { State = state, StartDate = start, EndDate = end };
}
