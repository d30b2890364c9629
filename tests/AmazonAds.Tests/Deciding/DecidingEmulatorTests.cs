using System.Globalization;
using AmazonAds.Batching;
using AmazonAds.Budgets;
using AmazonAds.ChangeHistory;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Recommendations;

namespace AmazonAds.Tests.Deciding;

/// <summary>The emulator's help in deciding comes of its own rows, and its budget rules stay.</summary>
public sealed class DecidingEmulatorTests : IDisposable
{
    private readonly DecidingHarness harness = new();

    public void Dispose() => harness.Dispose();

    [Fact]
    public async Task A_suggested_bid_lies_near_the_bid_of_the_keyword()
    {
        var keyword = harness.Keyword;
        harness.Emulator.Data.SetBid(harness.ProfileNumber, keyword.KeywordId, 10m);
        var query = new BidQuery
        {
            CampaignId = keyword.CampaignId.ToString(),
            AdGroupId = keyword.AdGroupId.ToString(),
            Expressions = [ExpressionText.Of(keyword.MatchType, keyword.KeywordText)],
        };
        var bid = Assert.Single(await harness.Client.Recommendations.GetBidsAsync(harness.Connection, harness.Profile, query));
        Assert.InRange(bid.SuggestedBid!.Value, 9m, 14m);
        Assert.True(bid.SuggestedBidLower < bid.SuggestedBid && bid.SuggestedBid < bid.SuggestedBidUpper);
        var again = await harness.Client.Recommendations.GetBidsAsync(harness.Connection, harness.Profile, query);
        Assert.Equal(bid.SuggestedBid, again[0].SuggestedBid);
    }

    [Fact]
    public async Task An_ad_group_of_another_campaign_is_refused()
    {
        var query = new BidQuery { CampaignId = "77", AdGroupId = harness.Keyword.AdGroupId.ToString(), Expressions = [ExpressionText.Of("CLOSE_MATCH")] };
        var failure = await Assert.ThrowsAsync<AdsApiException>(() => harness.Client.Recommendations.GetBidsAsync(harness.Connection, harness.Profile, query));
        Assert.Equal(422, (int)failure.Status!);
        Assert.Contains("77", failure.ServiceMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggested_keywords_are_none_that_the_ad_group_has()
    {
        var keyword = harness.Keyword;
        var query = new KeywordQuery { CampaignId = keyword.CampaignId.ToString(), AdGroupId = keyword.AdGroupId.ToString() };
        var keywords = await harness.Client.Recommendations.GetKeywordsAsync(harness.Connection, harness.Profile, query);
        var taken = harness.Emulator.Data.Keywords(harness.ProfileNumber).Where(row => row.AdGroupId == keyword.AdGroupId).Select(row => row.KeywordText).ToHashSet();
        Assert.Equal(200, keywords.Count);
        Assert.DoesNotContain(keywords, suggested => taken.Contains(suggested.Keyword!));
        Assert.All(keywords, suggested => Assert.Equal(3, suggested.BidInfo!.Count));
    }

    [Fact]
    public async Task Rules_come_in_pages_of_thirty()
    {
        await MakeAsync(Enumerable.Range(0, 65).Select(index => Rules.Schedule($"rule {index}")));
        var pages = new List<int>();
        var ids = new HashSet<string>();
        await foreach (var page in harness.Client.BudgetRules.ListPagesAsync(harness.Connection, harness.Profile, AdProduct.SponsoredProducts))
        {
            pages.Add(page.Items.Count);
            ids.UnionWith(page.Items.Select(rule => rule.RuleId!));
        }

        Assert.Equal([30, 30, 5], pages);
        Assert.Equal(65, ids.Count);
        await foreach (var page in harness.Client.BudgetRules.ListPagesAsync(harness.Connection, harness.Profile, AdProduct.SponsoredBrands))
            Assert.Empty(page.Items);
    }

    [Fact]
    public async Task A_rule_stands_as_its_days_and_state_say()
    {
        var made = await MakeAsync([Rules.Schedule("coming"), Rules.Schedule("now", "20250101"), Rules.Schedule("paused", "20250101")]);
        await harness.WriteAsync(BudgetRuleWrites.Update(AdProduct.SponsoredProducts), (made[2], new BudgetRule { RuleId = made[2], RuleState = "PAUSED" }));
        Assert.Equal("PENDING_START", (await FindAsync(made[0])).RuleStatus);
        Assert.Equal("ACTIVE", (await FindAsync(made[1])).RuleStatus);
        Assert.Equal(("PAUSED", "paused", 35m), ((await FindAsync(made[2])).RuleState, (await FindAsync(made[2])).Name, (await FindAsync(made[2])).RuleDetails!.BudgetIncreaseBy!.Value));
        harness.Clock.Advance(TimeSpan.FromDays(200));
        Assert.Equal("EXPIRED", (await FindAsync(made[1])).RuleStatus);
    }

    [Fact]
    public async Task A_campaign_has_a_rule_once_and_no_two_of_one_name()
    {
        var made = await MakeAsync([Rules.Schedule("a"), Rules.Schedule("a"), Rules.Schedule("b")]);
        var campaign = harness.LiveCampaigns(1)[0];
        var outcomes = await harness.WriteAsync(
            BudgetRuleWrites.Associate(AdProduct.SponsoredProducts),
            new[] { made[0], made[0], made[1], made[2], "no-such-rule" }.Select(rule => ((string?)rule, new CampaignBudgetRule(campaign, rule))));
        Assert.Equal(
            [WriteStatus.Success, WriteStatus.Failed, WriteStatus.Failed, WriteStatus.Success, WriteStatus.Failed],
            outcomes.Select(outcome => outcome.Status));
        var rules = await harness.Client.BudgetRules.ListOfCampaignAsync(harness.Connection, harness.Profile, AdProduct.SponsoredProducts, campaign);
        Assert.Equal(["a", "b"], rules.Select(rule => rule.Name));
        Assert.All(rules, rule => Assert.Equal((campaign, harness.Profile, "SponsoredProducts"), (rule.CampaignId, rule.ProfileId, rule.AdProduct)));
    }

    [Fact]
    public async Task A_change_through_the_door_is_in_the_history()
    {
        harness.Clock.Advance(TimeSpan.FromMinutes(5));
        var keyword = harness.Keyword;
        await using var writer = new BatchWriter<decimal>(harness.Client, EntityWrites.KeywordBid);
        await writer.AddAsync(new WriteInput<decimal>(harness.Connection, harness.Profile, keyword.KeywordId.ToString(), 3.21m));
        await writer.CompleteAsync();
        harness.Clock.Advance(TimeSpan.FromMinutes(5));

        var now = harness.Clock.GetUtcNow();
        var query = new ChangeQuery
        {
            From = now.AddDays(-1),
            To = now,
            Filters = new Dictionary<string, ChangeFilter> { ["KEYWORD"] = new() { Ids = [keyword.KeywordId.ToString()], ChangeTypes = ["BID_AMOUNT"] } },
        };
        var changes = new List<ChangeEvent>();
        await foreach (var change in harness.Client.Changes.ListAsync(harness.Connection, harness.Profile, query)) changes.Add(change);
        var only = Assert.Single(changes);
        Assert.Equal(
            (keyword.Bid!.Value.ToString("0.00", CultureInfo.InvariantCulture), "3.21", now.AddMinutes(-5), keyword.KeywordText),
            (only.PreviousValue, only.NewValue, only.Timestamp, only.Metadata!.Keyword));
    }

    [Fact]
    public async Task The_history_goes_on_over_pages_and_in_both_orders()
    {
        using var big = new DecidingHarness(options: new EmulatorOptions { Profiles = 1, RequestsPerSecond = 0, KeywordsPerAdGroup = 200 });
        var now = big.Clock.GetUtcNow();
        var query = new ChangeQuery
        {
            From = now.AddDays(-90),
            To = now,
            PageSize = 50,
            Filters = ChangeQuery.EntityTypes.ToDictionary(type => type, _ => ChangeFilter.All),
        };
        var latest = await ReadAsync(big, query);
        var oldest = await ReadAsync(big, query with { OldestFirst = true });
        Assert.True(latest.Count > 100, $"{latest.Count} changes");
        Assert.Equal(latest.Select(change => change.Timestamp).OrderDescending(), latest.Select(change => change.Timestamp));
        Assert.Equal(oldest.Select(change => change.Timestamp).Order(), oldest.Select(change => change.Timestamp));
        Assert.Equal(latest.Count, oldest.Count);
    }

    [Fact]
    public async Task A_profile_has_one_budget_of_requests_for_all_of_it()
    {
        using var limited = new DecidingHarness(options: new EmulatorOptions { Profiles = 1, RequestsPerSecond = 1, Burst = 2 });
        var campaign = limited.LiveCampaigns(1, AdProduct.SponsoredBrands);
        for (var call = 0; call < 4; call++)
            await limited.Clock.RunAsync(limited.Client.Budgets.GetUsageAsync(limited.Connection, limited.Profile, AdProduct.SponsoredBrands, campaign));
        Assert.True(limited.Emulator.Requests.CountOfStatus(429) > 0);
    }

    private static async Task<List<ChangeEvent>> ReadAsync(DecidingHarness harness, ChangeQuery query)
    {
        var changes = new List<ChangeEvent>();
        await foreach (var change in harness.Client.Changes.ListAsync(harness.Connection, harness.Profile, query)) changes.Add(change);
        return changes;
    }

    private async Task<List<string>> MakeAsync(IEnumerable<BudgetRuleDetails> rules)
    {
        var outcomes = await harness.WriteAsync(BudgetRuleWrites.Create(AdProduct.SponsoredProducts), rules.Select(rule => ((string?)null, rule)));
        Assert.All(outcomes, outcome => Assert.Equal(WriteStatus.Success, outcome.Status));
        return [.. outcomes.Select(outcome => outcome.Id!)];
    }

    private async Task<BudgetRule> FindAsync(string ruleId) =>
        (await harness.Client.BudgetRules.FindAsync(harness.Connection, harness.Profile, AdProduct.SponsoredProducts, ruleId))!;
}
