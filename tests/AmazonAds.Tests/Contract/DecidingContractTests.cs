using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Budgets;
using AmazonAds.ChangeHistory;
using AmazonAds.Entities;
using AmazonAds.Recommendations;
using AmazonAds.Tests.Deciding;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>Help in deciding: what the library sends and what the emulator answers, against the documents.</summary>
public sealed class DecidingContractTests : IDisposable
{
    private readonly DecidingHarness harness;
    private OpenApiCheckingHandler checking = null!;

    public DecidingContractTests() => harness = new DecidingHarness(
        inner => checking = new OpenApiCheckingHandler(inner, AdsDocuments.Require()));

    public void Dispose() => harness.Dispose();

    [SharedTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bids_for_an_existing_ad_group(bool analysis)
    {
        var keyword = harness.Keyword;
        var bids = await harness.Client.Recommendations.GetBidsAsync(harness.Connection, harness.Profile, new BidQuery
        {
            CampaignId = keyword.CampaignId.ToString(),
            AdGroupId = keyword.AdGroupId.ToString(),
            Expressions = [ExpressionText.Of(keyword.MatchType, keyword.KeywordText), ExpressionText.Of("CLOSE_MATCH"), ExpressionText.Parse("PAT_ASIN=B000000001")],
            IncludeAnalysis = analysis,
        });
        Assert.Equal(3, bids.Count);
        Assert.Equal(1, checking.CheckedCalls);
    }

    [SharedFact]
    public async Task Bids_for_a_new_ad_group()
    {
        var bids = await harness.Client.Recommendations.GetBidsAsync(harness.Connection, harness.Profile, new BidQuery
        {
            Asins = ["B000000001", "B000000002"],
            Expressions = [ExpressionText.Of("BROAD", "soap")],
            PlacementAdjustments = new Dictionary<string, int> { ["PLACEMENT_TOP"] = 50 },
        });
        Assert.Single(bids);
        Assert.Equal(1, checking.CheckedCalls);
    }

    [SharedTheory]
    [InlineData("clicks", null)]
    [InlineData("conversions", "IMAGE")]
    [InlineData("reach", "VIDEO")]
    public async Task Bids_for_Sponsored_Display(string optimization, string? creativeType)
    {
        var clauses = harness.Emulator.Data.DisplayTargets(harness.ProfileNumber)
            .Select(target => JsonDocument.Parse(target.Expression).RootElement)
            .Select(expression => DisplayClause.Parse(PlainJson.Value(expression)!)).ToList();
        Assert.True(clauses.Count > 3);
        var report = await harness.Client.Recommendations.GetDisplayBidsAsync(harness.Connection, harness.Profile, new DisplayBidQuery
        {
            Clauses = [.. clauses, DisplayClause.Parse("purchases(exactProduct;lookback=7)"), DisplayClause.Parse("contentCategorySameAs=a.1"), DisplayClause.Parse("asinSameAs=1")],
            Asins = ["B000000001"],
            BidOptimization = optimization,
            CreativeType = creativeType,
        });
        Assert.Equal((clauses.Count + 2, "400"), (report.Bids.Count, Assert.Single(report.Errors).Code));
        Assert.Equal((clauses.Count + 102) / 100, checking.CheckedCalls);
    }

    [SharedTheory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Keywords(int version)
    {
        var keyword = harness.Keyword;
        var query = new KeywordQuery
        {
            CampaignId = keyword.CampaignId.ToString(),
            AdGroupId = keyword.AdGroupId.ToString(),
            MaxRecommendations = 20,
            SortDimension = "CLICKS",
            Locale = "de_DE",
            BidsEnabled = true,
            Version = version,
            OwnKeywords = [new OwnKeyword("soap", "EXACT")],
        };
        Assert.Equal(21, (await harness.Client.Recommendations.GetKeywordsAsync(harness.Connection, harness.Profile, query)).Count);
        var products = new KeywordQuery { Asins = ["B000000001"], BiddingStrategy = "MANUAL", Version = version };
        Assert.NotEmpty(await harness.Client.Recommendations.GetKeywordsAsync(harness.Connection, harness.Profile, products));
        Assert.Equal(2, checking.CheckedCalls);
    }

    [SharedTheory]
    [InlineData(AdProduct.SponsoredProducts)]
    [InlineData(AdProduct.SponsoredBrands)]
    [InlineData(AdProduct.SponsoredDisplay)]
    public async Task Budgets(AdProduct product)
    {
        string[] ids = [.. harness.LiveCampaigns(2, product), "77"];
        var usage = await harness.Client.Budgets.GetUsageAsync(harness.Connection, harness.Profile, product, ids);
        var recommended = await harness.Client.Budgets.GetRecommendationsAsync(harness.Connection, harness.Profile, product, ids);
        Assert.True(ids.Length > 1);
        Assert.Equal((ids.Length - 1, "77"), (usage.Items.Count, Assert.Single(usage.Errors).CampaignId));
        Assert.Equal((ids.Length - 1, "77"), (recommended.Items.Count, Assert.Single(recommended.Errors).CampaignId));
        Assert.Equal(2, checking.CheckedCalls);
    }

    [SharedFact]
    public async Task Budgets_of_portfolios()
    {
        var profile = harness.Emulator.Data.Profiles.First(known => harness.Emulator.Data.Campaigns(known.ProfileId).Any(campaign => campaign.PortfolioId is not null)).ProfileId;
        var portfolio = harness.Emulator.Data.Campaigns(profile).First(campaign => campaign.PortfolioId is not null).PortfolioId.ToString()!;
        var usage = await harness.Client.Budgets.GetPortfolioUsageAsync(harness.Connection, profile.ToString(), [portfolio, "77"]);
        Assert.Equal((portfolio, "77"), (Assert.Single(usage.Items).PortfolioId, Assert.Single(usage.Errors).PortfolioId));
        Assert.Equal(1, checking.CheckedCalls);
    }

    [SharedTheory]
    [InlineData(AdProduct.SponsoredProducts)]
    [InlineData(AdProduct.SponsoredBrands)]
    [InlineData(AdProduct.SponsoredDisplay)]
    public async Task Budget_rules(AdProduct product)
    {
        var rules = harness.Client.BudgetRules;
        var campaign = harness.LiveCampaigns(1, product)[0];
        var made = await harness.WriteAsync(
            BudgetRuleWrites.Create(product), (null, Rules.Schedule()), (null, Rules.Performance()), (null, Rules.Schedule("late", "20240101")));
        Assert.Equal([WriteStatus.Success, WriteStatus.Success, WriteStatus.Failed], made.Select(outcome => outcome.Status));
        var ruleId = made[0].Id!;

        var changed = new BudgetRule { RuleId = ruleId, RuleState = "PAUSED", RuleDetails = Rules.Schedule("Summer") };
        Assert.Equal(WriteStatus.Success, Assert.Single(await harness.WriteAsync(BudgetRuleWrites.Update(product), (ruleId, changed))).Status);
        var pair = new CampaignBudgetRule(campaign, ruleId);
        Assert.Equal(WriteStatus.Success, Assert.Single(await harness.WriteAsync(BudgetRuleWrites.Associate(product), (ruleId, pair))).Status);

        Assert.Equal("Summer", (await rules.FindAsync(harness.Connection, harness.Profile, product, ruleId))!.Name);
        Assert.Equal(ruleId, Assert.Single(await rules.ListOfCampaignAsync(harness.Connection, harness.Profile, product, campaign)).RuleId);
        await foreach (var page in rules.ListPagesAsync(harness.Connection, harness.Profile, product)) Assert.Equal(2, page.Items.Count);
        await foreach (var tied in rules.ListCampaignsAsync(harness.Connection, harness.Profile, product, ruleId)) Assert.Equal(campaign, tied.CampaignId);

        Assert.Equal(WriteStatus.Success, Assert.Single(await harness.WriteAsync(BudgetRuleWrites.Disassociate(product), (ruleId, pair))).Status);
        Assert.Equal(WriteStatus.Failed, Assert.Single(await harness.WriteAsync(BudgetRuleWrites.Disassociate(product), (ruleId, pair))).Status);
        Assert.True(checking.CheckedCalls >= 9);
    }

    [SharedFact]
    public async Task Budget_rules_of_one_campaign_at_a_time()
    {
        const AdProduct product = AdProduct.SponsoredProducts;
        var made = await harness.WriteAsync(BudgetRuleWrites.Create(product), (null, Rules.Schedule()));
        var pair = new CampaignBudgetRule(harness.LiveCampaigns(1)[0], made[0].Id!);
        Assert.Equal(WriteStatus.Success, Assert.Single(await harness.WriteAsync(BudgetRuleWrites.AssociateByCampaign(product), (pair.RuleId, pair))).Status);
        Assert.Equal(WriteStatus.Success, Assert.Single(await harness.WriteAsync(BudgetRuleWrites.DisassociateOneByOne(product), (pair.RuleId, pair))).Status);
        Assert.Equal(3, checking.CheckedCalls);
    }

    [SharedFact]
    public async Task Events_for_budget_rules()
    {
        var events = await harness.Client.BudgetRules.ListEventsAsync(
            harness.Connection, harness.Profile, AdProduct.SponsoredProducts, harness.LiveCampaigns(1)[0]);
        var made = await harness.WriteAsync(BudgetRuleWrites.Create(AdProduct.SponsoredProducts), (null, Rules.OfEvent(events[0].EventId!)));
        Assert.Equal(WriteStatus.Success, Assert.Single(made).Status);
        Assert.Equal(2, checking.CheckedCalls);
    }

    [SharedFact]
    public async Task Changes()
    {
        var now = harness.Clock.GetUtcNow();
        var keyword = harness.Keyword;
        var query = new ChangeQuery
        {
            From = now.AddDays(-90),
            To = now.AddDays(1),
            PageSize = 50,
            Filters = ChangeQuery.EntityTypes.ToDictionary(type => type, _ => ChangeFilter.All),
        };
        Assert.NotEmpty(await Read(query));
        await Read(query with
        {
            OldestFirst = true,
            Filters = new Dictionary<string, ChangeFilter>
            {
                ["CAMPAIGN"] = new() { Ids = [keyword.CampaignId.ToString()], ChangeTypes = ["BUDGET_AMOUNT"] },
                ["KEYWORD"] = new() { CampaignIds = [keyword.CampaignId.ToString()], AdGroupIds = [keyword.AdGroupId.ToString()] },
                ["THEME"] = ChangeFilter.All,
            },
        });
        Assert.True(checking.CheckedCalls >= 3);
    }

    private async Task<List<ChangeEvent>> Read(ChangeQuery query)
    {
        var changes = new List<ChangeEvent>();
        await foreach (var change in harness.Client.Changes.ListAsync(harness.Connection, harness.Profile, query)) changes.Add(change);
        return changes;
    }
}
