using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class PortfolioTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(0)]
    public void Campaigns_are_in_portfolios_that_exist(int count)
    {
        var data = new AdsEmulator(new EmulatorOptions { CampaignsPerProfile = 60, PortfoliosPerProfile = count }).Data;
        var profile = data.ProfileId(2);
        var portfolios = data.Portfolios(profile).Select(static row => (long?)row.PortfolioId).ToList();
        var used = data.Campaigns(profile).Select(static row => row.PortfolioId).Where(static id => id is not null).Distinct().ToList();
        Assert.Equal(count, portfolios.Count);
        Assert.Equal(count == 0, used.Count == 0);
        Assert.Subset(portfolios.ToHashSet(), used.ToHashSet());
    }

    [Fact]
    public async Task A_campaign_is_put_into_a_portfolio_and_taken_out_and_its_end_is_set_and_cleared()
    {
        using var session = await KindSample.SignInAsync();
        var data = session.Emulator.Data;
        var id = data.Campaigns(session.Profile).First(static row => row.State == "ENABLED").CampaignId;
        var portfolio = data.Portfolios(session.Profile).First().PortfolioId;
        await PutAsync(session, id, $"\"portfolioId\":\"{portfolio}\",\"endDate\":\"2040-01-31\"");
        Assert.Equal((portfolio, new DateOnly(2040, 1, 31)), (data.Campaign(session.Profile, id)!.PortfolioId, data.Campaign(session.Profile, id)!.EndDate));
        await PutAsync(session, id, "\"name\":\"Anders\"");
        Assert.Equal((portfolio, new DateOnly(2040, 1, 31)), (data.Campaign(session.Profile, id)!.PortfolioId, data.Campaign(session.Profile, id)!.EndDate));
        await PutAsync(session, id, "\"portfolioId\":null,\"endDate\":null");
        Assert.Equal((null, null), (data.Campaign(session.Profile, id)!.PortfolioId, data.Campaign(session.Profile, id)!.EndDate));
        Assert.Equal("parentEntityError", ErrorType(await PutAsync(session, id, "\"portfolioId\":\"77\"")));
    }

    [Fact]
    public async Task A_write_takes_a_hundred_and_nothing_deletes()
    {
        using var session = await KindSample.SignInAsync();
        using var fits = await session.WriteAsync("PUT", "portfolios", Items(100));
        using var exceeds = await session.WriteAsync("PUT", "portfolios", Items(101));
        using var deleted = await session.WriteAsync("POST", "portfolios", "{}", delete: true);
        Assert.Equal((207, 400, 404), ((int)fits.StatusCode, (int)exceeds.StatusCode, (int)deleted.StatusCode));
    }

    [Fact]
    public async Task A_filter_takes_one_state_and_a_listing_no_page_size()
    {
        using var session = await KindSample.SignInAsync();
        using var two = await session.ListAsync("portfolios", """{"stateFilter":{"include":["ENABLED","ENABLED"]}}""");
        using var unknown = await session.ListAsync("portfolios", """{"stateFilter":{"include":["PAUSED"]}}""");
        Assert.Equal((400, 400), ((int)two.StatusCode, (int)unknown.StatusCode));
        var page = await session.ListJsonAsync("portfolios", """{"maxResults":1,"stateFilter":{"include":["ENABLED"]}}""");
        Assert.Equal(4, page.GetProperty("portfolios").GetArrayLength());
    }

    [Theory]
    [InlineData("\"budget\":{\"amount\":5,\"policy\":\"MONTHLY_RECURRING\",\"currencyCode\":\"EUR\"}", "budgetError")]
    [InlineData("\"budget\":{\"amount\":5}", "budgetError")]
    [InlineData("\"budget\":{\"policy\":\"MONTHLY_RECURRING\",\"amount\":0}", "budgetError")]
    [InlineData("\"budget\":{\"policy\":\"DATE_RANGE\",\"amount\":5}", "dateError")]
    [InlineData("\"budget\":{\"policy\":\"DATE_RANGE\",\"amount\":5,\"startDate\":\"2025-02-01\",\"endDate\":\"2025-01-01\"}", "dateError")]
    [InlineData("\"budget\":7", "malformedValueError")]
    public async Task A_budget_that_cannot_be_is_refused(string budget, string errorType)
    {
        using var session = await KindSample.SignInAsync();
        Assert.Equal(errorType, ErrorType(await session.WriteJsonAsync("POST", "portfolios", $$"""{"portfolios":[{"name":"Neu","state":"ENABLED",{{budget}}}]}""")));
    }

    [Fact]
    public async Task A_change_names_only_what_is_new_of_the_budget()
    {
        using var session = await KindSample.SignInAsync();
        var sample = KindSample.Of("portfolios");
        var created = await session.WriteJsonAsync("POST", "portfolios", sample.Batch(sample.New(session)));
        var id = created.GetProperty("success")[0].GetProperty("portfolioId").GetString()!;
        await session.WriteJsonAsync("PUT", "portfolios", sample.Batch(sample.Update(id, "\"budget\":{\"amount\":70}")));
        var row = session.Emulator.Data.Portfolios(session.Profile).Find(long.Parse(id, CultureInfo.InvariantCulture))!;
        Assert.Equal(new EmulatedPortfolioBudget("DATE_RANGE", 70, "USD", new(2025, 1, 1), new(2030, 1, 1)), row.Budget);
    }

    [Fact]
    public async Task Usage_is_told_for_portfolios_that_exist()
    {
        using var session = await KindSample.SignInAsync();
        var portfolio = session.Emulator.Data.Portfolios(session.Profile).First();
        using var answer = await session.SendAsync(
            "POST", "portfolios/budget/usage", $$"""{"portfolioIds":["77","{{portfolio.PortfolioId}}"]}""", "application/vnd.portfoliobudgetusage.v1+json");
        var body = await EmulatorSession.JsonAsync(answer);
        Assert.Equal("77", Assert.Single(body.GetProperty("error").EnumerateArray()).GetProperty("portfolioId").GetString());
        Assert.Equal(1, Assert.Single(body.GetProperty("success").EnumerateArray()).GetProperty("index").GetInt32());
    }

    private static Task<JsonElement> PutAsync(EmulatorSession session, long campaign, string members) =>
        session.WriteJsonAsync("PUT", "campaigns", $$"""{"campaigns":[{"campaignId":"{{campaign}}",{{members}}}]}""");

    private static string Items(int count) =>
        $$"""{"portfolios":[{{string.Join(',', Enumerable.Repeat("""{"portfolioId":"1","name":"x"}""", count))}}]}""";

    private static string ErrorType(JsonElement result) =>
        result.GetProperty("error")[0].GetProperty("errors")[0].GetProperty("errorType").GetString()!;
}
