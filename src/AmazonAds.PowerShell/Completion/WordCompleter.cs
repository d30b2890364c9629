using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes words that Amazon knows today, by the name of the parameter; others can be given all the same.</summary>
public sealed class WordCompleter : IArgumentCompleter
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DayOfWeek"] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ["MetricName"] = ["ACOS", "CTR", "CVR", "ROAS", "IS", "NTB"],
        ["ComparisonOperator"] = ["GREATER_THAN", "GREATER_THAN_OR_EQUAL_TO", "LESS_THAN", "LESS_THAN_OR_EQUAL_TO", "EQUAL_TO"],
        ["State"] = ["Active", "Paused"],
        ["MatchType"] = ["Broad", "Phrase", "Exact"],
        ["BiddingStrategy"] = ["LEGACY_FOR_SALES", "AUTO_FOR_SALES", "MANUAL", "RULE_BASED"],
        ["Expression"] = ["CLOSE_MATCH", "LOOSE_MATCH", "SUBSTITUTES", "COMPLEMENTS", "PAT_ASIN=", "PAT_CATEGORY=", "KEYWORD_GROUP=", "views(similarProduct;lookback=30)"],
        ["ExpressionType"] = ["Manual", "Auto"],
        ["BidOptimization"] = ["Clicks", "Conversions", "Reach"],
        ["CostType"] = ["Cpc", "Vcpm"],
        ["CreativeType"] = ["Image", "Video"],
        ["SortDimension"] = ["CLICKS", "CONVERSIONS", "DEFAULT"],
        ["Locale"] =
        [
            "ar_EG", "de_DE", "en_AE", "en_AU", "en_CA", "en_GB", "en_IN", "en_SA", "en_SG", "en_US", "es_ES", "es_MX", "fr_FR", "it_IT", "ja_JP",
            "nl_NL", "pl_PL", "pt_BR", "sv_SE", "tr_TR", "zh_CN",
        ],
        ["EntityType"] = ["CAMPAIGN", "AD_GROUP", "AD", "KEYWORD", "NEGATIVE_KEYWORD", "PRODUCT_TARGETING", "THEME"],
        ["ChangeType"] =
            ["BID_AMOUNT", "BUDGET_AMOUNT", "END_DATE", "IN_BUDGET", "NAME", "PLACEMENT_GROUP", "SMART_BIDDING_STRATEGY", "START_DATE", "STATUS"],
    };

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        (Words.GetValueOrDefault(parameterName) ?? []).Where(word => Completions.Fits(word, wordToComplete)).Select(word => Completions.Of(word, word));
}
