using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.SponsoredDisplay;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.SponsoredBrands;

/// <summary>What the library sends of version 4, and what the emulator answers, against the document.</summary>
public sealed class BrandsContractTests : IDisposable
{
    private readonly DisplayHarness test;
    private OpenApiCheckingHandler? checking;

    public BrandsContractTests() => test = new DisplayHarness(around: handler => checking = new OpenApiCheckingHandler(
        handler, [.. AdsDocuments.Require(), OpenApiDocument.Load(SharedFolder.Require("specs", "sponsored-brands-v4.json"))]));

    public void Dispose() => test.Dispose();

    public static TheoryData<string> AdTypes { get; } = [.. SponsoredBrandsKinds.ProductAd.CreateVariants!.ByWord.Keys];

    [SharedFact]
    public async Task Campaigns()
    {
        var kind = SponsoredBrandsKinds.Campaign;
        var made = Assert.Single(await test.CreateAsync(kind, DisplayHarness.Edit(
            kind, ("Name", "contract"), ("State", "Paused"), ("DailyBudget", 50m), ("BudgetType", "Lifetime"), ("StartDate", "2030-01-01"), ("EndDate", "2030-02-01"),
            ("BrandEntityId", "ENTITY1"), ("Goal", "PageVisit"), ("CostType", "CPC"), ("ProductLocation", "SoldOnAmazon"), ("SmartDefault", "MANUAL"),
            ("BidOptimization", false), ("PlacementBidding", "HOME=-20;OTHER=15"), ("Tags", new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = "b" }))));
        Assert.True(made.Status == WriteStatus.Success, made.Message);
        var read = Assert.Single(await test.ListAsync(kind, new EntityQuery { Ids = [made.Id!], Names = ["contract"], States = ["PAUSED"], WithExtendedData = true, PageSize = 100 }));
        Assert.Equal((50m, "LIFETIME", false, -20m), (read.Budget!.Budget, read.Budget.BudgetType, read.DynamicBidding!.BidOptimization, read.DynamicBidding.PlacementBidding![0].Percentage));
        Assert.StartsWith("20", read.ExtendedData!.CreationDateTime, StringComparison.Ordinal);
        var changed = await test.UpdateAsync(
            kind, (made.Id, DisplayHarness.Edit(kind, ("DailyBudget", 60m), ("Name", "renamed"), ("EndDate", null), ("PortfolioId", null))), ("77", DisplayHarness.Edit(kind, ("Name", "x"))));
        Assert.Equal([WriteStatus.Failed, WriteStatus.Failed], changed.Select(outcome => outcome.Status));
        Assert.Equal(["dateError", "otherError"], changed.Select(outcome => outcome.Code));
        Assert.Equal(WriteStatus.Success, Assert.Single(await test.ArchiveAsync(kind, made.Id!)).Status);
        Assert.True(checking!.CheckedCalls >= 4);
    }

    [SharedFact]
    public async Task Ad_groups()
    {
        var kind = SponsoredBrandsKinds.AdGroup;
        var campaign = test.Data.BrandsCampaigns(test.Profile).First();
        var made = await test.CreateAsync(
            kind, new[] { campaign.CampaignId, 77 }.Select(id => DisplayHarness.Edit(kind, ("CampaignId", id), ("Name", "contract"), ("State", "Enabled"))));
        Assert.Equal([WriteStatus.Success, WriteStatus.Failed], made.Select(outcome => outcome.Status));
        Assert.Single(await test.ListAsync(kind, new EntityQuery { Ids = [made[0].Id!], CampaignIds = [campaign.CampaignId.ToString()], WithExtendedData = true }));
        Assert.Equal(WriteStatus.Success, Assert.Single(await test.UpdateAsync(kind, (made[0].Id, DisplayHarness.Edit(kind, ("State", "Paused"))))).Status);
        Assert.Equal(WriteStatus.Success, Assert.Single(await test.ArchiveAsync(kind, made[0].Id!)).Status);
    }

    [SharedTheory]
    [MemberData(nameof(AdTypes))]
    public async Task Ads(string type)
    {
        var kind = SponsoredBrandsKinds.ProductAd;
        var group = test.Data.BrandsAdGroups(test.Profile).First();
        var edit = DisplayHarness.Edit(kind, [("AdType", type), ("AdGroupId", group.AdGroupId), ("Name", "contract"), ("State", "Enabled"), .. Parts(type)]);
        Assert.Null(EditRule.Refusal(edit, new FieldPlace(kind, "US", FieldUse.Create)));

        await using var writer = new BatchWriter<EntityEdit>(test.Client, EntityWrites.Create(kind, edit, wantsEntities: true));
        await writer.AddAsync(new WriteInput<EntityEdit>(test.Connection, test.Profile.ToString(), null, edit));
        await writer.CompleteAsync();
        Assert.True(writer.TryRead(out var made));
        Assert.True(made.Status == WriteStatus.Success, made.Message);
        Assert.Equal(made.Id, ((ProductAd)made.Entity!).AdId);

        var read = Assert.Single(await test.ListAsync(kind, new EntityQuery { Ids = [made.Id!], AdGroupIds = [group.AdGroupId.ToString()], States = ["ENABLED"] }));
        Assert.Equal(("contract", group.CampaignId.ToString()), (read.Name, read.CampaignId));
        Assert.Equal(WriteStatus.Success, Assert.Single(await test.UpdateAsync(kind, (made.Id, DisplayHarness.Edit(kind, ("Name", "renamed"), ("State", "Paused"))))).Status);
        Assert.Equal(WriteStatus.Success, Assert.Single(await test.ArchiveAsync(kind, made.Id!)).Status);
        Assert.True(checking!.CheckedCalls >= 4);
    }

    private static (string, object?)[] Parts(string type)
    {
        (string, object?)[] page = [("LandingPageType", "STORE"), ("LandingPageUrl", "https://www.amazon.com/stores/page/1")];
        (string, object?)[] brand = [("BrandName", "Brand"), ("BrandLogoAssetId", "amzn1.assetlibrary.asset1.1")];
        return type switch
        {
            "Video" => [("VideoAssetId", "amzn1.assetlibrary.asset1.1"), ("Asin", "B000000001")],
            "BrandVideo" => [.. page, .. brand, ("VideoAssetId", "amzn1.assetlibrary.asset1.1"), ("Headline", "headline")],
            "StoreSpotlight" => [.. page, ("Creative", new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["brandName"] = "Brand",
                ["subpages"] = Enumerable.Range(0, 3).Select(number => new Dictionary<string, object?>(StringComparer.Ordinal) { ["pageTitle"] = $"page {number}" }).ToList(),
            })],
            "AutoCollection" => brand,
            "ManualCollection" => [.. brand, ("Asin", "B000000001;B000000002;B000000003")],
            _ => [.. page, .. brand, ("Asin", "B000000001;B000000002;B000000003"), ("Headline", "headline")],
        };
    }
}
