using System.Globalization;
using System.Text.Json;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.Recommendations;

/// <summary>Builds the requests for recommendations.</summary>
internal static class RecommendationRequests
{
    private const string BidPath = "/sp/targets/bid/recommendations";
    private const string BidMediaType = "application/vnd.spthemebasedbidrecommendation.v5+json";
    private const string DisplayBidPath = "/sd/targets/bid/recommendations";
    private const string DisplayBidMediaType = "application/vnd.sdtargetingrecommendations.v3.4+json";

    // What is asked in the newest version is answered in the one before.
    private const string DisplayBidAccept = "application/vnd.sdtargetingrecommendations.v3.3+json";
    private const string KeywordPath = "/sp/targets/keywords/recommendations";

    /// <summary>Asks for bids.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="expressions">The expressions of this request.</param>
    public static AdsRequest Bids(string profileId, BidQuery query, IReadOnlyList<TargetingExpression> expressions) =>
        Post(BidPath, BidMediaType, profileId, writer =>
        {
            if (query.Asins.Count > 0) WriteNewAdGroup(writer, query);
            else WriteAdGroup(writer, "BIDS_FOR_EXISTING_AD_GROUP", query.CampaignId, query.AdGroupId);
            if (query.IncludeAnalysis) writer.WriteBoolean("includeAnalysis"u8, true);
            writer.WriteStartArray("targetingExpressions"u8);
            foreach (var expression in expressions) RecommendationShapes.TargetingExpression.Write(writer, expression);
            writer.WriteEndArray();
        });

    /// <summary>Asks for bids of Sponsored Display.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="clauses">The targets of this request.</param>
    public static AdsRequest DisplayBids(string profileId, DisplayBidQuery query, IReadOnlyList<DisplayClause> clauses) =>
        Post(DisplayBidPath, DisplayBidMediaType, DisplayBidAccept, profileId, writer =>
        {
            if (query.Asins.Count > 0)
            {
                writer.WriteStartArray("products"u8);
                foreach (var asin in query.Asins)
                {
                    writer.WriteStartObject();
                    writer.WriteString("asin"u8, asin);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteString("bidOptimization"u8, query.BidOptimizationWord);
            writer.WriteString("costType"u8, query.CostTypeWord);
            if (query.CreativeType is { } creativeType) writer.WriteString("creativeType"u8, creativeType.ToUpperInvariant());
            writer.WriteStartArray("targetingClauses"u8);
            foreach (var clause in clauses) WriteClause(writer, clause);
            writer.WriteEndArray();
        });

    /// <summary>Asks for keywords.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">What is asked.</param>
    public static AdsRequest Keywords(string profileId, KeywordQuery query)
    {
        var mediaType = string.Create(CultureInfo.InvariantCulture, $"application/vnd.spkeywordsrecommendation.v{query.Version}+json");
        return Post(KeywordPath, mediaType, profileId, writer =>
        {
            if (query.Asins.Count > 0)
            {
                writer.WriteString("recommendationType"u8, "KEYWORDS_FOR_ASINS"u8);
                WriteTexts(writer, "asins", query.Asins);
            }
            else
            {
                WriteAdGroup(writer, "KEYWORDS_FOR_ADGROUP", query.CampaignId, query.AdGroupId);
            }

            if (query.MaxRecommendations is { } most) writer.WriteNumber("maxRecommendations"u8, most);
            if (query.SortDimension is { } dimension) writer.WriteString("sortDimension"u8, dimension);
            if (query.Locale is { } locale) writer.WriteString("locale"u8, locale);
            if (query.Version >= KeywordVersions.Newest)
            {
                if (query.BiddingStrategy is { } strategy && query.Asins.Count > 0) writer.WriteString("biddingStrategy"u8, strategy);
                if (query.BidsEnabled is { } bids) writer.WriteBoolean("bidsEnabled"u8, bids);
            }

            WriteOwn(writer, query.OwnKeywords);
        });
    }

    private static AdsRequest Post(string path, string mediaType, string profileId, Action<Utf8JsonWriter> writeMembers) =>
        Post(path, mediaType, mediaType, profileId, writeMembers);

    private static AdsRequest Post(string path, string mediaType, string accept, string profileId, Action<Utf8JsonWriter> writeMembers) => new()
    {
        Method = HttpMethod.Post,
        Path = path,
        Operation = "POST " + path,
        ProfileId = profileId,
        ContentType = mediaType,
        Accept = accept,
        Body = ShapeJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }),
    };

    private static void WriteClause(Utf8JsonWriter writer, DisplayClause clause)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("targetingClause"u8);
        writer.WriteString("expressionType"u8, clause.ExpressionType.ToLowerInvariant());
        writer.WriteStartArray("expression"u8);
        foreach (var condition in clause.Expression) SponsoredDisplayShapes.Expression.Write(writer, condition);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteAdGroup(Utf8JsonWriter writer, string type, string? campaignId, string? adGroupId)
    {
        writer.WriteString("recommendationType"u8, type);
        writer.WriteString("campaignId"u8, campaignId);
        writer.WriteString("adGroupId"u8, adGroupId);
    }

    private static void WriteNewAdGroup(Utf8JsonWriter writer, BidQuery query)
    {
        writer.WriteString("recommendationType"u8, "BIDS_FOR_NEW_AD_GROUP"u8);
        WriteTexts(writer, "asins", query.Asins);
        writer.WriteStartObject("bidding"u8);
        writer.WriteString("strategy"u8, query.BiddingStrategy);
        if (query.PlacementAdjustments.Count > 0)
        {
            writer.WriteStartArray("adjustments"u8);
            foreach (var (placement, percentage) in query.PlacementAdjustments)
            {
                writer.WriteStartObject();
                writer.WriteString("predicate"u8, placement);
                writer.WriteNumber("percentage"u8, percentage);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteOwn(Utf8JsonWriter writer, IReadOnlyList<OwnKeyword> keywords)
    {
        if (keywords.Count == 0) return;
        writer.WriteStartArray("targets"u8);
        foreach (var keyword in keywords)
        {
            writer.WriteStartObject();
            writer.WriteString("keyword"u8, keyword.Keyword);
            if (keyword.MatchType is { } matchType) writer.WriteString("matchType"u8, matchType);
            writer.WriteBoolean("userSelectedKeyword"u8, true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
