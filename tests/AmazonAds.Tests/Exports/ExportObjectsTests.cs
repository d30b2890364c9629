using AmazonAds.Entities;
using AmazonAds.Exports;
using AmazonAds.Tests.Unified;

namespace AmazonAds.Tests.Exports;

/// <summary>A row of an export is the object that the Get cmdlet gives, as far as exports tell it.</summary>
public sealed class ExportObjectsTests : IDisposable
{
    private readonly ExportHarness harness = new();

    public static TheoryData<AdProduct, string> Kinds => [.. ExportKinds.All.Select(kind => (kind.AdProduct, kind.Name))];

    public void Dispose() => harness.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_property_is_the_same(AdProduct product, string name)
    {
        var kind = EntityKinds.Find(name, product)!;
        var listed = await harness.ListAsync(kind);
        var rows = await harness.ReceiveAsync(new ExportRequest(KindOf(name)) { AdProducts = [product] });
        var exported = rows.Select(row => row.Entity).Where(entity => entity.Kind?.TableKind == kind).ToList();

        Assert.NotEmpty(listed);
        Assert.Equal(listed.Select(kind.IdOf).Order(), exported.Select(kind.IdOf).Order());
        var byId = exported.ToDictionary(entity => kind.IdOf(entity)!);
        Assert.All(listed, row => Assert.Equal(SameObjectsTests.Properties(row, Untold(product, name)), SameObjectsTests.Properties(byId[kind.IdOf(row)!], Untold(product, name))));
        Assert.All(exported, row => Assert.Equal(product.ToString(), row.AdProduct));
    }

    [Fact]
    public void Every_column_that_may_be_left_out_is_a_column() =>
        Assert.All(ExportKinds.All, kind => Assert.Empty(kind.Untold.Except(kind.Columns.Select(column => column.Name))));

    [Fact]
    public void Every_kind_but_portfolios_is_in_an_export() =>
        Assert.Equal(EntityKinds.OfProfile.Where(kind => kind.Name != "Portfolio"), EntityKinds.OfProfile.Where(kind => ExportKinds.Of(kind) is not null));

    [Fact]
    public async Task Times_come_by_themselves_and_delivery_is_in_the_body()
    {
        var row = (Campaign)(await harness.ReceiveAsync(new ExportRequest(ExportKind.Campaign) { AdProducts = [AdProduct.SponsoredProducts] }))[0].Entity;
        Assert.NotNull(row.ExtendedData?.CreationDateTime);
        Assert.True(row.Body.ContainsKey("deliveryStatus"));
    }

    private static ExportKind KindOf(string name) => name switch
    {
        "Campaign" => ExportKind.Campaign,
        "AdGroup" => ExportKind.AdGroup,
        "ProductAd" => ExportKind.Ad,
        _ => ExportKind.Target,
    };

    private static string[] Untold(AdProduct product, string name) => (product, name) switch
    {
        (_, "Keyword" or "NegativeKeyword" or "Target") => ["CampaignId"],
        (AdProduct.SponsoredDisplay, "NegativeTarget") => ["ResolvedExpression"],
        (_, "NegativeTarget") => ["CampaignId"],
        (AdProduct.SponsoredBrands, "ProductAd") => ["CampaignId", "Name"],
        (_, "ProductAd") => ["CampaignId", "Sku"],
        (AdProduct.SponsoredBrands, "Campaign") => ["ProductLocation", "IsMultiAdGroupsEnabled"],
        (AdProduct.SponsoredDisplay, "Campaign") => ["DeliveryProfile"],
        (AdProduct.SponsoredDisplay, "AdGroup") => ["Tactic", "BidOptimization"],
        _ => [],
    };
}
