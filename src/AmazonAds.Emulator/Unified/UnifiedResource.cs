using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Unified;

/// <summary>What one word at the end of v1's paths stands for: campaigns, ad groups, ads or targets.</summary>
internal sealed record UnifiedResource(string Singular, IReadOnlyList<UnifiedSegment> Segments)
{
    public static IReadOnlyList<UnifiedResource> All { get; } =
    [
        new("campaign", [UnifiedSegments.Campaigns, UnifiedBrandsSegments.Campaigns, UnifiedDisplaySegments.Campaigns])
        {
            Filters = ["campaignIdFilter", "nameFilter", "portfolioIdFilter"],
            MostResults = 5_000,
            NewItem = static (item, _) => CampaignItem.New(item),
            ChangedItem = CampaignItem.Change,
        },
        new("adGroup", [UnifiedSegments.AdGroups, UnifiedBrandsSegments.AdGroups, UnifiedDisplaySegments.AdGroups])
        {
            Filters = ["adGroupIdFilter", "campaignIdFilter", "nameFilter"],
            MostResults = 1_000,
            NewItem = static (item, _) => AdGroupItem.Create(item),
            ChangedItem = static (item, segment, _) => AdGroupItem.Update(item, segment),
        },
        new("ad", [UnifiedSegments.Ads, UnifiedBrandsSegments.Ads, UnifiedDisplaySegments.Ads])
        {
            Filters = ["adGroupIdFilter", "adIdFilter", "campaignIdFilter", "nameFilter"],
            MostResults = 1_000,
            MostIds = 100,
            MostNames = 10,
            NewItem = AdItem.Create,
            ChangedItem = static (item, segment, _) => AdItem.Update(item, segment),
        },
        new("target", UnifiedSegments.AllTargets)
        {
            Filters =
            [
                "adGroupIdFilter", "campaignIdFilter", "keywordFilter", "matchTypeFilter", "negativeFilter", "productIdFilter", "targetIdFilter",
                "targetTypeFilter",
            ],
            MostResults = 5_000,
            MostIds = 100,
            TellsTotal = true,
            NewItem = TargetItem.Create,
            ChangedItem = static (item, segment, _) => TargetItem.Update(item, segment.IsKeyword),
        },
    ];

    /// <summary>The name of the array of rows or items in bodies.</summary>
    public string Collection => Singular + "s";

    public string IdMember => Singular + "Id";

    /// <summary>The filters of its query, besides those that all queries have; others do nothing.</summary>
    public required IReadOnlyList<string> Filters { get; init; }

    /// <summary>The largest page that may be asked for.</summary>
    public required int MostResults { get; init; }

    /// <summary>Whether a page says how many rows the whole list has.</summary>
    public bool TellsTotal { get; init; }

    public int MostIds { get; init; } = 1_000;

    public int MostNames { get; init; } = 100;

    /// <summary>Reads a new item and says of which kind it is; null where something is wrong with it.</summary>
    public required Func<UnifiedItem, ProfileRows, UnifiedSegment?> NewItem { get; init; }

    /// <summary>Reads a change of a row of a kind.</summary>
    public required Action<UnifiedItem, UnifiedSegment, ProfileRows> ChangedItem { get; init; }
}
