namespace AmazonAds.Entities.Shapes;

/// <summary>How campaigns stand in Ads API v1, after Amazon's document (August 2026).</summary>
internal static class UnifiedCampaignShape
{
    /// <summary>A campaign.</summary>
    public static Shape<Campaign> Campaign { get; } = new(
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
        new FoldedMember<Campaign>(
            "optimizations",
            FoldedPart<Campaign>.Text("bidSettings.bidStrategy", (item, value) => BiddingOf(item).Strategy = value, UnifiedWords.BidStrategies),
            FoldedPart<Campaign>.Pairs(
                "bidSettings.bidAdjustments.placementBidAdjustments", "placement", "percentage",
                (placement, percentage) => decimal.TryParse(percentage.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var percent)
                    ? new PlacementBidding { Placement = UnifiedWords.Placements.ToProduct(placement), Percentage = percent }
                    : null,
                (item, list) => BiddingOf(item).PlacementBidding = list),
            FoldedPart<Campaign>.Text(
                "budgetSettings.offAmazonBudgetControlStrategy",
                (item, value) => item.OffAmazonSettings = new OffAmazonSettings { OffAmazonBudgetControlStrategy = value }),
            FoldedPart<Campaign>.Text("budgetSettings.budgetAllocation", (item, value) => item.MarketplaceBudgetAllocation = value)),
        new FoldedMember<Campaign>(
            "autoCreationSettings",
            FoldedPart<Campaign>.Flag("autoCreateTargets", (item, value) => item.TargetingType = value ? "AUTO" : "MANUAL"),
            FoldedPart<Campaign>.Flag("autoManageCampaign", (item, value) => item.AutoManageCampaign = value)),
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

    private static CampaignBudget BudgetOf(Campaign item) => item.Budget ??= new CampaignBudget();

    private static DynamicBidding BiddingOf(Campaign item) => item.DynamicBidding ??= new DynamicBidding();

    private static Dictionary<string, string?> TagsOf(IReadOnlyList<Tuple<string, string>> list)
    {
        var tags = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in list) tags[key] = value;
        return tags;
    }
}
