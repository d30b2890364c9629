namespace AmazonAds.Entities.Shapes;

/// <summary>How ad groups and product ads stand in Ads API v1, after Amazon's document (August 2026).</summary>
internal static class UnifiedShapes
{
    private const string Product = "productCreative.productCreativeSettings.";

    /// <summary>An ad group.</summary>
    public static Shape<AdGroup> AdGroup { get; } = new(
    [
        new TextMember<AdGroup>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<AdGroup>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<AdGroup>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<AdGroup>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<AdGroup>("globalAdGroupId", item => item.GlobalAdGroupId, (item, value) => item.GlobalAdGroupId = value),
        new FoldedMember<AdGroup>("bid", FoldedPart<AdGroup>.Amount("defaultBid", (item, value) => item.DefaultBid = value)),
        .. UnifiedTimes.Members<AdGroup>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item => item.ExtendedData?.MarkRead(),
    };

    /// <summary>A product ad.</summary>
    public static Shape<ProductAd> ProductAd { get; } = new(
    [
        new TextMember<ProductAd>("adId", item => item.AdId, (item, value) => item.AdId = value),
        new TextMember<ProductAd>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<ProductAd>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<ProductAd>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<ProductAd>("globalAdId", item => item.GlobalAdId, (item, value) => item.GlobalAdId = value),
        new FoldedMember<ProductAd>(
            "creative",
            new FoldedPart<ProductAd>(Product + "advertisedProduct", (node, item) => UnifiedProduct.Take(node, item)),
            FoldedPart<ProductAd>.Text(Product + "headline", (item, value) => item.CustomText = value),
            FoldedPart<ProductAd>.Text(
                Product + "advertisedProduct.globalStoreSetting.catalogSourceMarketplace",
                (item, value) => item.GlobalStoreSetting = new GlobalStoreSetting { CatalogSourceCountryCode = UnifiedWords.Marketplaces.ToProduct(value) })),
        .. UnifiedTimes.Members<ProductAd>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item =>
        {
            item.ExtendedData?.MarkRead();
            item.GlobalStoreSetting?.MarkRead();
        },
    };
}
