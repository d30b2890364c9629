using System.Collections.Frozen;

namespace AmazonAds.Reports;

/// <summary>What is known of the columns of reports, whichever the type.</summary>
public static class ReportColumns
{
    /// <summary>The day of a row; only with <see cref="ReportTimeUnit.Daily"/>.</summary>
    public const string Date = "date";

    /// <summary>The first day of the range; only with <see cref="ReportTimeUnit.Summary"/>.</summary>
    public const string StartDate = "startDate";

    /// <summary>The last day of the range; only with <see cref="ReportTimeUnit.Summary"/>.</summary>
    public const string EndDate = "endDate";

    private static readonly FrozenSet<string> Attributes = Set(
        "adGroupId adGroupName adId adKeywordStatus adStatus advertisedAsin advertisedSku asinBrandHalo attributionType bidOptimization "
        + "budgetCurrency campaignApplicableBudgetRuleId campaignApplicableBudgetRuleName campaignBiddingStrategy campaignBudgetAmount "
        + "campaignBudgetCurrencyCode campaignBudgetType campaignId campaignName campaignRuleBasedBudgetAmount campaignStatus costType keyword "
        + "keywordBid keywordId keywordStatus keywordText keywordType matchType matchedTargetAsin placementClassification portfolioId "
        + "productCategory productName promotedAsin promotedSku purchasedAsin query searchTerm targeting targetingExpression targetingId "
        + "targetingText targetingType");

    // Quotients whose unit is not documented (fraction or percent) are not among Quotients: a wrong one would go unnoticed.
    private static readonly FrozenSet<string> NotAdditive = Set(
        "acosClicks7d acosClicks14d addToCartRate brandedSearchRate clickThroughRate cumulativeReach eCPAddToCart eCPBrandSearch "
        + "impressionsFrequencyAverage invalidClickThroughRate invalidImpressionRate newToBrandDetailPageViewRate newToBrandECPDetailPageView "
        + "newToBrandOrdersPercentage14d newToBrandPurchasesPercentage newToBrandPurchasesPercentage14d newToBrandPurchasesRate "
        + "newToBrandSalesPercentage newToBrandSalesPercentage14d newToBrandUnitsSoldPercentage newToBrandUnitsSoldPercentage14d "
        + "topOfSearchImpressionShare video5SecondViewRate viewClickThroughRate viewabilityRate");

    private static readonly FrozenDictionary<string, ReportQuotient> Quotients = new Dictionary<string, ReportQuotient>(StringComparer.Ordinal)
    {
        ["costPerClick"] = new("cost", "clicks"),
        ["roasClicks7d"] = new("sales7d", "cost"),
        ["roasClicks14d"] = new("sales14d", "cost"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known =
        ReportTypes.All.SelectMany(type => type.Groupings).SelectMany(grouping => grouping.Columns).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a column's values are.</summary>
    /// <param name="column">The column's name at Amazon.</param>
    public static ReportColumnRole RoleOf(string column) => column switch
    {
        Date or StartDate or EndDate => ReportColumnRole.Time,
        _ when Attributes.Contains(column) => ReportColumnRole.Attribute,
        _ when Quotients.ContainsKey(column) => ReportColumnRole.Quotient,
        _ when NotAdditive.Contains(column) => ReportColumnRole.NotAdditive,
        _ => Known.Contains(column) ? ReportColumnRole.Additive : ReportColumnRole.Unknown,
    };

    /// <summary>Whether a column holds ids, which are text however Amazon writes them.</summary>
    /// <param name="column">The column's name at Amazon.</param>
    public static bool IsId(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.EndsWith("Id", StringComparison.Ordinal);
    }

    /// <summary>The columns of time that go with a time unit.</summary>
    /// <param name="timeUnit">The time unit.</param>
    public static IReadOnlyList<string> OfTime(ReportTimeUnit timeUnit) =>
        timeUnit == ReportTimeUnit.Daily ? [Date] : [StartDate, EndDate];

    /// <summary>The columns that a quotient is computed from, or null for a column that is none.</summary>
    /// <param name="column">The column's name at Amazon.</param>
    internal static ReportQuotient? QuotientOf(string column) => Quotients.GetValueOrDefault(column);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
