using System.Text.Json.Nodes;

namespace AmazonAds.Entities.Shapes;

/// <summary>
/// How keywords and targets stand in Ads API v1, after Amazon's document (August 2026): all of them are targets there. A
/// target of an ad group names no campaign.
/// </summary>
internal static class UnifiedTargetShapes
{
    private const string TargetDetails = "targetDetails";

    /// <summary>A keyword.</summary>
    public static Shape<Keyword> Keyword { get; } = new(
    [
        new TextMember<Keyword>("targetId", item => item.KeywordId, (item, value) => item.KeywordId = value),
        new TextMember<Keyword>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<Keyword>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<Keyword>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new FoldedMember<Keyword>("bid", FoldedPart<Keyword>.Amount("bid", (item, value) => item.Bid = value)),
        new FoldedMember<Keyword>(
            TargetDetails,
            FoldedPart<Keyword>.Text("keywordTarget.keyword", (item, value) => item.KeywordText = value),
            FoldedPart<Keyword>.Text("keywordTarget.matchType", (item, value) => item.MatchType = value),
            FoldedPart<Keyword>.Text("keywordTarget.nativeLanguageKeyword", (item, value) => item.NativeLanguageKeyword = value),
            FoldedPart<Keyword>.Text("keywordTarget.nativeLanguageLocale", (item, value) => item.NativeLanguageLocale = value)),
        new TextMember<Keyword>("globalTargetId", item => item.GlobalKeywordId, (item, value) => item.GlobalKeywordId = value),
        .. UnifiedTimes.Members<Keyword>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item => item.ExtendedData?.MarkRead(),
    };

    /// <summary>A negative keyword of an ad group.</summary>
    public static Shape<NegativeKeyword> NegativeKeyword { get; } = new(
    [
        new TextMember<NegativeKeyword>("targetId", item => item.KeywordId, (item, value) => item.KeywordId = value),
        new TextMember<NegativeKeyword>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<NegativeKeyword>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<NegativeKeyword>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new FoldedMember<NegativeKeyword>(
            TargetDetails,
            FoldedPart<NegativeKeyword>.Text("keywordTarget.keyword", (item, value) => item.KeywordText = value),
            FoldedPart<NegativeKeyword>.Text("keywordTarget.matchType", (item, value) => item.MatchType = value, UnifiedWords.NegativeMatchTypes),
            FoldedPart<NegativeKeyword>.Text("keywordTarget.nativeLanguageKeyword", (item, value) => item.NativeLanguageKeyword = value),
            FoldedPart<NegativeKeyword>.Text("keywordTarget.nativeLanguageLocale", (item, value) => item.NativeLanguageLocale = value)),
        new TextMember<NegativeKeyword>("globalTargetId", item => item.GlobalKeywordId, (item, value) => item.GlobalKeywordId = value),
        .. UnifiedTimes.Members<NegativeKeyword>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item => item.ExtendedData?.MarkRead(),
    };

    /// <summary>A negative keyword of a campaign.</summary>
    public static Shape<CampaignNegativeKeyword> CampaignNegativeKeyword { get; } = new(
    [
        new TextMember<CampaignNegativeKeyword>("targetId", item => item.KeywordId, (item, value) => item.KeywordId = value),
        new TextMember<CampaignNegativeKeyword>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<CampaignNegativeKeyword>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new FoldedMember<CampaignNegativeKeyword>(
            TargetDetails,
            FoldedPart<CampaignNegativeKeyword>.Text("keywordTarget.keyword", (item, value) => item.KeywordText = value),
            FoldedPart<CampaignNegativeKeyword>.Text("keywordTarget.matchType", (item, value) => item.MatchType = value, UnifiedWords.NegativeMatchTypes)),
        new TextMember<CampaignNegativeKeyword>("globalTargetId", item => item.GlobalKeywordId, (item, value) => item.GlobalKeywordId = value),
        .. UnifiedTimes.Members<CampaignNegativeKeyword>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item => item.ExtendedData?.MarkRead(),
    };

    /// <summary>A target.</summary>
    public static Shape<Target> Target { get; } = new(
    [
        new TextMember<Target>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<Target>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<Target>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<Target>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new FoldedMember<Target>("bid", FoldedPart<Target>.Amount("bid", (item, value) => item.Bid = value)),
        Conditions<Target>((item, expression, resolved) =>
        {
            item.Expression = expression;
            item.ResolvedExpression = resolved;
            item.ExpressionType = UnifiedExpression.IsAutomatic(expression) ? "AUTO" : "MANUAL";
        }),
        new TextMember<Target>("globalTargetId", item => item.GlobalTargetId, (item, value) => item.GlobalTargetId = value),
        .. UnifiedTimes.Members<Target>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item => item.ExtendedData?.MarkRead(),
    };

    /// <summary>A negative target of an ad group.</summary>
    public static Shape<NegativeTarget> NegativeTarget { get; } = new(
    [
        new TextMember<NegativeTarget>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<NegativeTarget>("adGroupId", item => item.AdGroupId, (item, value) => item.AdGroupId = value),
        new TextMember<NegativeTarget>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<NegativeTarget>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        Conditions<NegativeTarget>((item, expression, resolved) => (item.Expression, item.ResolvedExpression) = (expression, resolved)),
        new TextMember<NegativeTarget>("globalTargetId", item => item.GlobalTargetId, (item, value) => item.GlobalTargetId = value),
        .. UnifiedTimes.Members<NegativeTarget>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item => item.ExtendedData?.MarkRead(),
    };

    /// <summary>A negative target of a campaign.</summary>
    public static Shape<CampaignNegativeTarget> CampaignNegativeTarget { get; } = new(
    [
        new TextMember<CampaignNegativeTarget>("targetId", item => item.TargetId, (item, value) => item.TargetId = value),
        new TextMember<CampaignNegativeTarget>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<CampaignNegativeTarget>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        Conditions<CampaignNegativeTarget>((item, expression, resolved) => (item.Expression, item.ResolvedExpression) = (expression, resolved)),
        new TextMember<CampaignNegativeTarget>("globalTargetId", item => item.GlobalTargetId, (item, value) => item.GlobalTargetId = value),
        .. UnifiedTimes.Members<CampaignNegativeTarget>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item => item.ExtendedData?.MarkRead(),
    };

    private static FoldedMember<T> Conditions<T>(Action<T, IReadOnlyList<TargetExpression>, IReadOnlyList<TargetExpression>> set)
        where T : AdsObject => new(TargetDetails, new FoldedPart<T>(string.Empty, (node, item) =>
    {
        if (node is not JsonObject details || UnifiedExpression.Take(details, out var resolved) is not { } expression) return false;
        foreach (var condition in expression.Concat(resolved)) condition.MarkRead();
        set(item, expression, resolved);
        return details.Count == 0;
    }));
}
