using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Reports;

/// <summary>What a row is about: everything of it that is not measured.</summary>
internal sealed record ReportThing(
    int Number, ulong Seed, EmulatedCampaign? Campaign, EmulatedAdGroup? AdGroup, EmulatedKeyword? Keyword, string CurrencyCode)
{
    /// <summary>Writes the value of a column; false where the column is a measure.</summary>
    public bool Write(Utf8JsonWriter json, string column)
    {
        // Ids are numbers in reports.
        switch (column)
        {
            case "campaignId":
                WriteId(json, Campaign?.CampaignId);
                return true;
            case "adGroupId":
                WriteId(json, AdGroup?.AdGroupId);
                return true;
            case "keywordId" or "targetingId":
                WriteId(json, Keyword?.KeywordId);
                return true;
            case "adId":
                json.WriteNumberValue(100_000_000_000_000 + Number);
                return true;
            case "portfolioId":
                WriteId(json, Campaign?.PortfolioId);
                return true;
            case "campaignBudgetAmount":
                json.WriteNumberValue(Campaign?.Budget ?? 0);
                return true;
            case "keywordBid":
                json.WriteNumberValue(Keyword?.Bid ?? AdGroup?.DefaultBid ?? 0);
                return true;
            default:
                if (Text(column) is not { } text)
                    return false;
                if (text.Length == 0)
                    json.WriteNullValue();
                else
                    json.WriteStringValue(text);
                return true;
        }
    }

    private static void WriteId(Utf8JsonWriter json, long? value)
    {
        if (value is { } number)
            json.WriteNumberValue(number);
        else
            json.WriteNullValue();
    }

    private string? Text(string column) => column switch
    {
        "campaignName" => Campaign?.Name ?? "",
        "campaignStatus" => Campaign?.State ?? "",
        "campaignBudgetType" => "DAILY_BUDGET",
        "campaignBudgetCurrencyCode" or "budgetCurrency" => CurrencyCode,
        "campaignBiddingStrategy" => Campaign?.BiddingStrategy ?? "",
        "campaignApplicableBudgetRuleId" or "campaignApplicableBudgetRuleName" or "campaignRuleBasedBudgetAmount" => "",
        "adGroupName" => AdGroup?.Name ?? "",
        "adStatus" => AdGroup?.State ?? "",
        "keyword" or "keywordText" or "targeting" or "targetingText" or "targetingExpression" => Keyword?.KeywordText ?? "",
        "matchType" or "keywordType" or "targetingType" => Keyword?.MatchType ?? "",
        "adKeywordStatus" or "keywordStatus" => Keyword?.State ?? "",
        "searchTerm" or "query" => string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Phrase(Number % Vocabulary.PhraseCount)} {Number}"),
        "placementClassification" => "Top of Search on-Amazon",
        "costType" => "CPC",
        "attributionType" => "Promoted",
        "bidOptimization" => "clicks",
        "productName" => Vocabulary.Thing(Seed),
        "productCategory" => "Home",
        _ when column.Contains("asin", StringComparison.OrdinalIgnoreCase) => Asin(column),
        _ when column.EndsWith("Sku", StringComparison.Ordinal) && !column.Contains("Same", StringComparison.Ordinal) && column is "advertisedSku" or "promotedSku" => $"SKU-{Number}",
        _ => null,
    };

    private string Asin(string column) => "B0" + (Mixer.Combine(Seed, (ulong)column.Length) % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
}
