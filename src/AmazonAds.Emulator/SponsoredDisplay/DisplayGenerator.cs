using System.Globalization;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>Makes the Sponsored Display rows of one profile from their positions; the children of a parent are one run of positions.</summary>
internal sealed class DisplayGenerator(EmulatorOptions options, Marketplace marketplace, ulong profileSeed, bool isVendor)
{
    private readonly ulong seed = Mixer.Combine(profileSeed, 0x5344);

    public IdSpace CampaignIds => IdsOf('c');

    public IdSpace AdGroupIds => IdsOf('a');

    public IdSpace AdIds => IdsOf('d');

    public IdSpace TargetIds => IdsOf('g');

    public IdSpace NegativeTargetIds => IdsOf('x');

    public EmulatedDisplayCampaign Campaign(long index)
    {
        var hash = HashOf('c', index);
        var created = RowGenerator.CreatedAt(hash);
        var start = DateOnly.FromDateTime(created.Date);
        return new EmulatedDisplayCampaign
        {
            CampaignId = CampaignIds.IdOf(index),
            Name = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Theme(hash >> 12)} Display {index + 1:D4}"),
            State = CampaignState(index),
            Tactic = TacticOf(index),
            CostType = CostTypeOf(index),
            Budget = marketplace.LowestBudget * (10 + (hash >> 20) % 190),
            StartDate = start,
            EndDate = index % 2 == 1 ? start.AddDays(5_000) : null,
            PortfolioId = index % 2 == 0 && options.PortfoliosPerProfile > 0 ? RowGenerator.PortfolioIds.IdOf(index % options.PortfoliosPerProfile) : null,
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedDisplayAdGroup AdGroup(long index)
    {
        var hash = HashOf('a', index);
        var created = RowGenerator.CreatedAt(hash);
        var campaign = index / options.DisplayAdGroupsPerCampaign;
        var isForReach = CostTypeOf(campaign) == "VCPM";
        return new EmulatedDisplayAdGroup
        {
            AdGroupId = AdGroupIds.IdOf(index),
            CampaignId = CampaignIds.IdOf(campaign),
            Name = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Thing(hash >> 20)} {index % options.DisplayAdGroupsPerCampaign + 1}"),
            State = AdGroupState(index),
            Tactic = TacticOf(campaign),
            DefaultBid = Bid(hash, isForReach),
            BidOptimization = isForReach ? "REACH" : index % 2 == 0 ? "CLICKS" : "CONVERSIONS",
            CreativeType = index % 3 == 2 ? "VIDEO" : "IMAGE",
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedDisplayAd Ad(long index)
    {
        var hash = HashOf('d', index);
        var created = RowGenerator.CreatedAt(hash);
        var (adGroup, ordinal) = (index / options.DisplayProductAdsPerAdGroup, index % options.DisplayProductAdsPerAdGroup);
        var number = (ulong)index + (HashOf('p', adGroup) % 1_000_000 * 1_000);
        var sku = isVendor ? null : Catalog.Sku(number);
        return new EmulatedDisplayAd
        {
            AdId = AdIds.IdOf(index),
            AdGroupId = AdGroupIds.IdOf(adGroup),
            CampaignId = CampaignIds.IdOf(adGroup / options.DisplayAdGroupsPerCampaign),
            Asin = sku is null ? Catalog.Asin(number) : Catalog.AsinOfSku(sku),
            Sku = sku,
            State = StateBelow(adGroup, ordinal, hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedDisplayTarget Target(long index) => Target('g', TargetIds, index, options.DisplayTargetsPerAdGroup);

    public EmulatedDisplayTarget NegativeTarget(long index) => Target('x', NegativeTargetIds, index, options.DisplayNegativeTargetsPerAdGroup);

    private EmulatedDisplayTarget Target(char kind, IdSpace ids, long index, int perAdGroup)
    {
        var hash = HashOf(kind, index);
        var created = RowGenerator.CreatedAt(hash);
        var (adGroup, ordinal) = (index / perAdGroup, index % perAdGroup);
        var campaign = adGroup / options.DisplayAdGroupsPerCampaign;
        var number = (ulong)index + (HashOf('q', adGroup) % 1_000_000 * 1_000);
        var isNegative = kind == 'x';
        return new EmulatedDisplayTarget
        {
            TargetId = ids.IdOf(index),
            AdGroupId = AdGroupIds.IdOf(adGroup),
            CampaignId = CampaignIds.IdOf(campaign),
            ExpressionType = "MANUAL",
            Expression = isNegative ? Negative(number, ordinal) : TacticOf(campaign) == "T00020" ? Contextual(number, ordinal) : Audience(number, ordinal),
            Bid = isNegative || ordinal % 2 == 1 ? null : Bid(hash, CostTypeOf(campaign) == "VCPM"),
            State = StateBelow(adGroup, ordinal, hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    private static string Negative(ulong number, long ordinal) => ordinal % 3 == 2
        ? $$"""[{"type":"asinBrandSameAs","value":"{{Catalog.Node(number)}}"}]"""
        : $$"""[{"type":"asinSameAs","value":"{{Catalog.Asin(number)}}"}]""";

    private static string Contextual(ulong number, long ordinal) => ordinal % 2 == 0
        ? $$"""[{"type":"asinSameAs","value":"{{Catalog.Asin(number)}}"}]"""
        : $$"""[{"type":"asinCategorySameAs","value":"{{Catalog.Node(number)}}"},{"type":"asinPriceLessThan","value":"50"}]""";

    private static string Audience(ulong number, long ordinal) => ordinal % 2 == 0
        ? $$"""[{"type":"audience","value":[{"type":"audienceSameAs","value":"{{Catalog.Node(number)}}"}]}]"""
        : $$"""[{"type":"views","value":[{"type":"asinCategorySameAs","value":"{{Catalog.Node(number)}}"},{"type":"lookback","value":"30"}]}]""";

    private static string TacticOf(long campaign) => campaign % 2 == 0 ? "T00020" : "T00030";

    private static string CostTypeOf(long campaign) => campaign % 3 == 2 ? "VCPM" : "CPC";

    // Impressions are bid for by the thousand.
    private decimal Bid(ulong hash, bool isForReach) => marketplace.LowestBid * (isForReach ? 60 : 10) + (hash >> 32) % 20 * marketplace.LowestBid;

    private string CampaignState(long index) => index == 0 ? EntityStates.Enabled : EntityStates.FromHash(HashOf('s', index));

    private string AdGroupState(long index) =>
        CampaignState(index / options.DisplayAdGroupsPerCampaign) == EntityStates.Archived ? EntityStates.Archived
        : index == 0 ? EntityStates.Enabled
        : EntityStates.FromHash(HashOf('t', index));

    private string StateBelow(long adGroup, long ordinal, ulong hash) =>
        AdGroupState(adGroup) == EntityStates.Archived ? EntityStates.Archived
        : ordinal == 0 ? EntityStates.Enabled
        : EntityStates.FromHash(hash >> 20);

    private IdSpace IdsOf(char kind) => new(Mixer.Combine(seed, kind));

    private ulong HashOf(char kind, long index) => Mixer.Mix(seed + ((ulong)kind << 56) + (ulong)index);
}
