using AmazonAds.Reports;

namespace AmazonAds.Tests.Reports;

public class ReportRuleTests
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 13, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>So many days, the last of them yesterday.</summary>
    public static DateRange LastDays(int days) => new(Today.AddDays(-days), Today.AddDays(-1));

    [Fact]
    public void The_defaults_are_a_summary_by_the_first_grouping_with_all_columns_known()
    {
        var plan = ReportPlan.For(Query("spCampaigns"), Now);
        var configuration = Assert.Single(plan.Requests).Configuration;
        Assert.Equal(("SPONSORED_PRODUCTS", "spCampaigns", "SUMMARY", "GZIP_JSON"), (configuration.AdProduct, configuration.ReportTypeId, configuration.TimeUnit, configuration.Format));
        Assert.Equal(["campaign"], configuration.GroupBy);
        Assert.Equal(["startDate", "endDate", .. ReportTypes.Find("spCampaigns")!.Groupings[0].Columns], configuration.Columns);
        Assert.Empty(plan.Warnings);
        Assert.False(plan.IsSummedFromDays);
    }

    [Fact]
    public void A_date_column_is_refused_with_a_summary() =>
        Refused(Query("spCampaigns") with { Columns = ["campaignId", "date"] }, "date", "Daily");

    [Theory]
    [InlineData("startDate")]
    [InlineData("endDate")]
    public void The_bounds_of_the_range_are_refused_as_columns_of_days(string column) =>
        Refused(Query("spCampaigns") with { TimeUnit = ReportTimeUnit.Daily, Columns = ["campaignId", column] }, column, "Summary");

    [Theory]
    [InlineData("spCampaigns", 95)]
    [InlineData("sbCampaigns", 60)]
    [InlineData("sdCampaigns", 65)]
    [InlineData("sbPurchasedProduct", 731)]
    public void What_Amazon_no_longer_keeps_is_refused(string type, int retention)
    {
        var daily = Query(type) with { TimeUnit = ReportTimeUnit.Daily };
        Assert.NotEmpty(ReportPlan.For(daily with { Range = new(Today.AddDays(-retention), Today) }, Now).Requests);
        Refused(daily with { Range = new(Today.AddDays(-retention - 1), Today) }, $"{retention} days");
    }

    [Fact]
    public void A_summary_that_is_too_long_is_refused()
    {
        Assert.Single(ReportPlan.For(Query("spCampaigns") with { Range = LastDays(31) }, Now).Requests);
        Refused(Query("spCampaigns") with { Range = LastDays(32) }, "31 days", "-Daily", "-TimeUnit Daily");
        Assert.Single(ReportPlan.For(Query("sbPurchasedProduct") with { Range = LastDays(700) }, Now).Requests);
    }

    [Fact]
    public void A_range_that_ends_before_it_starts_is_refused() =>
        Refused(Query("spCampaigns") with { Range = new(Today, Today.AddDays(-1)) }, "before it starts");

    [Fact]
    public void Days_of_a_longer_range_are_cut_into_windows_without_gap_or_overlap()
    {
        var plan = ReportPlan.For(Query("spCampaigns") with { TimeUnit = ReportTimeUnit.Daily, Range = LastDays(90) }, Now);
        Assert.Equal([31, 31, 28], plan.Requests.Select(request => request.Range.Days));
        Assert.Equal(LastDays(90), new DateRange(plan.Requests[0].Range.Start, plan.Requests[^1].Range.End));
        Assert.All(plan.Requests.Zip(plan.Requests.Skip(1)), pair => Assert.Equal(pair.First.Range.End.AddDays(1), pair.Second.Range.Start));
        Assert.All(plan.Requests, request => Assert.Equal("date", request.Configuration.Columns[0]));
    }

    [Fact]
    public void A_longer_summary_is_computed_from_days_where_that_is_wanted()
    {
        var plan = ReportPlan.For(
            Query("spCampaigns") with { Range = LastDays(40), SumDays = true, Columns = ["campaignName", "clicks", "costPerClick", "clickThroughRate", "ours"] }, Now);
        Assert.True(plan.IsSummedFromDays);
        Assert.Equal(2, plan.Requests.Count);
        Assert.All(plan.Requests, request => Assert.Equal("DAILY", request.Configuration.TimeUnit));
        Assert.Equal(["date", "campaignId", "campaignName", "clicks", "cost"], plan.Requests[0].Configuration.Columns);
        Assert.Contains(plan.Warnings, warning => warning.Contains("clickThroughRate, ours", StringComparison.Ordinal) && warning.Contains("left out", StringComparison.Ordinal));
    }

    [Fact]
    public void A_summary_that_one_report_can_give_is_left_to_Amazon() =>
        Assert.False(ReportPlan.For(Query("spCampaigns") with { Range = LastDays(31), SumDays = true }, Now).IsSummedFromDays);

    [Fact]
    public void What_is_not_known_is_asked_for_with_a_warning()
    {
        var plan = ReportPlan.For(Query("spCampaigns") with { Columns = ["clicks", "newColumn"], Filters = [new("newField", ["x"])] }, Now);
        Assert.Equal(["clicks", "newColumn"], plan.Requests[0].Configuration.Columns);
        Assert.Contains(plan.Warnings, warning => warning.Contains("newColumn", StringComparison.Ordinal));
        Assert.Contains(plan.Warnings, warning => warning.Contains("newField", StringComparison.Ordinal));

        var type = ReportPlan.For(Query("spHourly") with { GroupBy = ["hour"], Columns = ["clicks"], Range = LastDays(200) }, Now);
        Assert.Equal("SPONSORED_PRODUCTS", Assert.Single(type.Requests).Configuration.AdProduct);
        Assert.Contains("spHourly", Assert.Single(type.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spHourly")]
    [InlineData("")]
    public void An_unknown_type_without_grouping_and_columns_is_refused(string type) => Refused(Query(type), "type");

    [Fact]
    public void An_unknown_grouping_is_refused_where_its_columns_are_not_named()
    {
        Refused(Query("spCampaigns") with { GroupBy = ["hour"] }, "hour", "campaign and adGroup");
        Refused(Query("spCampaigns") with { GroupBy = ["hour"], Columns = ["clicks"], Range = LastDays(40), SumDays = true }, "-Daily");
        Assert.Single(ReportPlan.For(Query("spCampaigns") with { GroupBy = ["hour"], Columns = ["clicks"] }, Now).Warnings, warning => warning.Contains("hour", StringComparison.Ordinal));
    }

    private static ReportQuery Query(string type) => new() { Type = type, Range = LastDays(7) };

    private static void Refused(ReportQuery query, params string[] says)
    {
        var refusal = Assert.Throws<ReportQueryException>(() => ReportPlan.For(query, Now));
        Assert.All(says, text => Assert.Contains(text, refusal.Message, StringComparison.Ordinal));
    }
}
