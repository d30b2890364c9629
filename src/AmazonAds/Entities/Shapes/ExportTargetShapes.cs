using System.Text.Json.Nodes;

namespace AmazonAds.Entities.Shapes;

/// <summary>
/// How keywords and targets stand in exports, after Amazon's examples of the common model (September 2025): all of them are
/// targets there. One of an ad group names no campaign; a sync puts it in.
/// </summary>
internal static class ExportTargetShapes
{
    private const string TargetDetails = "targetDetails";

    /// <summary>A keyword.</summary>
    public static Shape<Keyword> Keyword { get; } = Shape<Keyword>(
        (item, value) => item.CampaignId = value, (item, value) => item.KeywordId = value, (item, value) => item.AdGroupId = value, (item, value) => item.State = value,
        item => item.ExtendedData ??= new ExtendedData(), item => item.ExtendedData?.MarkRead(),
        new FoldedMember<Keyword>("bid", FoldedPart<Keyword>.Amount("bid", (item, value) => item.Bid = value)),
        new FoldedMember<Keyword>(
            TargetDetails,
            FoldedPart<Keyword>.Text("keyword", (item, value) => item.KeywordText = value),
            FoldedPart<Keyword>.Text("matchType", (item, value) => item.MatchType = value),
            FoldedPart<Keyword>.Text("nativeLanguageKeyword", (item, value) => item.NativeLanguageKeyword = value),
            FoldedPart<Keyword>.Text("nativeLanguageLocale", (item, value) => item.NativeLanguageLocale = value)));

    /// <summary>A negative keyword of an ad group.</summary>
    public static Shape<NegativeKeyword> NegativeKeyword { get; } = Shape<NegativeKeyword>(
        (item, value) => item.CampaignId = value, (item, value) => item.KeywordId = value, (item, value) => item.AdGroupId = value, (item, value) => item.State = value,
        item => item.ExtendedData ??= new ExtendedData(), item => item.ExtendedData?.MarkRead(),
        new FoldedMember<NegativeKeyword>(
            TargetDetails,
            FoldedPart<NegativeKeyword>.Text("keyword", (item, value) => item.KeywordText = value),
            FoldedPart<NegativeKeyword>.Text("matchType", (item, value) => item.MatchType = value, UnifiedWords.NegativeMatchTypes),
            FoldedPart<NegativeKeyword>.Text("nativeLanguageKeyword", (item, value) => item.NativeLanguageKeyword = value),
            FoldedPart<NegativeKeyword>.Text("nativeLanguageLocale", (item, value) => item.NativeLanguageLocale = value)));

    /// <summary>A negative keyword of a campaign.</summary>
    public static Shape<CampaignNegativeKeyword> CampaignNegativeKeyword { get; } = Shape<CampaignNegativeKeyword>(
        (item, value) => item.CampaignId = value, (item, value) => item.KeywordId = value, null, (item, value) => item.State = value,
        item => item.ExtendedData ??= new ExtendedData(), item => item.ExtendedData?.MarkRead(),
        new FoldedMember<CampaignNegativeKeyword>(
            TargetDetails,
            FoldedPart<CampaignNegativeKeyword>.Text("keyword", (item, value) => item.KeywordText = value),
            FoldedPart<CampaignNegativeKeyword>.Text("matchType", (item, value) => item.MatchType = value, UnifiedWords.NegativeMatchTypes)));

    /// <summary>A target, chosen by hand or by Amazon.</summary>
    public static Shape<Target> Target { get; } = TargetOf((item, expression) =>
        item.ExpressionType = expression is [{ Type: { } type }] && ExportWords.Themes.HasUnified(type) ? "AUTO" : "MANUAL");

    /// <summary>A Sponsored Brands target, of which nobody says who chose it.</summary>
    public static Shape<Target> BrandsTarget { get; } = TargetOf((_, _) => { });

    /// <summary>A Sponsored Display target: its conditions are in camel case.</summary>
    public static Shape<Target> DisplayTarget { get; } = TargetOf((item, expression) =>
    {
        item.ExpressionType = "MANUAL";
        Spell(expression.Concat(item.ResolvedExpression ?? []));
    });

    /// <summary>A negative target of an ad group.</summary>
    public static Shape<NegativeTarget> NegativeTarget { get; } = NegativeTargetOf((_, _) => { });

    /// <summary>A Sponsored Display negative target: chosen by hand, its conditions in camel case.</summary>
    public static Shape<NegativeTarget> DisplayNegativeTarget { get; } = NegativeTargetOf((item, expression) =>
    {
        item.ExpressionType = "MANUAL";
        Spell(expression.Concat(item.ResolvedExpression ?? []));
    });

    /// <summary>A negative target of a campaign.</summary>
    public static Shape<CampaignNegativeTarget> CampaignNegativeTarget { get; } = Shape<CampaignNegativeTarget>(
        (item, value) => item.CampaignId = value, (item, value) => item.TargetId = value, null, (item, value) => item.State = value,
        item => item.ExtendedData ??= new ExtendedData(), item => item.ExtendedData?.MarkRead(),
        Conditions<CampaignNegativeTarget>((item, expression, resolved) => (item.Expression, item.ResolvedExpression) = (expression, resolved)));

    private static Shape<Target> TargetOf(Action<Target, IReadOnlyList<TargetExpression>> also) => Shape<Target>(
        (item, value) => item.CampaignId = value, (item, value) => item.TargetId = value, (item, value) => item.AdGroupId = value, (item, value) => item.State = value,
        item => item.ExtendedData ??= new ExtendedData(), item => item.ExtendedData?.MarkRead(),
        new FoldedMember<Target>("bid", FoldedPart<Target>.Amount("bid", (item, value) => item.Bid = value)),
        Conditions<Target>((item, expression, resolved) =>
        {
            (item.Expression, item.ResolvedExpression) = (expression, resolved);
            also(item, expression);
        }));

    private static Shape<NegativeTarget> NegativeTargetOf(Action<NegativeTarget, IReadOnlyList<TargetExpression>> also) => Shape<NegativeTarget>(
        (item, value) => item.CampaignId = value, (item, value) => item.TargetId = value, (item, value) => item.AdGroupId = value, (item, value) => item.State = value,
        item => item.ExtendedData ??= new ExtendedData(), item => item.ExtendedData?.MarkRead(),
        Conditions<NegativeTarget>((item, expression, resolved) =>
        {
            (item.Expression, item.ResolvedExpression) = (expression, resolved);
            also(item, expression);
        }));

    private static Shape<T> Shape<T>(
        Action<T, string?> setCampaign,
        Action<T, string?> setId,
        Action<T, string?>? setAdGroup,
        Action<T, string?> setState,
        Func<T, ExtendedData> extended,
        Action<T> completed,
        params Member<T>[] own)
        where T : AdsObject, new() => new(
    [
        new TextMember<T>("campaignId", _ => null, (item, value) => setCampaign(item, value)),
        .. setAdGroup is null ? Array.Empty<Member<T>>() : [new TextMember<T>("adGroupId", _ => null, (item, value) => setAdGroup(item, value))],
        new TextMember<T>("targetId", _ => null, (item, value) => setId(item, value)),
        new TextMember<T>("state", _ => null, (item, value) => setState(item, value), KnownText.States),
        .. own,
        .. UnifiedTimes.Members(extended),
    ])
    {
        Completed = completed,
    };

    private static FoldedMember<T> Conditions<T>(Action<T, IReadOnlyList<TargetExpression>, IReadOnlyList<TargetExpression>> set)
        where T : AdsObject => new(TargetDetails, new FoldedPart<T>(string.Empty, (node, item) =>
    {
        if (node is not JsonObject details || ExportExpression.Take(details, out var resolved) is not { } expression) return false;
        set(item, expression, resolved);
        foreach (var condition in expression.Concat(resolved)) MarkRead(condition);
        return details.Count == 0;
    }));

    private static void MarkRead(TargetExpression condition)
    {
        foreach (var inner in condition.Conditions ?? []) MarkRead(inner);
        condition.MarkRead();
    }

    private static void Spell(IEnumerable<TargetExpression> conditions)
    {
        foreach (var condition in conditions) condition.Type = condition.Type is { } type ? Spelling.CamelCase.ToJson(type) : null;
    }
}
