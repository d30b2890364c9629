using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmazonAds.Entities.Shapes;

/// <summary>How campaigns stand in exports, after Amazon's examples of the common model (September 2025).</summary>
internal static class ExportCampaignShape
{
    private const string Optimization = "optimization";

    /// <summary>A Sponsored Products campaign.</summary>
    public static Shape<Campaign> Campaign { get; } = Shape(
        [
            new MappedMember<Campaign>("targetingSettings", (item, word) =>
            {
                item.TargetingType = word;
                return true;
            }),
            Bidding(Strategy(ExportWords.BidStrategies), UnifiedWords.Placements),
        ],
        // The list of a campaign with a strategy names its placements though there are none.
        item =>
        {
            if (item.DynamicBidding is { Strategy: not null, PlacementBidding: null } bidding) bidding.PlacementBidding = [];
        });

    /// <summary>A Sponsored Brands campaign. A strategy that is neither by hand nor for sales stays as it is.</summary>
    public static Shape<Campaign> Brands { get; } = Shape(
    [
        new TextMember<Campaign>("brandEntityId", item => item.BrandEntityId, (item, value) => item.BrandEntityId = value),
        new TextMember<Campaign>("costType", item => item.CostType, (item, value) => item.CostType = value),
        Bidding(ByAmazon, UnifiedWords.BrandsPlacements),
    ]);

    /// <summary>A Sponsored Display campaign.</summary>
    public static Shape<Campaign> Display { get; } = Shape(
    [
        new MappedMember<Campaign>("targetingSettings", (item, word) =>
        {
            item.Tactic = word;
            return true;
        }),
        new MappedMember<Campaign>("costType", (item, word) =>
        {
            item.CostType = word.ToLowerInvariant();
            return true;
        }),
    ]);

    private static Shape<Campaign> Shape(Member<Campaign>[] own, Action<Campaign>? also = null) => new(
    [
        new TextMember<Campaign>("portfolioId", item => item.PortfolioId, (item, value) => item.PortfolioId = value),
        new TextMember<Campaign>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<Campaign>("name", item => item.Name, (item, value) => item.Name = value),
        Day("startDate", (item, day) => item.StartDate = day),
        Day("endDate", (item, day) => item.EndDate = day),
        new TextMember<Campaign>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        .. own,
        new FoldedMember<Campaign>(
            "tags",
            FoldedPart<Campaign>.Pairs(
                string.Empty, "key", "value", (key, value) => Tuple.Create(key, value.ToString()), (item, list) => item.Tags = TagsOf(list))),
        new FoldedMember<Campaign>(
            "budgetCaps",
            FoldedPart<Campaign>.Amount("budgetValue.monetaryBudget.amount", (item, value) => BudgetOf(item).Budget = value),
            FoldedPart<Campaign>.Amount("budgetValue.monetaryBudget.ruleAmount", (item, value) => BudgetOf(item).EffectiveBudget = value),
            FoldedPart<Campaign>.Text("recurrenceTimePeriod", (item, value) => BudgetOf(item).BudgetType = value)),
        .. UnifiedTimes.Members<Campaign>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item =>
        {
            also?.Invoke(item);
            item.Budget?.MarkRead();
            item.DynamicBidding?.MarkRead();
            item.ExtendedData?.MarkRead();
            foreach (var placement in item.DynamicBidding?.PlacementBidding ?? []) placement.MarkRead();
        },
    };

    // One object, or, as an example has it, the only one of a list.
    private static FoldedMember<Campaign> Bidding(Func<string, FoldedPart<Campaign>> strategy, WordTable placements) => new(
        Optimization,
        strategy("bidStrategy"),
        strategy("[0].bidStrategy"),
        Placements("placementBidAdjustments", placements),
        Placements("[0].placementBidAdjustments", placements),
        Cohorts("shopperCohortBidAdjustment"),
        Cohorts("[0].shopperCohortBidAdjustment"));

    private static Func<string, FoldedPart<Campaign>> Strategy(WordTable words) =>
        path => FoldedPart<Campaign>.Text(path, (item, value) => BiddingOf(item).Strategy = value, words);

    private static FoldedPart<Campaign> ByAmazon(string path) => new(path, (node, item) =>
    {
        if (node is not JsonValue || node.ToString() is not (UnifiedWords.AutomaticBidding or UnifiedWords.ManualBidding)) return false;
        BiddingOf(item).BidOptimization = node.ToString() == UnifiedWords.AutomaticBidding;
        return true;
    });

    private static FoldedPart<Campaign> Placements(string path, WordTable words) => FoldedPart<Campaign>.Pairs(
        path, "placement", "percentage",
        (placement, percentage) => decimal.TryParse(percentage.ToString(), CultureInfo.InvariantCulture, out var percent)
            ? new PlacementBidding { Placement = words.ToProduct(placement), Percentage = percent }
            : null,
        (item, list) => BiddingOf(item).PlacementBidding = list);

    private static FoldedPart<Campaign> Cohorts(string path) => new(path, (node, item) =>
    {
        if (node is not JsonArray list || !list.All(element => element is JsonObject)) return false;
        BiddingOf(item).ShopperCohortBidding = [.. list.Select(element => Read(SponsoredProductsShapes.ShopperCohortBidding, element!))];
        return true;
    });

    private static T Read<T>(Shape<T> shape, JsonNode node)
        where T : AdsObject, new()
    {
        var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(node));
        reader.Read();
        return shape.Read(ref reader);
    }

    private static MappedMember<Campaign> Day(string name, Action<Campaign, string> set) => new(name, (item, moment) =>
    {
        set(item, UnifiedDay.Of(moment, out var isWhole));
        return isWhole;
    });

    private static CampaignBudget BudgetOf(Campaign item) => item.Budget ??= new CampaignBudget();

    private static DynamicBidding BiddingOf(Campaign item) => item.DynamicBidding ??= new DynamicBidding();

    private static Dictionary<string, string?> TagsOf(IReadOnlyList<Tuple<string, string>> list)
    {
        var tags = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in list) tags[key] = value;
        return tags;
    }
}
