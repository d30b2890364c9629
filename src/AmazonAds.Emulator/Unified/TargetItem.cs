using System.Text.Json.Nodes;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Unified;

/// <summary>Keywords, targets and negatives in writes: all of them are targets here.</summary>
internal static class TargetItem
{
    private const string Details = "targetDetails";
    private const string Keyword = Details + ".keywordTarget";
    private const string Product = Details + ".productTarget";
    private const string Category = Details + ".productCategoryTarget.productCategoryRefinement.productCategoryRefinement";
    private const string Theme = Details + ".themeTarget";

    /// <summary>Which of v3's kinds a new target is of; null where that cannot be told.</summary>
    public static UnifiedSegment? Create(UnifiedItem item, ProfileRows rows)
    {
        item.Require("adProduct", "negative", "state", Details, "targetType");
        item.Product();
        item.State();
        var type = item.Word("targetType", "KEYWORD", "PRODUCT", "PRODUCT_CATEGORY", "THEME", "AUDIENCE", "PRODUCT_AUDIENCE", "LOCATION", "CONTENT_CATEGORY");
        var isNegative = item.Flag("negative") == true;
        var isOfCampaign = !item.Has("adGroupId");
        if (isOfCampaign)
        {
            item.Require("campaignId");
            item.Put("campaignId", item.Text("campaignId"));
            if (!isNegative)
                item.Fail("ACTION_NOT_SUPPORTED", "campaignId", "Only negative targets stand at campaigns");
        }
        else
        {
            ParentItem.PutAdGroup(item, rows);
        }

        if (isNegative && item.Has("bid"))
            item.Fail("FIELD_VALUE_MUST_BE_EMPTY_OR_NULL", "bid", "Negative targets have no bid");
        item.PutNullable("bid", "bid", item.Number("bid.bid"));
        if (type == "KEYWORD")
            ReadKeyword(item, isNegative);
        else
            ReadExpression(item, type, isNegative);
        return item.Error is null ? UnifiedSegments.Of(type == "KEYWORD", isNegative, isOfCampaign) : null;
    }

    public static void Update(UnifiedItem item, bool isKeyword)
    {
        item.Require("targetId");
        item.Put(isKeyword ? "keywordId" : "targetId", item.Text("targetId"));
        item.State();
        if (item.Has(Details))
            item.Fail("FIELD_VALUE_CANNOT_EDIT", Details, "What a target aims at stays");
        if (item.IsNull("bid") || item.IsNull("bid.bid"))
            item.PutNullable("bid", "bid", null);
        else
            item.Put("bid", item.Number("bid.bid"));
    }

    private static void ReadKeyword(UnifiedItem item, bool isNegative)
    {
        item.Require(Keyword + ".keyword", Keyword + ".matchType");
        item.Put("keywordText", item.Text(Keyword + ".keyword"));
        if (item.Word(Keyword + ".matchType", "BROAD", "EXACT", "PHRASE") is { } match)
            item.Put("matchType", isNegative ? "NEGATIVE_" + match : match);
        item.Put("nativeLanguageKeyword", item.Text(Keyword + ".nativeLanguageKeyword"));
        item.Put("nativeLanguageLocale", item.Text(Keyword + ".nativeLanguageLocale"));
    }

    private static void ReadExpression(UnifiedItem item, string? type, bool isNegative)
    {
        var expression = new JsonArray();
        switch (type)
        {
            case "PRODUCT":
                item.Require(Product + ".matchType", Product + ".product.productId", Product + ".productIdType");
                item.Word(Product + ".productIdType", "ASIN");
                var match = item.Word(Product + ".matchType", "PRODUCT_COMPLEMENTS", "PRODUCT_EXACT", "PRODUCT_REMARKETING", "PRODUCT_SIMILAR");
                if (match is not null && UnifiedWords.ProductMatches.ToCurrent(match) is { } condition)
                    Add(condition, item.Text(Product + ".product.productId"));
                else
                    item.Invalid(Product + ".matchType");
                break;
            case "PRODUCT_CATEGORY":
                item.Require(Category);
                ReadCategory(item, Add);
                break;
            case "THEME":
                item.Require(Theme + ".matchType");
                if (item.Text(Theme + ".matchType") is { } theme)
                    Add(UnifiedWords.Themes.ToCurrent(theme) ?? theme, null);
                break;
            default:
                item.Fail("ACTION_NOT_SUPPORTED", "targetType", "Sponsored Products has no such targets");
                break;
        }

        item.Put("expression", expression);
        if (!isNegative)
            item.Put("expressionType", type == "THEME" ? "AUTO" : "MANUAL");

        void Add(string name, string? value)
        {
            var part = new JsonObject { ["type"] = name };
            if (value is not null)
                part["value"] = value;
            expression.Add((JsonNode)part);
        }
    }

    private static void ReadCategory(UnifiedItem item, Action<string, string?> add)
    {
        foreach (var (name, member) in UnifiedExpressionJson.Words)
        {
            if (item.Text($"{Category}.{member}") is { } value)
                add(name, value);
        }

        foreach (var (name, greater, less) in UnifiedExpressionJson.Ranges)
        {
            var (least, most) = (item.Number($"{Category}.{greater}")?.ToString(), item.Number($"{Category}.{less}")?.ToString());
            if (least is not null && most is not null)
                add(name + "_BETWEEN", $"{least}-{most}");
            else if (least is not null)
                add(name + "_GREATER_THAN", least);
            else if (most is not null)
                add(name + "_LESS_THAN", most);
        }

        if (item.Flag($"{Category}.{UnifiedExpressionJson.PrimeMember}") is { } isPrime)
            add(UnifiedExpressionJson.Prime, isPrime ? "true" : "false");
    }
}
