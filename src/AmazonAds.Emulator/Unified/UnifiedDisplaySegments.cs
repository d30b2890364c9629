using System.Text.Json.Nodes;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.SponsoredBrands;
using AmazonAds.Emulator.SponsoredDisplay;
using AmazonAds.Emulator.SponsoredProducts;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Unified;

/// <summary>
/// The kinds of Sponsored Display rows as v1 shows them. Targets are left out: the document has no form for all of them.
/// </summary>
internal static class UnifiedDisplaySegments
{
    private const string Product = UnifiedWords.SponsoredDisplay;

    public static UnifiedSegment Campaigns { get; } = new UnifiedSegment<EmulatedDisplayCampaign>(
        DisplayCampaignResource.Kind, DisplayCampaignResource.Members, "campaignId", BrandsForms.Current, UnifiedDisplayJson.Campaign)
    {
        Product = Product,
        NameOf = static row => row.Name,
        PortfolioOf = static row => row.PortfolioId,
    };

    public static UnifiedSegment AdGroups { get; } = new UnifiedSegment<EmulatedDisplayAdGroup>(
        DisplayAdGroupResource.Kind, DisplayAdGroupResource.Members, "adGroupId", BrandsForms.Current, UnifiedDisplayJson.AdGroup)
    {
        Product = Product,
        NameOf = static row => row.Name,
    };

    public static UnifiedSegment Ads { get; } = new UnifiedSegment<EmulatedDisplayAd>(
        DisplayAdResource.Kind, [Members<EmulatedDisplayAd>.State], "adId", BrandsForms.Current, UnifiedDisplayJson.Ad)
    {
        Product = Product,
        NameOf = static row => row.AdName,
    };

    public static IReadOnlyList<UnifiedSegment> Targets { get; } =
    [
        new UnifiedSegment<EmulatedDisplayTarget>(
            DisplayNegativeTargetResource.Kind,
            [
                Members<EmulatedDisplayTarget>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
                Members<EmulatedDisplayTarget>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
                Members<EmulatedDisplayTarget>.Fixed("expression", static (row, value) => row with
                {
                    ExpressionType = "MANUAL",
                    Expression = Spell(ExpressionReader.Read(value, negative: true)),
                }),
                Members<EmulatedDisplayTarget>.State,
            ],
            "targetId", BrandsForms.Current, UnifiedDisplayJson.NegativeTarget)
        {
            Product = Product,
            IsNegative = true,
            TargetTypeOf = static row => UnifiedExpressionJson.TypeOf(Read(row)),
            MatchTypeOf = static row => UnifiedExpressionJson.MatchOf(Read(row)),
            ProductsOf = static row => ExpressionReader.AsinsOf(Read(row)),
        },
    ];

    /// <summary>The conditions of a row, in capitals.</summary>
    public static IReadOnlyList<EmulatedPredicate> Read(EmulatedDisplayTarget row) => [.. JsonNode.Parse(row.Expression)!.AsArray()
        .Select(static part => new EmulatedPredicate(BrandsForms.Capitals(part!["type"]!.GetValue<string>()), part["value"]?.ToString()))];

    private static string Spell(IReadOnlyList<EmulatedPredicate> expression) => new JsonArray([.. expression
        .Select(static part => new JsonObject { ["type"] = BrandsForms.Camel(part.Type), ["value"] = part.Value })]).ToJsonString();
}
