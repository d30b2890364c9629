using AmazonAds.Entities;

namespace AmazonAds.Reports;

/// <summary>The reports of Sponsored Brands, version 3. Columns are those of Amazon's examples (July 2026).</summary>
internal static class SponsoredBrandsReports
{
    private const int Kept = 60;
    private const int PurchasesKept = 731;
    private const int GrossKept = 365;
    private const string AdGroup = "adGroupId adGroupName";
    private const string Budget = "campaignStatus campaignBudgetAmount campaignBudgetType costType";
    private const string Keyword = "keywordId keywordText keywordBid keywordStatus matchType";
    private const string Video = ColumnList.Video + " video5SecondViews video5SecondViewRate viewableImpressions";

    private const string Results =
        "purchases purchasesClicks purchasesPromoted sales salesClicks salesPromoted unitsSold unitsSoldClicks detailPageViews detailPageViewsClicks "
        + "brandedSearches brandedSearchesClicks addToCart addToCartClicks addToCartRate eCPAddToCart";

    private const string NewToBrand =
        "newToBrandPurchases newToBrandPurchasesClicks newToBrandPurchasesPercentage newToBrandPurchasesRate newToBrandSales newToBrandSalesClicks "
        + "newToBrandSalesPercentage newToBrandUnitsSold newToBrandUnitsSoldClicks newToBrandUnitsSoldPercentage newToBrandDetailPageViews "
        + "newToBrandDetailPageViewsClicks newToBrandDetailPageViewRate newToBrandECPDetailPageView";

    private const string Purchases =
        "orders14d sales14d unitsSold14d newToBrandOrders14d newToBrandOrdersPercentage14d newToBrandPurchases14d newToBrandPurchasesPercentage14d "
        + "newToBrandSales14d newToBrandSalesPercentage14d newToBrandUnitsSold14d newToBrandUnitsSoldPercentage14d";

    private static readonly string Usual = string.Join(' ', ColumnList.Traffic, Budget, Results, NewToBrand, Video);

    private static readonly string[] States = ["ENABLED", "PAUSED", "ARCHIVED"];
    private static readonly ReportFilter AdStates = new("adStatus", States);
    private static readonly ReportFilter KeywordStates = new("keywordStatus", States);
    private static readonly ReportFilter KeywordTypes =
        new("keywordType", ["BROAD", "PHRASE", "EXACT", "TARGETING_EXPRESSION", "TARGETING_EXPRESSION_PREDEFINED"]);

    public static IReadOnlyList<ReportType> All { get; } =
    [
        Type("sbCampaigns", [new("campaignStatus", States)], "campaign",
            ColumnList.Of(Usual, "campaignRuleBasedBudgetAmount topOfSearchImpressionShare"), ["campaignId"]),
        Type("sbCampaignPlacement", [], "campaignPlacement",
            ColumnList.Of("placementClassification", Usual), ["campaignId", "placementClassification"]),
        Type("sbAdGroup", [AdStates], "adGroup", ColumnList.Of(AdGroup, "adStatus", Usual), ["campaignId", "adGroupId"]),
        Type("sbAds", [AdStates], "ads", ColumnList.Of("adId", AdGroup, Usual), ["campaignId", "adGroupId", "adId"]),
        Type("sbTargeting", [KeywordTypes, KeywordStates], "targeting",
            ColumnList.Of(Keyword, "keywordType targetingId targetingType targetingText targetingExpression topOfSearchImpressionShare", AdGroup, Usual),
            ["campaignId", "adGroupId", "keywordId", "targetingId"]),
        Type("sbSearchTerm", [KeywordTypes, KeywordStates], "searchTerm",
            ColumnList.Of("query", Keyword, AdGroup, ColumnList.Traffic, Budget, "purchases purchasesClicks sales salesClicks unitsSold", Video),
            ["campaignId", "adGroupId", "keywordId", "query"]),
        Type("sbPurchasedProduct", [], "purchasedAsin",
            ColumnList.Of(
                "purchasedAsin productName productCategory attributionType", AdGroup,
                "campaignId campaignName campaignBudgetCurrencyCode budgetCurrency", Purchases),
            ["campaignId", "adGroupId", "purchasedAsin", "attributionType"]) with { Retention = PurchasesKept, LongestRange = PurchasesKept },
        Type("sbGrossAndInvalids", [], "campaign", ColumnList.Of(ColumnList.GrossAndInvalids), ["campaignName"]) with { Retention = GrossKept },
    ];

    private static ReportType Type(
        string name, IReadOnlyList<ReportFilter> filters, string groupBy, IReadOnlyList<string> columns, IReadOnlyList<string> keys) => new()
    {
        Name = name,
        Product = AdProduct.SponsoredBrands,
        Groupings = [new([groupBy], columns, keys)],
        Filters = filters,
        Retention = Kept,
    };
}
