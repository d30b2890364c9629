using AmazonAds.Batching;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.SponsoredDisplay;

/// <summary>What the library sends of Sponsored Display, and what the emulator answers, against the document.</summary>
public sealed class DisplayContractTests : IDisposable
{
    private readonly DisplayHarness ads;
    private OpenApiCheckingHandler? handler;

    public DisplayContractTests()
    {
        var documents = AdsDocuments.Require();
        ads = new DisplayHarness(new EmulatorOptions { DisplayCampaignsPerProfile = 9 }, inner => handler = new OpenApiCheckingHandler(inner, documents));
    }

    public void Dispose()
    {
        ads.Dispose();
        handler?.Dispose();
    }

    [SharedTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lists_with_every_filter(bool extended)
    {
        var target = ads.Data.DisplayTargets(ads.Profile).First();
        var ad = ads.Data.DisplayProductAds(ads.Profile).First();
        var negative = ads.Data.DisplayNegativeTargets(ads.Profile).First();
        var campaign = ads.Data.DisplayCampaigns(ads.Profile).First();
        var adGroup = ads.Data.DisplayAdGroups(ads.Profile).First();
        var below = new EntityQuery
        {
            States = ["ENABLED", "PAUSED"], PageSize = 10, WithExtendedData = extended,
            CampaignIds = [$"{campaign.CampaignId}"], AdGroupIds = [$"{adGroup.AdGroupId}"],
        };

        Assert.NotEmpty(await ads.ListAsync(SponsoredDisplayKinds.Campaign, new EntityQuery
        {
            Ids = [$"{campaign.CampaignId}"], Names = [campaign.Name], PortfolioIds = [$"{campaign.PortfolioId}"],
            States = ["ENABLED", "PAUSED", "ARCHIVED"], WithExtendedData = extended,
        }));
        Assert.NotEmpty(await ads.ListAsync(SponsoredDisplayKinds.AdGroup, below with { AdGroupIds = [], Ids = [$"{adGroup.AdGroupId}"], Names = [adGroup.Name] }));
        Assert.NotEmpty(await ads.ListAsync(SponsoredDisplayKinds.ProductAd, below with { Ids = [$"{ad.AdId}"] }));
        Assert.NotEmpty(await ads.ListAsync(SponsoredDisplayKinds.Target, below with { Ids = [$"{target.TargetId}"] }));
        Assert.NotEmpty(await ads.ListAsync(SponsoredDisplayKinds.NegativeTarget, below));
        Assert.NotEmpty(await ads.ListAsync(SponsoredDisplayKinds.NegativeTarget, below with { Ids = [$"{negative.TargetId}"] }));
        foreach (var kind in SponsoredDisplayKinds.All)
        {
            var rows = 0;
            await foreach (var row in kind.ListAsync(ads.Client, ads.Connection, $"{ads.Profile}", new EntityQuery { WithExtendedData = extended })) rows++;
            Assert.True(rows > 4);
        }

        Assert.True(handler!.CheckedCalls >= 11);
    }

    [SharedFact]
    public async Task Writes()
    {
        var campaign = await CreateAsync(
            SponsoredDisplayKinds.Campaign,
            ("Name", "New"), ("State", "Enabled"), ("Tactic", "T00030"), ("DailyBudget", 10.5), ("StartDate", "2027-01-02"), ("EndDate", "2027-01-03"),
            ("CostType", "cpc"), ("PortfolioId", ads.Data.Portfolios(ads.Profile).First().PortfolioId));
        var adGroup = await CreateAsync(
            SponsoredDisplayKinds.AdGroup,
            ("CampaignId", campaign), ("Name", "New"), ("State", "Enabled"), ("DefaultBid", 0.5), ("BidOptimization", "clicks"), ("CreativeType", "IMAGE"));
        var ad = await CreateAsync(SponsoredDisplayKinds.ProductAd, ("CampaignId", campaign), ("AdGroupId", adGroup), ("Sku", "SKU-1"), ("State", "Enabled"));
        await CreateAsync(
            SponsoredDisplayKinds.ProductAd,
            ("CampaignId", campaign), ("AdGroupId", adGroup), ("LandingPageUrl", "https://shop.test"), ("LandingPageType", "OFF_AMAZON_LINK"), ("AdName", "Ad"), ("State", "Enabled"));
        var target = await CreateAsync(
            SponsoredDisplayKinds.Target,
            ("CampaignId", campaign), ("AdGroupId", adGroup), ("Expression", "views(exactProduct;lookback=30)"), ("ExpressionType", "Manual"), ("State", "Enabled"), ("Bid", 0.5));
        var negative = await CreateAsync(
            SponsoredDisplayKinds.NegativeTarget, ("AdGroupId", adGroup), ("Expression", "asinBrandSameAs=5"), ("ExpressionType", "Manual"), ("State", "Enabled"));

        await UpdateAsync(SponsoredDisplayKinds.Campaign, campaign, ("Name", "Newer"), ("State", "Paused"), ("DailyBudget", 12), ("EndDate", null), ("PortfolioId", null), ("CostType", "cpc"), ("StartDate", "2027-01-01"));
        await UpdateAsync(SponsoredDisplayKinds.AdGroup, adGroup, ("Name", "Newer"), ("DefaultBid", 0.75), ("BidOptimization", "conversions"), ("State", "Paused"));
        await UpdateAsync(SponsoredDisplayKinds.ProductAd, ad, ("State", "Paused"));
        await UpdateAsync(SponsoredDisplayKinds.Target, target, ("Bid", null), ("State", "Paused"));
        await UpdateAsync(SponsoredDisplayKinds.NegativeTarget, negative, ("State", "Paused"));

        foreach (var (kind, id) in new (EntityKind, string)[]
        {
            (SponsoredDisplayKinds.NegativeTarget, negative), (SponsoredDisplayKinds.Target, target), (SponsoredDisplayKinds.ProductAd, ad),
            (SponsoredDisplayKinds.AdGroup, adGroup), (SponsoredDisplayKinds.Campaign, campaign),
        })
        {
            Assert.Equal(WriteStatus.Success, Assert.Single(await ads.ArchiveAsync(kind, id)).Status);
            Assert.Equal(WriteStatus.Failed, Assert.Single(await ads.UpdateAsync(kind, ("77", DisplayHarness.Edit(kind, ("State", "Paused"))))).Status);
        }

        Assert.Equal(6 + 5 + 10, handler!.CheckedCalls);
    }

    [SharedFact]
    public async Task Refusals_are_as_documented()
    {
        using var signedIn = await new Tests.Emulator.EmulatorSession(handler: emulator => handler = new OpenApiCheckingHandler(emulator.CreateHandler(), AdsDocuments.Require())).SignInAsync();
        var id = signedIn.Emulator.Data.DisplayCampaigns(signedIn.Profile).First().CampaignId;
        foreach (var kind in new[] { "campaigns", "adGroups", "productAds", "targets", "negativeTargets" })
        {
            using var foreign = await signedIn.SendAsync("GET", $"sd/{kind}", profile: 77);
            using var unknown = await signedIn.SendAsync("GET", $"sd/{kind}/77");
            Assert.Equal((403, 404), ((int)foreign.StatusCode, (int)unknown.StatusCode));
        }

        await signedIn.GetJsonAsync($"sd/campaigns/{id}");
        await signedIn.GetJsonAsync($"sd/campaigns/extended/{id}");
        using var gone = await signedIn.SendAsync("DELETE", $"sd/campaigns/{id}");
        Assert.Equal((200, 13), ((int)gone.StatusCode, handler!.CheckedCalls));
    }

    private async Task<string> CreateAsync(EntityKind kind, params (string, object?)[] values)
    {
        var outcome = Assert.Single(await ads.CreateAsync(kind, DisplayHarness.Edit(kind, values)));
        Assert.True(outcome.Status == WriteStatus.Success, $"{kind}: {outcome.Code} {outcome.Message}");
        return outcome.Id!;
    }

    private async Task UpdateAsync(EntityKind kind, string id, params (string, object?)[] values)
    {
        var outcome = Assert.Single(await ads.UpdateAsync(kind, (id, DisplayHarness.Edit(kind, values))));
        Assert.True(outcome.Status == WriteStatus.Success, $"{kind}: {outcome.Code} {outcome.Message}");
    }
}
