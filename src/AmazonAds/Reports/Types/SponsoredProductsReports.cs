using AmazonAds.Entities;

namespace AmazonAds.Reports;

/// <summary>
/// The reports of Sponsored Products, version 3. Columns are those of Amazon's examples (July 2026), and
/// <c>placementClassification</c>, without which rows by placement could not be told apart.
/// </summary>
internal static class SponsoredProductsReports
{
    private const int Kept = 95;
    private const int GrossKept = 365;
    private const string AdGroup = "adGroupId adGroupName";
    private const string Budget = "campaignStatus campaignBudgetAmount campaignBudgetType";
    private const string Rates = "clickThroughRate costPerClick";
    private const string Kindle = "kindleEditionNormalizedPagesRead14d kindleEditionNormalizedPagesRoyalties14d";
    private const string Returns = "acosClicks7d acosClicks14d roasClicks7d roasClicks14d salesOtherSku7d unitsSoldOtherSku7d portfolioId";
    private const string Keyword = "keywordId keyword keywordType matchType";
    private const string Rules = "campaignBiddingStrategy campaignApplicableBudgetRuleId campaignApplicableBudgetRuleName campaignRuleBasedBudgetAmount spend";

    private static readonly string Sales = ColumnList.PerWindow("purchases", "sales", "unitsSoldClicks");
    private static readonly string SameSku = ColumnList.PerWindow("purchasesSameSku", "attributedSalesSameSku", "unitsSoldSameSku");
    private static readonly string OtherSku = ColumnList.PerWindow("purchasesOtherSku", "salesOtherSku", "unitsSoldOtherSku");
    private static readonly IReadOnlyList<string> Campaign =
        ColumnList.Of(ColumnList.Traffic, Budget, Rates, Sales, SameSku, Kindle, Rules);

    private static readonly ReportFilter States = new("campaignStatus", ["ENABLED", "PAUSED", "ARCHIVED"]);
    private static readonly ReportFilter KeywordStates = new("adKeywordStatus", ["ENABLED", "PAUSED", "ARCHIVED"]);
    private static readonly ReportFilter KeywordTypes =
        new("keywordType", ["BROAD", "PHRASE", "EXACT", "TARGETING_EXPRESSION", "TARGETING_EXPRESSION_PREDEFINED"]);

    public static IReadOnlyList<ReportType> All { get; } =
    [
        Type("spCampaigns", [States],
            new(["campaign"], Campaign, ["campaignId"]),
            new(["campaign", "adGroup"], [.. Campaign, .. ColumnList.Of(AdGroup, "adStatus")], ["campaignId", "adGroupId"]),
            new(["campaign", "campaignPlacement"], [.. Campaign, "placementClassification"], ["campaignId", "placementClassification"])),
        Type("spAdvertisedProduct", [States], new ReportGrouping(
            ["advertiser"],
            ColumnList.Of("adId advertisedAsin advertisedSku", AdGroup, ColumnList.Traffic, Budget, Rates, Sales, SameSku, Kindle, Returns, "spend"),
            ["campaignId", "adGroupId", "adId"])),
        Type("spTargeting", [KeywordTypes, KeywordStates], new ReportGrouping(
            ["targeting"],
            ColumnList.Of(Keyword, "targeting keywordBid adKeywordStatus", AdGroup, ColumnList.Traffic, Budget, Rates, Sales, SameSku, Kindle, Returns),
            ["campaignId", "adGroupId", "keywordId"])),
        Type("spSearchTerm", [KeywordTypes], new ReportGrouping(
            ["searchTerm"],
            ColumnList.Of(
                "searchTerm", Keyword, "targeting keywordBid adKeywordStatus", AdGroup, ColumnList.Traffic, Budget, Rates, Sales, SameSku, Kindle, Returns),
            ["campaignId", "adGroupId", "keywordId", "searchTerm"])),
        Type("spPurchasedProduct", [KeywordTypes], new ReportGrouping(
            ["asin"],
            ColumnList.Of(
                "purchasedAsin advertisedAsin advertisedSku", Keyword, AdGroup, "campaignId campaignName campaignBudgetCurrencyCode portfolioId",
                Sales, OtherSku, Kindle),
            ["campaignId", "adGroupId", "keywordId", "advertisedAsin", "advertisedSku", "purchasedAsin"])),
        Type("spGrossAndInvalids", [], new ReportGrouping(["campaign"], ColumnList.Of(ColumnList.GrossAndInvalids), ["campaignName"]))
            with { Retention = GrossKept },
    ];

    private static ReportType Type(string name, IReadOnlyList<ReportFilter> filters, params IReadOnlyList<ReportGrouping> groupings) => new()
    {
        Name = name,
        Product = AdProduct.SponsoredProducts,
        Groupings = groupings,
        Filters = filters,
        Retention = Kept,
    };
}
