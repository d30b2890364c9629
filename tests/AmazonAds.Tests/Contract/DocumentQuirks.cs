using System.Text.RegularExpressions;
using AmazonAds.Operations;

namespace AmazonAds.Tests.Contract;

/// <summary>
/// What documents forbid and the services do all the same, as Amazon's own examples show. Each entry is met by at least one
/// of them; a test sees to it.
/// </summary>
internal static class DocumentQuirks
{
    private const string Rules = "^(GET|POST|PUT) /s[pbd]/.*budgetRules";

    /// <summary>The operations, and the violation that is the document's own fault.</summary>
    public static IReadOnlyList<(Regex Operation, Regex Violation)> All { get; } =
    [
        // The document describes the days of weekly rules and has no weekly rules.
        Quirk(Rules, "recurrence.type is \"WEEKLY\""),

        // Amazon writes null for what a rule has not, and a member more than documented.
        Quirk(Rules, "(associatedCampaignIds|dateRangeTypeRuleDuration|eventTypeRuleDuration|daysOfWeek|endDate|intraDaySchedule|lastUpdatedDate|performanceMeasureCondition|nextToken) is null"),
        Quirk(Rules, "ruleStatusDetails is unknown"),

        // Documented as 207, answered as 200; and the other way round.
        Quirk("^POST /s[pbd]/campaigns/budget/usage", "status 200 is not documented"),
        Quirk("^(POST|PUT) /sd/creatives", "status 200 is not documented"),
        Quirk("^POST /sd/locations", "status 207 is not documented"),
        Quirk("^(GET|POST) /sd/locations", "expressionType is unknown"),

        // The document knows PROCESSING alone; both are seen.
        Quirk("^POST /(campaigns|adGroups|targets|ads)/export", "status is \"IN_PROGRESS\""),

        // An empty list of errors is there although it should have one at least.
        Quirk("^(POST|PUT) /sb/v4/", @"\.error has 0, fewer than minItems"),
        Quirk("^(POST|PUT) /sb/v4/campaigns", "(bidOptimizationStrategy|bidAdjustmentsByShopperSegment) is unknown"),

        // Members that are documented under other names, or not at all.
        Quirk("^(POST|PUT) /sp/campaigns", "premiumBidAdjustment is unknown"),
        Quirk("^(POST|PUT) /sp/", @"extendedData\.(creationDate|lastUpdateDate|statusReasons) is unknown"),
        Quirk("^(POST|PUT) /sp/adGroups$", @"adGroup\.(campaignId|defaultBid|state) is missing"),

        // Null for what there is not.
        Quirk("^POST /sp/campaigns/budgetRecommendations", "(budgetRuleRecommendation|sevenDaysMissedOpportunities|suggestedBudget) is null"),
        Quirk("^POST /sp/targets/bid/recommendations", "targetingExpression.value is null"),
        Quirk("^POST /sp/targets/products/recommendations", "(nextCursor|previousCursor) is null"),

        // One schema for answers of several versions and forms.
        Quirk("^POST /sp/targets/keywords/recommendations", "(impactMetrics|keywordTargetList) is unknown"),
        Quirk("^POST /sp/targets/products/recommendations", "(description|recommendedAsins|theme) is unknown"),

        // The snapshots of Sponsored Display take a tactic.
        Quirk("^POST /sd/{recordType}/snapshot", "tactic is unknown"),
    ];

    /// <summary>The violations that are not the document's own fault.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="violations">The violations.</param>
    public static IReadOnlyList<string> Without(AdsOperation operation, IReadOnlyList<string> violations) =>
        [.. violations.Where(violation => !All.Any(quirk => quirk.Operation.IsMatch(operation.Name) && quirk.Violation.IsMatch(violation)))];

    private static (Regex Operation, Regex Violation) Quirk(string operation, string violation) =>
        (new Regex(operation, RegexOptions.None, TimeSpan.FromSeconds(1)), new Regex(violation, RegexOptions.None, TimeSpan.FromSeconds(1)));
}
