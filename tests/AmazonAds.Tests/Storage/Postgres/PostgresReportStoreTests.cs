using System.Text;
using AmazonAds.Reports;
using AmazonAds.Storage;
using AmazonAds.Tests.Reports;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>Reports in a PostgreSQL database, which any number of processes ask for and write.</summary>
public sealed class PostgresReportStoreTests : ReportStoreTests
{
    private static readonly ReportType Campaigns = ReportTypes.Find("spCampaigns")!;

    private readonly PostgresStoreFixture fixture;

    public PostgresReportStoreTests(PostgresFixture postgres)
        : this(new PostgresStoreFixture(postgres))
    {
    }

    private PostgresReportStoreTests(PostgresStoreFixture fixture)
        : base(fixture) => this.fixture = fixture;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Days_times_counts_amounts_and_texts_have_types_of_their_own()
    {
        var store = await OpenAsync();
        await Write(store, "1", """{"date":"2026-10-01","campaignId":1,"campaignName":"a","clicks":5,"cost":2,"campaignBudgetAmount":1.50,"costPerClick":null,"odd":true}""");

        Assert.Equal(
            [
                "campaign_budget_amount|numeric", "campaign_id|text", "campaign_name|text", "clicks|bigint", "cost|numeric", "cost_per_click|numeric", "date|date", "odd|text",
                "updated_at|timestamp with time zone",
            ],
            fixture.Ask("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'report_sp_campaigns' AND column_name IN "
                + "('date', 'updated_at', 'campaign_id', 'campaign_name', 'clicks', 'cost', 'campaign_budget_amount', 'cost_per_click', 'odd') ORDER BY column_name"));
        Assert.Equal(["2026-10-01|1|a|5|2|1.5|∅|true"], fixture.Ask("SELECT date, campaign_id, campaign_name, clicks, cost, campaign_budget_amount, cost_per_click, odd FROM report_sp_campaigns"));
    }

    [Fact]
    public async Task A_column_is_widened_when_a_value_does_not_fit()
    {
        var store = await OpenAsync();
        await Write(store, "1", """{"date":"2026-10-01","campaignId":1,"clicks":5,"odd":1}""");
        await Write(store, "1", """{"date":"2026-10-02","campaignId":1,"clicks":5.5,"odd":2}""", """{"date":"2026-10-03","campaignId":1,"clicks":6,"odd":"x\u0000"}""");
        await Write(store, "1", """{"date":"2026-10-04","campaignId":1,"clicks":7,"odd":3.5}""", """{"date":"2026-10-05","campaignId":1,"clicks":1e40}""");

        Assert.Equal(["5|1", "5.5|2", "6|x\uFFFD", "7|3.5", "1e40|∅"], fixture.Ask("SELECT clicks, odd FROM report_sp_campaigns ORDER BY date"));
    }

    [Fact]
    public async Task Of_a_row_that_a_report_brings_twice_the_later_one_counts()
    {
        var store = await OpenAsync();
        await Write(store, "1", """{"date":"2026-10-01","campaignId":1,"clicks":5}""", """{"date":"2026-10-01","campaignId":1,"clicks":6}""");

        Assert.Equal(["6"], fixture.Ask("SELECT clicks FROM report_sp_campaigns"));
    }

    [Fact]
    public async Task Processes_that_write_reports_at_once_lose_no_row_and_no_column()
    {
        var stores = new List<IReportStore>();
        for (var number = 0; number < 4; number++) stores.Add(await OpenAsync());

        await Task.WhenAll(stores.Select((store, number) => Task.Run(() => Write(
            store, $"{number}", [.. Enumerable.Range(0, 6_000).Select(id => $$"""{"date":"2026-10-01","campaignId":{{id}},"clicks":{{number}},"own{{number}}":{{id}}}""")]))));

        Assert.Equal(
            ["0|6000|6000|0|0|0", "1|6000|0|6000|0|0", "2|6000|0|0|6000|0", "3|6000|0|0|0|6000"],
            fixture.Ask("SELECT profile_id, count(*), count(own0), count(own1), count(own2), count(own3) FROM report_sp_campaigns GROUP BY 1 ORDER BY 1"));
    }

    protected override void SpoilJobs() => fixture.Ask("ALTER TABLE report_job RENAME COLUMN hash TO other");

    private async Task<IReportStore> OpenAsync() => (IReportStore)await fixture.OpenAsync();

    private static Task Write(IReportStore store, string profileId, params string[] rows) => store.WriteReportAsync(
        new ReportWrite(Campaigns, ["campaign"], [.. rows.Select(row => ReportRowReader.Parse(profileId, Encoding.UTF8.GetBytes(row)))]), None);
}
