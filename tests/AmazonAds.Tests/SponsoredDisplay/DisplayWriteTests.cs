using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Emulator;
using AmazonAds.Entities;

namespace AmazonAds.Tests.SponsoredDisplay;

public sealed class DisplayWriteTests
{
    [Fact]
    public async Task A_campaign_with_all_that_belongs_to_it_is_created()
    {
        using var ads = new DisplayHarness();
        var campaign = Assert.Single(await ads.CreateAsync(SponsoredDisplayKinds.Campaign, DisplayHarness.Edit(
            SponsoredDisplayKinds.Campaign,
            ("Name", "New"), ("State", "Paused"), ("Tactic", "T00030"), ("DailyBudget", "12.50"), ("StartDate", "2027-01-02"), ("EndDate", "20270203"), ("CostType", "CPC"))));
        Assert.Equal(WriteStatus.Success, campaign.Status);
        var row = ads.Data.DisplayCampaigns(ads.Profile).Find(long.Parse(campaign.Id!))!;
        Assert.Equal(("New", "PAUSED", "T00030", 12.5m, "CPC"), (row.Name, row.State, row.Tactic, row.Budget, row.CostType));
        Assert.Equal((new DateOnly(2027, 1, 2), new DateOnly(2027, 2, 3)), (row.StartDate, row.EndDate));

        var adGroup = Assert.Single(await ads.CreateAsync(SponsoredDisplayKinds.AdGroup, DisplayHarness.Edit(
            SponsoredDisplayKinds.AdGroup,
            ("CampaignId", campaign.Id), ("Name", "Group"), ("State", "Enabled"), ("DefaultBid", 0.8), ("BidOptimization", "Conversions"), ("CreativeType", "image"))));
        var group = ads.Data.DisplayAdGroups(ads.Profile).Find(long.Parse(adGroup.Id!))!;
        Assert.Equal((row.CampaignId, 0.8m, "CONVERSIONS", "IMAGE", "T00030"), (group.CampaignId, group.DefaultBid!.Value, group.BidOptimization, group.CreativeType, group.Tactic));

        var ad = Assert.Single(await ads.CreateAsync(SponsoredDisplayKinds.ProductAd, DisplayHarness.Edit(
            SponsoredDisplayKinds.ProductAd,
            ("CampaignId", campaign.Id), ("AdGroupId", adGroup.Id), ("State", "Enabled"), ("LandingPageUrl", "https://shop.test/a"), ("LandingPageType", "off_amazon_link"), ("AdName", "Page"))));
        Assert.Equal("OFF_AMAZON_LINK", ads.Data.DisplayProductAds(ads.Profile).Find(long.Parse(ad.Id!))!.LandingPageType);

        var target = Assert.Single(await ads.CreateAsync(SponsoredDisplayKinds.Target, DisplayHarness.Edit(
            SponsoredDisplayKinds.Target,
            ("CampaignId", campaign.Id), ("AdGroupId", adGroup.Id), ("Expression", "views(exactProduct;lookback=30)"), ("ExpressionType", "Manual"), ("State", "Enabled"), ("Bid", 1.25m))));
        Assert.Equal(
            """[{"type":"views","value":[{"type":"exactProduct"},{"type":"lookback","value":"30"}]}]""",
            ads.Data.DisplayTargets(ads.Profile).Find(long.Parse(target.Id!))!.Expression);

        var negative = Assert.Single(await ads.CreateAsync(SponsoredDisplayKinds.NegativeTarget, DisplayHarness.Edit(
            SponsoredDisplayKinds.NegativeTarget,
            ("AdGroupId", adGroup.Id), ("Expression", "ASIN_SAME_AS=B0NEW00001"), ("ExpressionType", "Manual"), ("State", "Enabled"))));
        Assert.Equal("""[{"type":"asinSameAs","value":"B0NEW00001"}]""", ads.Data.DisplayNegativeTargets(ads.Profile).Find(long.Parse(negative.Id!))!.Expression);
    }

    [Fact]
    public async Task An_update_sends_what_is_given_and_ids_as_numbers()
    {
        using var ads = new DisplayHarness();
        var before = ads.Data.DisplayCampaigns(ads.Profile).First();

        var outcome = Assert.Single(await ads.UpdateAsync(
            SponsoredDisplayKinds.Campaign, ($"{before.CampaignId}", DisplayHarness.Edit(SponsoredDisplayKinds.Campaign, ("DailyBudget", 40), ("PortfolioId", null)))));

        Assert.Equal((WriteStatus.Success, $"{before.CampaignId}"), (outcome.Status, outcome.Id));
        var after = ads.Data.DisplayCampaigns(ads.Profile).Find(before.CampaignId)!;
        Assert.Equal(before with { Budget = 40, PortfolioId = null, UpdatedAt = after.UpdatedAt }, after);
        var body = ads.Emulator.Requests.Latest.Last(request => request.Method == "PUT").Body!;
        Assert.Equal($$"""[{"campaignId":{{before.CampaignId}},"budget":40,"budgetType":"daily","portfolioId":null}]""", body);
    }

    [Fact]
    public async Task An_archive_is_a_change_of_state_of_a_hundred_at_once()
    {
        using var ads = new DisplayHarness(new EmulatorOptions { DisplayCampaignsPerProfile = 5, DisplayAdGroupsPerCampaign = 4, DisplayTargetsPerAdGroup = 15 });
        var targets = ads.Data.DisplayTargets(ads.Profile).Where(row => row.State != "ARCHIVED" && IsAlive(ads, row)).ToList();
        Assert.True(targets.Count > 100);

        var outcomes = await ads.ArchiveAsync(SponsoredDisplayKinds.Target, targets.Select(row => $"{row.TargetId}"));

        Assert.All(outcomes, outcome => Assert.Equal(WriteStatus.Success, outcome.Status));
        Assert.All(targets, row => Assert.Equal("ARCHIVED", ads.Data.DisplayTargets(ads.Profile).Find(row.TargetId)!.State));
        Assert.Equal((targets.Count + 99) / 100, ads.Emulator.Requests.Count("PUT", "/sd/targets"));
        Assert.Equal(0, ads.Emulator.Requests.Latest.Count(request => request.Method == "DELETE"));
    }

    [Fact]
    public async Task Each_item_gets_its_own_outcome_and_batches_hold_a_hundred()
    {
        using var ads = new DisplayHarness();
        var good = ads.Data.DisplayCampaigns(ads.Profile).First();
        var edits = Enumerable.Range(0, 250).Select(number => DisplayHarness.Edit(
            SponsoredDisplayKinds.Campaign,
            ("Name", number % 7 == 0 ? good.Name : $"New {number}"), ("State", "Enabled"), ("Tactic", "T00020"), ("DailyBudget", number % 11 == 0 ? 0.01 : 10)));

        var outcomes = await ads.CreateAsync(SponsoredDisplayKinds.Campaign, edits);

        for (var number = 0; number < outcomes.Count; number++)
        {
            var expected = number % 11 == 0 ? "INVALID_ARGUMENT" : number % 7 == 0 ? "DUPLICATE" : null;
            Assert.Equal((expected is null ? WriteStatus.Success : WriteStatus.Failed, expected), (outcomes[number].Status, outcomes[number].Code));
            if (expected is null) Assert.Equal($"New {number}", ads.Data.DisplayCampaigns(ads.Profile).Find(long.Parse(outcomes[number].Id!))!.Name);
        }

        Assert.Equal(3, ads.Emulator.Requests.Count("POST", "/sd/campaigns"));
        Assert.All(
            ads.Emulator.Requests.Latest.Where(request => request.Method == "POST" && request.Path == "/sd/campaigns"),
            request => Assert.InRange(JsonDocument.Parse(request.Body!).RootElement.GetArrayLength(), 1, 100));
    }

    [Fact]
    public async Task Items_that_are_throttled_or_broken_inside_are_sent_again_and_others_are_not()
    {
        using var ads = new DisplayHarness();
        var targets = ads.Data.DisplayTargets(ads.Profile).Where(row => row.State != "ARCHIVED" && IsAlive(ads, row)).Take(3).ToList();
        ads.Emulator.Faults.Add(FaultRule.On("PUT", "/sd/targets").Times(1).FailItemsAt("throttledError", 0));
        ads.Emulator.Faults.Add(FaultRule.On("PUT", "/sd/targets").Times(1).FailItemsAt("internalServerError", 0));

        var outcomes = await ads.UpdateAsync(SponsoredDisplayKinds.Target, targets.Select(row => ((string?)$"{row.TargetId}", DisplayHarness.Edit(SponsoredDisplayKinds.Target, ("Bid", 0.5)))));

        Assert.All(outcomes, outcome => Assert.Equal(WriteStatus.Success, outcome.Status));
        Assert.Equal(3, ads.Emulator.Requests.Count("PUT", "/sd/targets"));
    }

    [Fact]
    public async Task Updates_whose_answers_come_in_another_order_or_not_at_all_stay_told_apart()
    {
        using var ads = new DisplayHarness();
        var targets = ads.Data.DisplayTargets(ads.Profile).Where(row => row.State != "ARCHIVED" && IsAlive(ads, row)).Take(3).ToList();
        ads.Emulator.Faults.Add(FaultRule.On("PUT", "/sd/targets").Times(1).ShuffleResults().OmitResults(1));

        var outcomes = await ads.UpdateAsync(SponsoredDisplayKinds.Target, targets.Select(row => ((string?)$"{row.TargetId}", DisplayHarness.Edit(SponsoredDisplayKinds.Target, ("State", "Paused")))));

        Assert.Equal([WriteStatus.Success, WriteStatus.Unknown, WriteStatus.Success], outcomes.Select(outcome => outcome.Status));
        Assert.Equal(targets.Select(row => $"{row.TargetId}"), outcomes.Select(outcome => outcome.Id));
    }

    private static bool IsAlive(DisplayHarness ads, EmulatedDisplayTarget row) =>
        ads.Data.DisplayAdGroups(ads.Profile).Find(row.AdGroupId)!.State != "ARCHIVED"
        && ads.Data.DisplayCampaigns(ads.Profile).Find(row.CampaignId)!.State != "ARCHIVED";
}
