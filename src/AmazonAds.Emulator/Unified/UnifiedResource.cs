using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Unified;

/// <summary>What one word at the end of v1's paths stands for: campaigns, ad groups, ads or targets.</summary>
internal sealed record UnifiedResource(string Singular, IReadOnlyList<UnifiedSegment> Segments)
{
    public static IReadOnlyList<UnifiedResource> All { get; } =
    [
        new("campaign", [UnifiedSegments.Campaigns])
        {
            MostResults = 5_000,
            NewItem = Always(UnifiedSegments.Campaigns, static (item, _) => CampaignItem.Create(item)),
            ChangedItem = static (item, _) => CampaignItem.Update(item),
        },
        new("adGroup", [UnifiedSegments.AdGroups])
        {
            MostResults = 1_000,
            NewItem = Always(UnifiedSegments.AdGroups, static (item, _) => AdGroupItem.Create(item)),
            ChangedItem = static (item, _) => AdGroupItem.Update(item),
        },
        new("ad", [UnifiedSegments.Ads])
        {
            MostResults = 1_000,
            MostIds = 100,
            MostNames = 10,
            NewItem = Always(UnifiedSegments.Ads, AdItem.Create),
            ChangedItem = static (item, _) => AdItem.Update(item),
        },
        new("target", UnifiedSegments.Targets)
        {
            MostResults = 5_000,
            MostIds = 100,
            TellsTotal = true,
            NewItem = TargetItem.Create,
            ChangedItem = static (item, segment) => TargetItem.Update(item, segment.IsKeyword),
        },
    ];

    /// <summary>The name of the array of rows or items in bodies.</summary>
    public string Collection => Singular + "s";

    public string IdMember => Singular + "Id";

    /// <summary>The largest page that may be asked for.</summary>
    public required int MostResults { get; init; }

    /// <summary>Whether a page says how many rows the whole list has.</summary>
    public bool TellsTotal { get; init; }

    public int MostIds { get; init; } = 1_000;

    public int MostNames { get; init; } = 100;

    /// <summary>Reads a new item and says of which kind it is; null where something is wrong with it.</summary>
    public required Func<UnifiedItem, ProfileRows, UnifiedSegment?> NewItem { get; init; }

    /// <summary>Reads a change of a row of a kind.</summary>
    public required Action<UnifiedItem, UnifiedSegment> ChangedItem { get; init; }

    private static Func<UnifiedItem, ProfileRows, UnifiedSegment?> Always(UnifiedSegment segment, Action<UnifiedItem, ProfileRows> read) => (item, rows) =>
    {
        read(item, rows);
        return item.Error is null ? segment : null;
    };
}
