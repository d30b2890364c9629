using System.Text;
using AmazonAds.Reports;

namespace AmazonAds.Tests.Reports;

public class DaySummaryTests
{
    private static readonly DateRange Range = new(new(2026, 8, 1), new(2026, 9, 30));

    [Fact]
    public void Days_become_one_row_for_each_thing()
    {
        var rows = Sum(
            ["startDate", "endDate", "campaignId", "campaignName", "clicks", "cost", "costPerClick"],
            """{"date":"2026-08-01","campaignId":1,"campaignName":"old","clicks":2,"cost":1.10}""",
            """{"date":"2026-09-30","campaignId":1,"campaignName":"new","clicks":3,"cost":0.20}""",
            """{"date":"2026-08-15","campaignId":1,"campaignName":"between","clicks":0,"cost":0}""",
            """{"date":"2026-08-02","campaignId":2,"campaignName":"b","clicks":0,"cost":0}""");

        Assert.Equal(
        [
            """{"startDate":"2026-08-01","endDate":"2026-09-30","campaignId":"1","campaignName":"new","clicks":5,"cost":1.30,"costPerClick":0.26}""",
            """{"startDate":"2026-08-01","endDate":"2026-09-30","campaignId":"2","campaignName":"b","clicks":0,"cost":0,"costPerClick":null}""",
        ], rows);
    }

    [Fact]
    public void Nothing_plus_nothing_is_nothing_and_not_zero() =>
        Assert.Equal("""{"sales7d":null,"clicks":1}""", Assert.Single(Sum(
            ["sales7d", "clicks"],
            """{"date":"2026-08-01","campaignId":1,"sales7d":null,"clicks":1}""",
            """{"date":"2026-08-02","campaignId":1,"sales7d":null,"clicks":null}""")));

    [Fact]
    public void What_days_do_not_tell_is_left_out_and_never_summed()
    {
        var columns = SummaryColumns.Of(["campaignId", "clicks", "clickThroughRate", "cumulativeReach", "ours"], ["campaignId"]);
        Assert.Equal(["campaignId", "clicks"], columns.Result);
        Assert.Contains("clickThroughRate, cumulativeReach, ours", Assert.Single(columns.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Profiles_are_kept_apart()
    {
        var summary = new DaySummary(SummaryColumns.Of(["campaignId", "clicks"], ["campaignId"]), Range);
        foreach (var profile in new[] { "1", "2" })
            summary.Add(ReportRowReader.Parse(profile, """{"date":"2026-08-01","campaignId":5,"clicks":1}"""u8));
        Assert.Equal(["1", "2"], summary.Rows().Select(row => row.ProfileId));
    }

    private static List<string> Sum(string[] columns, params string[] days)
    {
        var summary = new DaySummary(SummaryColumns.Of(columns, ["campaignId"]), Range);
        foreach (var day in days) summary.Add(ReportRowReader.Parse("7", Encoding.UTF8.GetBytes(day)));
        return [.. summary.Rows().Select(row => Encoding.UTF8.GetString(row.Json.Span))];
    }
}
