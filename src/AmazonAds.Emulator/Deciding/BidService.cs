using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Bid recommendations of Sponsored Products, versions 4 and 5.</summary>
internal static class BidService
{
    private const string Newest = "application/vnd.spthemebasedbidrecommendation.v5+json";
    private const int MostExpressions = 100;
    private const int MostAsins = 50;

    private static readonly string[] Types =
    [
        "CLOSE_MATCH", "COMPLEMENTS", "KEYWORD_BROAD_MATCH", "KEYWORD_EXACT_MATCH", "KEYWORD_GROUP", "KEYWORD_PHRASE_MATCH", "LOOSE_MATCH",
        "PAT_ASIN", "PAT_CATEGORY", "PAT_CATEGORY_REFINEMENT", "SUBSTITUTES",
    ];

    public static IReadOnlyList<string> MediaTypes { get; } = [Newest, "application/vnd.spthemebasedbidrecommendation.v4+json"];

    public static EmulatorResponse Recommend(DecidingCall call)
    {
        var body = call.ReadBody();
        var isNewest = Routing.MediaTypes.Is(call.Request.Headers["Content-Type"], Newest);
        var expressions = Expressions(body, call.Rows.Marketplace.CountryCode);
        var adGroup = DecidingCall.Text(body, "recommendationType") switch
        {
            "BIDS_FOR_EXISTING_AD_GROUP" => DecidingRows.AdGroup(call.Rows, DecidingCall.Text(body, "campaignId"), DecidingCall.Text(body, "adGroupId")),
            "BIDS_FOR_NEW_AD_GROUP" => NewAdGroup(body),
            _ => throw new MalformedRequestException("recommendationType must be BIDS_FOR_EXISTING_AD_GROUP or BIDS_FOR_NEW_AD_GROUP."),
        };

        // What the document calls new is told for existing ad groups in the US only.
        var tellsImpressions = isNewest && adGroup is not null && call.Rows.Marketplace.CountryCode == "US";
        var suggested = expressions.ConvertAll(expression => (expression, bids: Suggest(call, adGroup, expression)));
        var theme = new JsonObject
        {
            ["theme"] = "CONVERSION_OPPORTUNITIES",
            ["bidRecommendationsForTargetingExpressions"] = DecidingJson.Array(suggested, item => Recommendation(item.expression, item.bids, tellsImpressions)),
        };
        if (tellsImpressions && body.TryGetProperty("includeAnalysis", out var wanted) && wanted.ValueKind == JsonValueKind.True)
            theme["bidAnalysesForTargetingExpressions"] = DecidingJson.Array(suggested, static item => Analyses(item.expression, item.bids));
        return DecidingJson.Answer(200, isNewest ? Newest : MediaTypes[1], new JsonObject { ["bidRecommendations"] = new JsonArray(theme) });
    }

    private static List<(string Type, string? Value)> Expressions(JsonElement body, string country)
    {
        if (!body.TryGetProperty("targetingExpressions", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new MalformedRequestException("targetingExpressions must be an array.");
        if (list.GetArrayLength() > MostExpressions)
            throw new MalformedRequestException($"targetingExpressions holds {list.GetArrayLength()} values; at most {MostExpressions} are allowed.");
        return [.. list.EnumerateArray().Select(item =>
        {
            var type = DecidingCall.Text(item, "type");
            if (!Types.Contains(type, StringComparer.Ordinal))
                throw new MalformedRequestException($"The targeting expression type '{type}' is not supported.");
            if (type == "KEYWORD_GROUP" && country != "US")
                throw new MalformedRequestException("KEYWORD_GROUP is available in the US only.");
            return (type!, DecidingCall.Text(item, "value"));
        })];
    }

    private static EmulatedAdGroup? NewAdGroup(JsonElement body)
    {
        DecidingCall.Texts(body, "asins", 1, MostAsins);
        if (!body.TryGetProperty("bidding", out var bidding) || DecidingCall.Text(bidding, "strategy") is null)
            throw new MalformedRequestException("bidding.strategy is required.");
        return null;
    }

    private static (decimal Low, decimal Middle, decimal High) Suggest(DecidingCall call, EmulatedAdGroup? adGroup, (string Type, string? Value) expression)
    {
        var hash = DecidingHash.Of(call.Rows.Seed, expression.Type + "=" + expression.Value);
        var marketplace = call.Rows.Marketplace;
        var matchType = expression.Type switch
        {
            "KEYWORD_BROAD_MATCH" => "BROAD",
            "KEYWORD_PHRASE_MATCH" => "PHRASE",
            "KEYWORD_EXACT_MATCH" => "EXACT",
            _ => null,
        };
        var bid = adGroup is null ? Bids.Fresh(marketplace, hash >> 16)
            : matchType is null || expression.Value is null ? adGroup.DefaultBid
            : Bids.Now(call.Rows, adGroup, expression.Value, matchType);
        return Bids.Suggest(marketplace, bid, hash);
    }

    private static JsonObject Recommendation((string Type, string? Value) expression, (decimal Low, decimal Middle, decimal High) bids, bool tellsImpressions)
    {
        var item = new JsonObject
        {
            ["targetingExpression"] = Json(expression),
            ["bidValues"] = DecidingJson.Array([bids.Low, bids.Middle, bids.High], static bid => new JsonObject { ["suggestedBid"] = bid }),
        };
        if (tellsImpressions)
        {
            item["suggestedBidImpactMetrics"] = new JsonObject
            {
                ["estimatedImpressionLower"] = Impressions(bids.Low),
                ["estimatedImpressionUpper"] = Impressions(bids.High),
            };
        }

        return item;
    }

    private static JsonObject Analyses((string Type, string? Value) expression, (decimal Low, decimal Middle, decimal High) bids)
    {
        JsonArray Of(decimal share) => DecidingJson.Array(
            new[] { (bids.Low, "SUGGESTED_LOWER"), (bids.Middle, "SUGGESTED"), (bids.High, "SUGGESTED_UPPER"), (bids.High * 1.2m, "ALTERNATIVE") },
            item => new JsonObject
            {
                ["bid"] = decimal.Round(item.Item1, 2),
                ["type"] = item.Item2,
                ["impactMetrics"] = new JsonObject
                {
                    ["estimatedImpressionAvg"] = Impressions(item.Item1 * share),
                    ["estimatedImpressionLower"] = Impressions(item.Item1 * share * 0.8m),
                    ["estimatedImpressionUpper"] = Impressions(item.Item1 * share * 1.2m),
                },
            });
        return new JsonObject
        {
            ["targetingExpression"] = Json(expression),
            ["bidAnalyses"] = new JsonObject
            {
                ["ALL"] = Of(1m),
                ["PLACEMENT_PRODUCT_PAGE"] = Of(0.3m),
                ["PLACEMENT_REST_OF_SEARCH"] = Of(0.5m),
                ["PLACEMENT_TOP"] = Of(0.2m),
            },
        };
    }

    private static JsonObject Json((string Type, string? Value) expression) =>
        DecidingJson.Compact(new JsonObject { ["type"] = expression.Type, ["value"] = expression.Value });

    private static long Impressions(decimal bid) => (long)(bid * 400);
}
