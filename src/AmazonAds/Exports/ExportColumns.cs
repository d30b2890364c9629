using System.Text.Json;
using AmazonAds.Reports;

namespace AmazonAds.Exports;

/// <summary>The columns of exports in CSV: the members of the common model, nested ones by their way, as far as examples show them.</summary>
internal static class ExportColumns
{
    private static readonly string[] Campaign =
    [
        "campaignId", "adProduct", "portfolioId", "name", "state", "startDate", "endDate", "targetingSettings", "costType", "brandEntityId",
        "budgetCaps.budgetType", "budgetCaps.recurrenceTimePeriod", "budgetCaps.budgetValue.monetaryBudget.amount",
        "budgetCaps.budgetValue.monetaryBudget.ruleAmount", "budgetCaps.budgetValue.monetaryBudget.currencyCode",
        "optimization", "tags",
    ];

    private static readonly string[] AdGroup =
    [
        "adGroupId", "campaignId", "adProduct", "name", "state", "creativeType", "bid.defaultBid", "bid.currencyCode",
        "optimization.goalSettings.goalType", "optimization.goalSettings.goalKpi",
    ];

    private static readonly string[] Target =
    [
        "targetId", "adGroupId", "campaignId", "adProduct", "state", "negative", "targetType", "bid.bid", "bid.currencyCode",
        "targetDetails.matchType", "targetDetails.keyword", "targetDetails.nativeLanguageKeyword", "targetDetails.nativeLanguageLocale", "targetDetails.asin",
        "targetDetails.productCategoryId", "targetDetails.productCategoryResolved", "targetDetails.productBrand", "targetDetails.productBrandResolved",
        "targetDetails.productGenre", "targetDetails.productGenreResolved", "targetDetails.productPriceLessThan", "targetDetails.productPriceGreaterThan",
        "targetDetails.productRatingLessThan", "targetDetails.productRatingGreaterThan", "targetDetails.productAgeRange",
        "targetDetails.productAgeRangeResolved", "targetDetails.productPrimeShippingEligible", "targetDetails.audienceId", "targetDetails.event",
        "targetDetails.lookback",
    ];

    private static readonly string[] Ad = ["adId", "adGroupId", "adProduct", "adType", "state", "creative", "adVersionId"];

    private static readonly string[] Ends = ["deliveryStatus", "deliveryReasons", "creationDateTime", "lastUpdatedDateTime"];

    /// <summary>The columns of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static IReadOnlyList<string> Of(ExportKind kind) => kind switch
    {
        ExportKind.Campaign => [.. Campaign, .. Ends],
        ExportKind.AdGroup => [.. AdGroup, .. Ends],
        ExportKind.Target => [.. Target, .. Ends],
        _ => [.. Ad, .. Ends],
    };

    /// <summary>The value of a column: text and numbers as they are, lists and objects as JSON, null where there is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public static object? Value(ReportRow row, string column)
    {
        var steps = column.Split('.');
        if (steps.Length == 1) return row[column];
        if (row[steps[0]] is not string json || json is not ['{', ..]) return null;
        using var document = JsonDocument.Parse(json);
        var at = document.RootElement;
        foreach (var step in steps.Skip(1))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at)) return null;
        }

        return at.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => at.GetString(),
            _ => at.GetRawText(),
        };
    }
}
