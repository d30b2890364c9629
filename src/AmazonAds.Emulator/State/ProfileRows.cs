using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Limits;

namespace AmazonAds.Emulator.State;

/// <summary>All that one profile holds. Whoever touches its rows holds its <see cref="Gate"/>.</summary>
internal sealed class ProfileRows
{
    public ProfileRows(int index, EmulatorOptions options, ProfileGenerator profiles)
    {
        Index = index;
        Seed = profiles.SeedOf(index);
        ProfileId = profiles.IdOf(index);
        Marketplace = profiles.MarketplaceOf(index);
        var generator = new RowGenerator(options, Marketplace, Seed);
        Campaigns = new RowStore<EmulatedCampaign>(generator.CampaignCount, generator.Campaign, generator.CampaignIds);
        AdGroups = new RowStore<EmulatedAdGroup>(generator.AdGroupCount, generator.AdGroup, generator.AdGroupIds);
        Keywords = new RowStore<EmulatedKeyword>(generator.KeywordCount, generator.Keyword, generator.KeywordIds);
        Bucket = new ProfileBucket(options.RequestsPerSecond, options.Burst);
    }

    public object Gate { get; } = new();

    public int Index { get; }

    public ulong Seed { get; }

    public long ProfileId { get; }

    public Marketplace Marketplace { get; }

    public RowStore<EmulatedCampaign> Campaigns { get; }

    public RowStore<EmulatedAdGroup> AdGroups { get; }

    public RowStore<EmulatedKeyword> Keywords { get; }

    public ProfileBucket Bucket { get; }
}
