using AmazonAds.Entities.Shapes;

namespace AmazonAds.Recommendations;

/// <summary>The shapes of bid and keyword recommendations, after Amazon's document of Sponsored Products of August 2026.</summary>
internal static class RecommendationShapes
{
    private static readonly Shape<MetricRange> MetricRange = new(
        new WholeMember<MetricRange>("lower", item => item.Lower, (item, value) => item.Lower = value),
        new WholeMember<MetricRange>("upper", item => item.Upper, (item, value) => item.Upper = value));

    private static readonly Shape<MetricValues> MetricValues = new(
        new ListMember<MetricValues, MetricRange>(
            "values", MetricRange, item => item.Values, (item, value) => item.Values = value));

    private static readonly Shape<ImpactMetrics> ImpactMetrics = new(
        new ObjectMember<ImpactMetrics, MetricValues>(
            "clicks", MetricValues, item => item.Clicks, (item, value) => item.Clicks = value),
        new ObjectMember<ImpactMetrics, MetricValues>(
            "orders", MetricValues, item => item.Orders, (item, value) => item.Orders = value));

    /// <summary>What is bid on.</summary>
    public static Shape<TargetingExpression> TargetingExpression { get; } = new(
        new TextMember<TargetingExpression>("type", item => item.Type, (item, value) => item.Type = value),
        new TextMember<TargetingExpression>("value", item => item.Value, (item, value) => item.Value = value));

    private static readonly Shape<BidValue> BidValue = new(
        new MoneyMember<BidValue>("suggestedBid", item => item.SuggestedBid, (item, value) => item.SuggestedBid = value));

    private static readonly Shape<EstimatedImpressions> EstimatedImpressions = new(
        new WholeMember<EstimatedImpressions>("estimatedImpressionLower", item => item.EstimatedImpressionLower, (item, value) => item.EstimatedImpressionLower = value),
        new WholeMember<EstimatedImpressions>("estimatedImpressionUpper", item => item.EstimatedImpressionUpper, (item, value) => item.EstimatedImpressionUpper = value));

    private static readonly Shape<BidAnalysisMetrics> BidAnalysisMetrics = new(
        new WholeMember<BidAnalysisMetrics>("estimatedImpressionAvg", item => item.EstimatedImpressionAvg, (item, value) => item.EstimatedImpressionAvg = value),
        new WholeMember<BidAnalysisMetrics>("estimatedImpressionLower", item => item.EstimatedImpressionLower, (item, value) => item.EstimatedImpressionLower = value),
        new WholeMember<BidAnalysisMetrics>("estimatedImpressionUpper", item => item.EstimatedImpressionUpper, (item, value) => item.EstimatedImpressionUpper = value));

    private static readonly Shape<BidAnalysis> BidAnalysis = new(
        new MoneyMember<BidAnalysis>("bid", item => item.Bid, (item, value) => item.Bid = value),
        new ObjectMember<BidAnalysis, BidAnalysisMetrics>(
            "impactMetrics", BidAnalysisMetrics, item => item.ImpactMetrics, (item, value) => item.ImpactMetrics = value),
        new TextMember<BidAnalysis>("type", item => item.Type, (item, value) => item.Type = value));

    private static readonly Shape<BidAnalyses> BidAnalyses = new(
        new ListMember<BidAnalyses, BidAnalysis>(
            "ALL", BidAnalysis, item => item.All, (item, value) => item.All = value),
        new ListMember<BidAnalyses, BidAnalysis>(
            "PLACEMENT_PRODUCT_PAGE", BidAnalysis, item => item.PlacementProductPage, (item, value) => item.PlacementProductPage = value),
        new ListMember<BidAnalyses, BidAnalysis>(
            "PLACEMENT_REST_OF_SEARCH", BidAnalysis, item => item.PlacementRestOfSearch, (item, value) => item.PlacementRestOfSearch = value),
        new ListMember<BidAnalyses, BidAnalysis>(
            "PLACEMENT_TOP", BidAnalysis, item => item.PlacementTop, (item, value) => item.PlacementTop = value));

    private static readonly Shape<ExpressionBidAnalyses> ExpressionBidAnalyses = new(
        new ObjectMember<ExpressionBidAnalyses, BidAnalyses>(
            "bidAnalyses", BidAnalyses, item => item.BidAnalyses, (item, value) => item.BidAnalyses = value),
        new ObjectMember<ExpressionBidAnalyses, TargetingExpression>(
            "targetingExpression", TargetingExpression, item => item.TargetingExpression, (item, value) => item.TargetingExpression = value));

    private static readonly Shape<BidRecommendation> BidRecommendation = new(
        new ObjectMember<BidRecommendation, TargetingExpression>(
            "targetingExpression", TargetingExpression, item => item.TargetingExpression, (item, value) => item.TargetingExpression = value),
        new ListMember<BidRecommendation, BidValue>(
            "bidValues", BidValue, item => item.BidValues, (item, value) => item.BidValues = value),
        new ObjectMember<BidRecommendation, EstimatedImpressions>(
            "suggestedBidImpactMetrics", EstimatedImpressions, item => item.SuggestedBidImpactMetrics, (item, value) => item.SuggestedBidImpactMetrics = value));

    private static readonly Shape<ThemedBids> ThemedBids = new(
        new ListMember<ThemedBids, ExpressionBidAnalyses>(
            "bidAnalysesForTargetingExpressions", ExpressionBidAnalyses, item => item.BidAnalysesForTargetingExpressions, (item, value) => item.BidAnalysesForTargetingExpressions = value),
        new ListMember<ThemedBids, BidRecommendation>(
            "bidRecommendationsForTargetingExpressions", BidRecommendation, item => item.BidRecommendationsForTargetingExpressions, (item, value) => item.BidRecommendationsForTargetingExpressions = value),
        new ObjectMember<ThemedBids, ImpactMetrics>(
            "impactMetrics", ImpactMetrics, item => item.ImpactMetrics, (item, value) => item.ImpactMetrics = value),
        new TextMember<ThemedBids>("theme", item => item.Theme, (item, value) => item.Theme = value));

    /// <summary>Suggested bids by theme.</summary>
    public static Shape<ThemedBidsAnswer> ThemedBidsAnswer { get; } = new(
        new ListMember<ThemedBidsAnswer, ThemedBids>(
            "bidRecommendations", ThemedBids, item => item.BidRecommendations, (item, value) => item.BidRecommendations = value));

    private static readonly Shape<SuggestedBidRange> SuggestedBidRange = new(
        new MoneyMember<SuggestedBidRange>("rangeStart", item => item.RangeStart, (item, value) => item.RangeStart = value),
        new MoneyMember<SuggestedBidRange>("rangeMedian", item => item.RangeMedian, (item, value) => item.RangeMedian = value),
        new MoneyMember<SuggestedBidRange>("rangeEnd", item => item.RangeEnd, (item, value) => item.RangeEnd = value),
        new MoneyMember<SuggestedBidRange>("suggested", item => item.Suggested, (item, value) => item.Suggested = value),
        new TextMember<SuggestedBidRange>("bidRecId", item => item.BidRecId, (item, value) => item.BidRecId = value));

    private static readonly Shape<KeywordBid> KeywordBid = new(
        new TextMember<KeywordBid>("matchType", item => item.MatchType, (item, value) => item.MatchType = value, new KnownText("BROAD", "PHRASE", "EXACT")),
        new TextMember<KeywordBid>("theme", item => item.Theme, (item, value) => item.Theme = value),
        new WholeMember<KeywordBid>("rank", item => item.Rank, (item, value) => item.Rank = value),
        new MoneyMember<KeywordBid>("bid", item => item.Bid, (item, value) => item.Bid = value),
        new ObjectMember<KeywordBid, SuggestedBidRange>(
            "suggestedBid", SuggestedBidRange, item => item.SuggestedBid, (item, value) => item.SuggestedBid = value));

    private static readonly Shape<KeywordRecommendation> KeywordRecommendation = new(
        new TextMember<KeywordRecommendation>("keyword", item => item.Keyword, (item, value) => item.Keyword = value),
        new ListMember<KeywordRecommendation, KeywordBid>(
            "bidInfo", KeywordBid, item => item.BidInfo, (item, value) => item.BidInfo = value),
        new TextMember<KeywordRecommendation>("translation", item => item.Translation, (item, value) => item.Translation = value),
        new BooleanMember<KeywordRecommendation>("userSelectedKeyword", item => item.UserSelectedKeyword, (item, value) => item.UserSelectedKeyword = value),
        new WholeMember<KeywordRecommendation>("searchTermImpressionRank", item => item.SearchTermImpressionRank, (item, value) => item.SearchTermImpressionRank = value),
        new MoneyMember<KeywordRecommendation>("searchTermImpressionShare", item => item.SearchTermImpressionShare, (item, value) => item.SearchTermImpressionShare = value),
        new TextMember<KeywordRecommendation>("recId", item => item.RecId, (item, value) => item.RecId = value));

    /// <summary>Suggested keywords.</summary>
    public static Shape<KeywordRecommendationAnswer> KeywordRecommendationAnswer { get; } = new(
        new ListMember<KeywordRecommendationAnswer, KeywordRecommendation>(
            "keywordTargetList", KeywordRecommendation, item => item.KeywordTargetList, (item, value) => item.KeywordTargetList = value),
        new ListMember<KeywordRecommendationAnswer, ImpactMetrics>(
            "impactMetrics", ImpactMetrics, item => item.ImpactMetrics, (item, value) => item.ImpactMetrics = value));
}
