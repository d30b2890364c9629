using AmazonAds.Entities;

namespace AmazonAds.Reports;

/// <summary>The reports of Sponsored Display, version 3. Columns are those of Amazon's examples (July 2026).</summary>
internal static class SponsoredDisplayReports
{
    private const int Kept = 65;
    private const int GrossKept = 365;
    private const string AdGroup = "adGroupId adGroupName";
    private const string Campaign = "campaignStatus campaignBudgetAmount costType";
    private const string Reach = "cumulativeReach impressionsFrequencyAverage";

    private const string Results =
        "impressionsViews purchases purchasesClicks purchasesPromotedClicks sales salesClicks salesPromotedClicks unitsSold unitsSoldClicks "
        + "detailPageViews detailPageViewsClicks brandedSearches brandedSearchesClicks brandedSearchesViews brandedSearchRate eCPBrandSearch "
        + "addToCart addToCartClicks addToCartViews addToCartRate eCPAddToCart newToBrandPurchases newToBrandPurchasesClicks newToBrandSales "
        + "newToBrandSalesClicks newToBrandUnitsSold newToBrandUnitsSoldClicks";

    private const string NewToBrandViews =
        "newToBrandDetailPageViews newToBrandDetailPageViewClicks newToBrandDetailPageViewViews newToBrandDetailPageViewRate newToBrandECPDetailPageView";

    private static readonly string Usual = string.Join(' ', ColumnList.Traffic, Results, ColumnList.Video);

    public static IReadOnlyList<ReportType> All { get; } =
    [
        Type("sdCampaigns",
            new(["campaign"], ColumnList.Of(Usual, Campaign, NewToBrandViews, Reach), ["campaignId"]),
            new(["campaign", "matchedTarget"], ColumnList.Of("matchedTargetAsin", Usual, Campaign), ["campaignId", "matchedTargetAsin"])),
        Type("sdAdGroup", new ReportGrouping(
            ["adGroup"], ColumnList.Of(AdGroup, "bidOptimization", Usual, NewToBrandViews, Reach), ["campaignId", "adGroupId"])),
        Type("sdTargeting", new ReportGrouping(
            ["targeting"],
            ColumnList.Of("targetingId targetingText targetingExpression adKeywordStatus", AdGroup, Usual, NewToBrandViews),
            ["campaignId", "adGroupId", "targetingId"])),
        Type("sdAdvertisedProduct", new ReportGrouping(
            ["advertiser"],
            ColumnList.Of("adId promotedAsin promotedSku", AdGroup, "bidOptimization", Usual, NewToBrandViews, Reach),
            ["campaignId", "adGroupId", "adId"])),
        Type("sdPurchasedProduct", new ReportGrouping(
            ["asin"],
            ColumnList.Of(
                "asinBrandHalo promotedAsin promotedSku", AdGroup, "campaignId campaignName campaignBudgetCurrencyCode conversionsBrandHalo",
                "conversionsBrandHaloClicks salesBrandHalo salesBrandHaloClicks unitsSoldBrandHalo unitsSoldBrandHaloClicks"),
            ["campaignId", "adGroupId", "promotedAsin", "promotedSku", "asinBrandHalo"])),
        Type("sdGrossAndInvalids", new ReportGrouping(["campaign"], ColumnList.Of(ColumnList.GrossAndInvalids), ["campaignName"]))
            with { Retention = GrossKept },
    ];

    private static ReportType Type(string name, params IReadOnlyList<ReportGrouping> groupings) => new()
    {
        Name = name,
        Product = AdProduct.SponsoredDisplay,
        Groupings = groupings,
        Retention = Kept,
    };
}
