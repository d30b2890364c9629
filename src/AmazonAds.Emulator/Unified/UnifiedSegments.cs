using AmazonAds.Emulator.SponsoredProducts;

namespace AmazonAds.Emulator.Unified;

/// <summary>The kinds of Sponsored Products rows as v1 shows them.</summary>
internal static class UnifiedSegments
{
    public static UnifiedSegment Campaigns { get; } = new UnifiedSegment<EmulatedCampaign>(CampaignResource.Current, UnifiedJson.Campaign)
    {
        NameOf = static row => row.Name,
        PortfolioOf = static row => row.PortfolioId,
    };

    public static UnifiedSegment AdGroups { get; } = new UnifiedSegment<EmulatedAdGroup>(AdGroupResource.Current, UnifiedJson.AdGroup)
    {
        NameOf = static row => row.Name,
    };

    public static UnifiedSegment Ads { get; } = new UnifiedSegment<EmulatedProductAd>(ProductAdResource.Current, UnifiedJson.Ad);

    /// <summary>All sorts of targets, in the order in which a list shows them.</summary>
    public static IReadOnlyList<UnifiedSegment> Targets { get; } =
    [
        new UnifiedSegment<EmulatedKeyword>(KeywordResource.Current, UnifiedJson.Keyword)
        {
            IsKeyword = true,
            NameOf = static row => row.KeywordText,
            MatchTypeOf = static row => row.MatchType,
        },
        Negative(NegativeKeywordResource.OfAdGroups, isOfCampaign: false),
        Negative(NegativeKeywordResource.OfCampaigns, isOfCampaign: true),
        new UnifiedSegment<EmulatedTarget>(TargetResource.Current, UnifiedJson.ProductTarget)
        {
            TargetTypeOf = static row => UnifiedExpressionJson.TypeOf(row.Expression),
            MatchTypeOf = static row => UnifiedExpressionJson.MatchOf(row.Expression),
            ProductsOf = static row => ExpressionReader.AsinsOf(row.Expression),
        },
        NegativeTarget(NegativeTargetResource.OfAdGroups, isOfCampaign: false),
        NegativeTarget(NegativeTargetResource.OfCampaigns, isOfCampaign: true),
    ];

    /// <summary>The kind of a target; null where there is none.</summary>
    public static UnifiedSegment? Of(bool isKeyword, bool isNegative, bool isOfCampaign) => Targets.FirstOrDefault(segment =>
        segment.IsKeyword == isKeyword && segment.IsNegative == isNegative && segment.IsOfCampaign == isOfCampaign);

    private static UnifiedSegment<EmulatedNegativeKeyword> Negative(Dialects.Cursor.CursorResource resource, bool isOfCampaign) =>
        new(resource, UnifiedJson.NegativeKeyword)
        {
            IsKeyword = true,
            IsNegative = true,
            IsOfCampaign = isOfCampaign,
            NameOf = static row => row.KeywordText,
            MatchTypeOf = static row => row.MatchType["NEGATIVE_".Length..],
        };

    private static UnifiedSegment<EmulatedNegativeTarget> NegativeTarget(Dialects.Cursor.CursorResource resource, bool isOfCampaign) =>
        new(resource, UnifiedJson.NegativeTarget)
        {
            IsNegative = true,
            IsOfCampaign = isOfCampaign,
            TargetTypeOf = static row => UnifiedExpressionJson.TypeOf(row.Expression),
            MatchTypeOf = static row => UnifiedExpressionJson.MatchOf(row.Expression),
            ProductsOf = static row => ExpressionReader.AsinsOf(row.Expression),
        };
}
