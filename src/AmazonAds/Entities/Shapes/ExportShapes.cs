namespace AmazonAds.Entities.Shapes;

/// <summary>How ad groups and ads stand in exports, after Amazon's examples of the common model (September 2025).</summary>
internal static class ExportShapes
{
    /// <summary>An ad group.</summary>
    public static Shape<AdGroup> AdGroup { get; } = new(
    [
        new TextMember<AdGroup>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<AdGroup>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<AdGroup>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<AdGroup>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<AdGroup>("creativeType", item => item.CreativeType, (item, value) => item.CreativeType = value),
        .. UnifiedTimes.Members<AdGroup>(item => item.ExtendedData ??= new ExtendedData()),
        new FoldedMember<AdGroup>("bid", FoldedPart<AdGroup>.Amount("defaultBid", (item, value) => item.DefaultBid = value)),
    ])
    {
        Completed = item => item.ExtendedData?.MarkRead(),
    };

    /// <summary>A Sponsored Products ad.</summary>
    public static Shape<ProductAd> ProductAd { get; } = Ad(new FoldedMember<ProductAd>(
        "creative",
        new FoldedPart<ProductAd>("products", ExportCreative.TakeProduct),
        FoldedPart<ProductAd>.Text("headline", (item, value) => item.CustomText = value)));

    /// <summary>A Sponsored Brands ad. What its own API has no place for stays as it is.</summary>
    public static Shape<ProductAd> BrandsAd { get; } = Ad(
        new FoldedMember<ProductAd>("creative", ExportCreative.OfBrands),
        new MappedMember<ProductAd>("adType", (item, word) =>
        {
            (item.Creative ??= new AdCreative()).Type = word;
            return true;
        }));

    /// <summary>A Sponsored Display ad.</summary>
    public static Shape<ProductAd> DisplayAd { get; } = Ad(new FoldedMember<ProductAd>(
        "creative",
        new FoldedPart<ProductAd>("products", ExportCreative.TakeProduct),
        FoldedPart<ProductAd>.Text("landingPage.landingPageType", (item, value) => item.LandingPageType = value),
        FoldedPart<ProductAd>.Text("landingPage.landingPageUrl", (item, value) => item.LandingPageUrl = value)));

    // Rows name no campaign; a sync puts it in.
    private static Shape<ProductAd> Ad(params Member<ProductAd>[] own) => new(
    [
        new TextMember<ProductAd>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<ProductAd>("adId", item => item.AdId, (item, value) => item.AdId = value),
        new TextMember<ProductAd>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<ProductAd>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        .. own,
        .. UnifiedTimes.Members<ProductAd>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item =>
        {
            item.Creative?.MarkRead();
            item.LandingPage?.MarkRead();
            item.ExtendedData?.MarkRead();
        },
    };
}
