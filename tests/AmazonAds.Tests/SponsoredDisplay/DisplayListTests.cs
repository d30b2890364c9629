using AmazonAds.Emulator;
using AmazonAds.Entities;

namespace AmazonAds.Tests.SponsoredDisplay;

public sealed class DisplayListTests
{
    [Fact]
    public async Task Every_kind_is_listed_with_ids_as_text_and_words_in_capitals()
    {
        using var ads = new DisplayHarness();
        var campaigns = await ads.ListAsync(SponsoredDisplayKinds.Campaign);
        var truth = ads.Data.DisplayCampaigns(ads.Profile).ToList();

        Assert.Equal(truth.Select(row => row.CampaignId.ToString()), campaigns.Select(row => row.CampaignId));
        Assert.Equal(truth.Select(row => row.State), campaigns.Select(row => row.State));
        Assert.Equal(truth.Select(row => row.Budget), campaigns.Select(row => row.Budget!.Budget!.Value));
        Assert.Equal(truth.Select(row => row.StartDate.ToString("yyyy-MM-dd")), campaigns.Select(row => row.StartDate));
        Assert.Equal(truth.Select(row => row.CostType.ToLowerInvariant()), campaigns.Select(row => row.CostType));
        Assert.All(campaigns, row => Assert.Equal(("DAILY", "SponsoredDisplay", ads.Profile.ToString()), (row.Budget!.BudgetType, row.AdProduct, row.ProfileId)));
        Assert.All(campaigns, row => Assert.Empty(row.Body));

        Assert.Equal(
            ads.Data.DisplayAdGroups(ads.Profile).Select(row => (row.AdGroupId.ToString(), row.DefaultBid, row.BidOptimization.ToLowerInvariant())),
            (await ads.ListAsync(SponsoredDisplayKinds.AdGroup)).Select(row => (row.AdGroupId!, row.DefaultBid, row.BidOptimization!)));
        Assert.Equal(
            ads.Data.DisplayProductAds(ads.Profile).Select(row => (row.AdId.ToString(), row.Sku, row.Asin)),
            (await ads.ListAsync(SponsoredDisplayKinds.ProductAd)).Select(row => (row.AdId!, row.Sku, row.Asin)));
        Assert.Equal(
            ads.Data.DisplayTargets(ads.Profile).Select(row => (row.TargetId.ToString(), row.Bid, row.State)),
            (await ads.ListAsync(SponsoredDisplayKinds.Target)).Select(row => (row.TargetId!, row.Bid, row.State!)));
        Assert.Equal(
            ads.Data.DisplayNegativeTargets(ads.Profile).Select(row => (row.TargetId.ToString(), row.AdGroupId.ToString(), "MANUAL")),
            (await ads.ListAsync(SponsoredDisplayKinds.NegativeTarget)).Select(row => (row.TargetId!, row.AdGroupId!, row.ExpressionType!)));
    }

    [Fact]
    public async Task An_audience_is_a_condition_with_conditions_inside()
    {
        using var ads = new DisplayHarness();
        var targets = await ads.ListAsync(SponsoredDisplayKinds.Target);
        var audience = targets.First(row => row.Expression![0].Type == "views").Expression![0];

        Assert.Null(audience.Value);
        Assert.Equal(["asinCategorySameAs", "lookback"], audience.Conditions!.Select(condition => condition.Type));
        Assert.Equal($"views(asinCategorySameAs={audience.Conditions![0].Value};lookback=30)", audience.ToString());
        Assert.Contains(targets, row => row.Expression![0] is { Type: "asinSameAs", Value.Length: 10, Conditions: null });
    }

    [Fact]
    public async Task Filters_narrow_the_list_as_the_service_names_them()
    {
        using var ads = new DisplayHarness(new EmulatorOptions { DisplayCampaignsPerProfile = 30 });
        var campaigns = ads.Data.DisplayCampaigns(ads.Profile).ToList();
        var adGroup = ads.Data.DisplayAdGroups(ads.Profile).Last();

        Assert.Equal(
            campaigns.Where(row => row.State != "ENABLED").Select(row => row.CampaignId.ToString()),
            (await ads.ListAsync(SponsoredDisplayKinds.Campaign, new EntityQuery { States = ["PAUSED", "ARCHIVED"] })).Select(row => row.CampaignId));
        Assert.Equal(
            campaigns[3].CampaignId.ToString(),
            Assert.Single(await ads.ListAsync(SponsoredDisplayKinds.Campaign, new EntityQuery { Names = [campaigns[3].Name] })).CampaignId);
        Assert.Equal(
            campaigns.Count(row => row.PortfolioId == campaigns[0].PortfolioId),
            (await ads.ListAsync(SponsoredDisplayKinds.Campaign, new EntityQuery { PortfolioIds = [$"{campaigns[0].PortfolioId}"] })).Count);
        Assert.All(
            await ads.ListAsync(SponsoredDisplayKinds.Target, new EntityQuery { CampaignIds = [$"{adGroup.CampaignId}"], AdGroupIds = [$"{adGroup.AdGroupId}"] }),
            row => Assert.Equal(adGroup.AdGroupId.ToString(), row.AdGroupId));
        Assert.Equal(
            [$"{campaigns[1].CampaignId}", $"{campaigns[2].CampaignId}"],
            (await ads.ListAsync(SponsoredDisplayKinds.Campaign, new EntityQuery
            {
                Others = new Dictionary<string, object?> { ["campaignIdFilter"] = new object[] { campaigns[1].CampaignId, campaigns[2].CampaignId } },
            })).Select(row => row.CampaignId));
        await Assert.ThrowsAsync<ArgumentException>(() => ads.ListAsync(SponsoredDisplayKinds.Target, new EntityQuery { Names = ["x"] }));
    }

    [Fact]
    public async Task Ids_beyond_one_request_are_asked_for_in_several()
    {
        using var ads = new DisplayHarness(new EmulatorOptions { DisplayCampaignsPerProfile = 130, DisplayAdGroupsPerCampaign = 1 });
        var ids = ads.Data.DisplayCampaigns(ads.Profile).Select(row => row.CampaignId.ToString()).ToList();

        var found = await ads.ListAsync(SponsoredDisplayKinds.Campaign, new EntityQuery { Ids = ids });

        Assert.Equal(ids, found.Select(row => row.CampaignId));
        Assert.All(ads.Emulator.Requests.Latest.Where(request => request.Method == "GET"), request => Assert.True(request.Query.Length < 4000));
    }

    [Fact]
    public async Task Extended_data_comes_from_its_own_path_and_stands_where_all_products_have_it()
    {
        using var ads = new DisplayHarness();
        var row = ads.Data.DisplayTargets(ads.Profile).First();
        var target = (await ads.ListAsync(SponsoredDisplayKinds.Target, new EntityQuery { WithExtendedData = true })).First();

        Assert.Equal("TARGET_STATUS_LIVE", target.ExtendedData!.ServingStatus);
        Assert.Equal(row.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"), target.ExtendedData.CreationDateTime);
        Assert.Equal(1, ads.Emulator.Requests.Count("GET", "/sd/targets/extended"));
        Assert.Null((await ads.ListAsync(SponsoredDisplayKinds.Target)).First().ExtendedData);
    }

    [Fact]
    public async Task Negative_targets_are_found_by_id_though_their_plain_list_has_no_such_filter()
    {
        using var ads = new DisplayHarness();
        var ids = ads.Data.DisplayNegativeTargets(ads.Profile).Take(2).Select(row => row.TargetId.ToString()).ToList();

        var found = await ads.ListAsync(SponsoredDisplayKinds.NegativeTarget, new EntityQuery { Ids = ids });

        Assert.Equal(ids, found.Select(row => row.TargetId));
        Assert.Equal((1, 0), (ads.Emulator.Requests.Count("GET", "/sd/negativeTargets/extended"), ads.Emulator.Requests.Count("GET", "/sd/negativeTargets")));
    }

    [Theory]
    [InlineData(99, null, 1)]
    [InlineData(100, null, 2)]
    [InlineData(250, null, 3)]
    [InlineData(250, 40, 7)]
    [InlineData(250, 1000, 4)]
    public async Task No_row_is_lost_though_pages_are_cut_without_a_word(int rows, int? pageSize, int requests)
    {
        using var ads = new DisplayHarness(new EmulatorOptions { DisplayCampaignsPerProfile = rows, DisplayAdGroupsPerCampaign = 0 });

        var found = await ads.ListAsync(SponsoredDisplayKinds.Campaign, new EntityQuery { PageSize = pageSize });

        Assert.Equal(ads.Data.DisplayCampaigns(ads.Profile).Select(row => row.CampaignId.ToString()), found.Select(row => row.CampaignId));
        Assert.Equal(requests, ads.Emulator.Requests.Count("GET", "/sd/campaigns"));
    }

    [Fact]
    public void There_are_no_keywords()
    {
        Assert.Null(EntityKinds.Find("Keyword", AdProduct.SponsoredDisplay));
        Assert.Null(EntityKinds.Find<Keyword>(AdProduct.SponsoredDisplay));
        Assert.Equal(
            ["Portfolio", "Campaign", "AdGroup", "ProductAd", "Target", "NegativeTarget"],
            EntityKinds.Of(AdProduct.SponsoredDisplay).Select(kind => kind.Name));
    }
}
