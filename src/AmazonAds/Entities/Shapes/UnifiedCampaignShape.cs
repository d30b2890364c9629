namespace AmazonAds.Entities.Shapes;

/// <summary>How campaigns stand in Ads API v1, after Amazon's document (August 2026).</summary>
internal static class UnifiedCampaignShape
{
    /// <summary>A Sponsored Products campaign.</summary>
    public static Shape<Campaign> Campaign { get; } = Shape(
    [
        new FoldedMember<Campaign>(
            "optimizations",
            FoldedPart<Campaign>.Text("bidSettings.bidStrategy", (item, value) => BiddingOf(item).Strategy = value, UnifiedWords.BidStrategies),
            Placements(UnifiedWords.Placements),
            FoldedPart<Campaign>.Text(
                "budgetSettings.offAmazonBudgetControlStrategy",
                (item, value) => item.OffAmazonSettings = new OffAmazonSettings { OffAmazonBudgetControlStrategy = value }),
            FoldedPart<Campaign>.Text("budgetSettings.budgetAllocation", (item, value) => item.MarketplaceBudgetAllocation = value)),
        new FoldedMember<Campaign>(
            "autoCreationSettings",
            FoldedPart<Campaign>.Flag("autoCreateTargets", (item, value) => item.TargetingType = value ? "AUTO" : "MANUAL"),
            FoldedPart<Campaign>.Flag("autoManageCampaign", (item, value) => item.AutoManageCampaign = value)),
    ]);

    /// <summary>A Sponsored Brands campaign. A strategy that is neither by hand nor for sales stays as it is.</summary>
    public static Shape<Campaign> Brands { get; } = Shape(
    [
        new TextMember<Campaign>("brandId", item => item.BrandEntityId, (item, value) => item.BrandEntityId = value),
        new TextMember<Campaign>("costType", item => item.CostType, (item, value) => item.CostType = value),
        new BooleanMember<Campaign>(
            "isMultiAdGroupsEnabled", item => item.IsMultiAdGroupsEnabled, (item, value) => item.IsMultiAdGroupsEnabled = value),
        new TextMember<Campaign>("targetedPGDealId", item => item.TargetedPGDealId, (item, value) => item.TargetedPGDealId = value),
        new MappedMember<Campaign>("salesChannel", (item, word) =>
        {
            item.ProductLocation = UnifiedWords.SalesChannels.ToProduct(word);
            return true;
        }),
        new FoldedMember<Campaign>(
            "optimizations",
            new FoldedPart<Campaign>("bidSettings.bidStrategy", (node, item) =>
            {
                if (node.ToString() is not (UnifiedWords.AutomaticBidding or UnifiedWords.ManualBidding) || node is not System.Text.Json.Nodes.JsonValue) return false;
                BiddingOf(item).BidOptimization = node.ToString() == UnifiedWords.AutomaticBidding;
                return true;
            }),
            Placements(UnifiedWords.BrandsPlacements)),
    ]);

    /// <summary>A Sponsored Display campaign. v1 tells no tactic.</summary>
    public static Shape<Campaign> Display { get; } = Shape(
    [
        new MappedMember<Campaign>("costType", (item, word) =>
        {
            item.CostType = word.ToLowerInvariant();
            return true;
        }),
    ]);

    private static Shape<Campaign> Shape(Member<Campaign>[] own) => new(
    [
        new TextMember<Campaign>("campaignId", item => item.CampaignId, (item, value) => item.CampaignId = value),
        new TextMember<Campaign>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<Campaign>("state", item => item.State, (item, value) => item.State = value, KnownText.States),
        new TextMember<Campaign>("portfolioId", item => item.PortfolioId, (item, value) => item.PortfolioId = value),
        new TextMember<Campaign>("globalCampaignId", item => item.GlobalCampaignId, (item, value) => item.GlobalCampaignId = value),
        new TextListMember<Campaign>("siteRestrictions", item => item.SiteRestrictions, (item, value) => item.SiteRestrictions = value),
        new MappedMember<Campaign>("startDateTime", (item, moment) =>
        {
            item.StartDate = UnifiedDay.Of(moment, out var isWhole);
            return isWhole;
        }),
        new MappedMember<Campaign>("endDateTime", (item, moment) =>
        {
            item.EndDate = UnifiedDay.Of(moment, out var isWhole);
            return isWhole;
        }),
        new FoldedMember<Campaign>(
            "budgets",
            FoldedPart<Campaign>.Amount("[0].budgetValue.monetaryBudgetValue.monetaryBudget.value", (item, value) => BudgetOf(item).Budget = value),
            FoldedPart<Campaign>.Amount("[0].budgetValue.monetaryBudgetValue.monetaryBudget.ruleValue", (item, value) => BudgetOf(item).EffectiveBudget = value),
            FoldedPart<Campaign>.Text("[0].recurrenceTimePeriod", (item, value) => BudgetOf(item).BudgetType = value)),
        .. own,
        new FoldedMember<Campaign>(
            "tags",
            FoldedPart<Campaign>.Pairs(
                string.Empty, "key", "value", (key, value) => Tuple.Create(key, value.ToString()), (item, list) => item.Tags = TagsOf(list))),
        .. UnifiedTimes.Members<Campaign>(item => item.ExtendedData ??= new ExtendedData()),
    ])
    {
        Completed = item =>
        {
            item.Budget?.MarkRead();
            item.DynamicBidding?.MarkRead();
            item.OffAmazonSettings?.MarkRead();
            item.ExtendedData?.MarkRead();
            foreach (var placement in item.DynamicBidding?.PlacementBidding ?? []) placement.MarkRead();
        },
    };

    private static FoldedPart<Campaign> Placements(WordTable words) => FoldedPart<Campaign>.Pairs(
        "bidSettings.bidAdjustments.placementBidAdjustments", "placement", "percentage",
        (placement, percentage) => decimal.TryParse(percentage.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var percent)
            ? new PlacementBidding { Placement = words.ToProduct(placement), Percentage = percent }
            : null,
        (item, list) => BiddingOf(item).PlacementBidding = list);

    private static CampaignBudget BudgetOf(Campaign item) => item.Budget ??= new CampaignBudget();

    private static DynamicBidding BiddingOf(Campaign item) => item.DynamicBidding ??= new DynamicBidding();

    private static Dictionary<string, string?> TagsOf(IReadOnlyList<Tuple<string, string>> list)
    {
        var tags = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in list) tags[key] = value;
        return tags;
    }
}
