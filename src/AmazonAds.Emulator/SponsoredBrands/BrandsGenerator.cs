using System.Globalization;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Makes the Sponsored Brands rows of one profile from their positions; the children of a parent are one run of positions.</summary>
internal sealed class BrandsGenerator(EmulatorOptions options, Marketplace marketplace, ulong profileSeed)
{
    private readonly ulong seed = Mixer.Combine(profileSeed, 0x5342);

    public IdSpace IdsOf(char kind) => new(Mixer.Combine(seed, kind));

    public EmulatedBrandsCampaign Campaign(long index)
    {
        var hash = HashOf('c', index);
        var created = RowGenerator.CreatedAt(hash);
        var start = DateOnly.FromDateTime(created.Date);
        var isLifetime = index % 4 == 3;
        return new EmulatedBrandsCampaign
        {
            CampaignId = IdsOf('c').IdOf(index),
            Name = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Theme(hash >> 12)} Brand {index + 1:D4}"),
            State = CampaignState(index),
            Budget = marketplace.LowestBudget * (10 + (hash >> 20) % 190),
            BudgetType = isLifetime ? "LIFETIME" : "DAILY",
            StartDate = start,
            EndDate = isLifetime ? start.AddDays(5_000) : null,
            PortfolioId = index % 2 == 0 && options.PortfoliosPerProfile > 0 ? RowGenerator.PortfolioIds.IdOf(index % options.PortfoliosPerProfile) : null,
            OtherMembers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["bidding"] = index % 2 == 0
                    ? """{"bidOptimization":true}"""
                    : """{"bidOptimization":false,"bidAdjustmentsByPlacement":[{"percentage":20,"placement":"HOME"},{"percentage":-15,"placement":"OTHER"}]}""",
                ["brandEntityId"] = $"\"ENTITY{Catalog.Asin(hash)}\"",
                ["productLocation"] = "\"SOLD_ON_AMAZON\"",
            },
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedBrandsAdGroup AdGroup(long index)
    {
        var hash = HashOf('a', index);
        var created = RowGenerator.CreatedAt(hash);
        return new EmulatedBrandsAdGroup
        {
            AdGroupId = IdsOf('a').IdOf(index),
            CampaignId = CampaignOf(index),
            Name = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Thing(hash >> 20)} {index % options.BrandsAdGroupsPerCampaign + 1}"),
            State = AdGroupState(index),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedBrandsAd Ad(long index)
    {
        var (hash, created, adGroup, ordinal) = Place('d', index, options.BrandsAdsPerAdGroup);
        return new EmulatedBrandsAd
        {
            AdId = IdsOf('d').IdOf(index),
            AdGroupId = IdsOf('a').IdOf(adGroup),
            CampaignId = CampaignOf(adGroup),
            Name = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Thing(hash >> 20)} ad {ordinal + 1}"),
            State = StateBelow(adGroup, ordinal, hash),
            OtherMembers = adGroup % 2 == 0 ? Video(hash) : Collection(hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedKeyword Keyword(long index)
    {
        var (hash, created, adGroup, ordinal) = Place('k', index, options.BrandsKeywordsPerAdGroup);
        return new EmulatedKeyword
        {
            KeywordId = IdsOf('k').IdOf(index),
            AdGroupId = IdsOf('a').IdOf(adGroup),
            CampaignId = CampaignOf(adGroup),
            KeywordText = Vocabulary.Phrase((long)(HashOf('p', adGroup) % (ulong)Vocabulary.PhraseCount) + ordinal / 3),
            MatchType = (ordinal % 3) switch { 0 => "BROAD", 1 => "PHRASE", _ => "EXACT" },
            State = StateBelow(adGroup, ordinal, hash),
            Bid = Bid(hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedNegativeKeyword NegativeKeyword(long index)
    {
        var (hash, created, adGroup, ordinal) = Place('n', index, options.BrandsNegativeKeywordsPerAdGroup);
        return new EmulatedNegativeKeyword
        {
            KeywordId = IdsOf('n').IdOf(index),
            AdGroupId = IdsOf('a').IdOf(adGroup),
            CampaignId = CampaignOf(adGroup),
            KeywordText = Vocabulary.Phrase((long)(HashOf('q', adGroup) % (ulong)Vocabulary.PhraseCount) + ordinal / 2),
            MatchType = ordinal % 2 == 0 ? "NEGATIVE_EXACT" : "NEGATIVE_PHRASE",
            State = StateBelow(adGroup, ordinal, hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedTarget Target(long index)
    {
        var (hash, created, adGroup, ordinal) = Place('g', index, options.BrandsTargetsPerAdGroup);
        return new EmulatedTarget
        {
            TargetId = IdsOf('g').IdOf(index),
            AdGroupId = IdsOf('a').IdOf(adGroup),
            CampaignId = CampaignOf(adGroup),
            ExpressionType = "MANUAL",
            Expression = ordinal % 2 == 0
                ? [new("ASIN_SAME_AS", Catalog.Asin(hash))]
                : [new("ASIN_CATEGORY_SAME_AS", Catalog.Node(hash)), new("ASIN_REVIEW_RATING_BETWEEN", "3-4.5")],
            Bid = Bid(hash),
            State = StateBelow(adGroup, ordinal, hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedNegativeTarget NegativeTarget(long index)
    {
        var (hash, created, adGroup, ordinal) = Place('x', index, options.BrandsNegativeTargetsPerAdGroup);
        return new EmulatedNegativeTarget
        {
            TargetId = IdsOf('x').IdOf(index),
            AdGroupId = IdsOf('a').IdOf(adGroup),
            CampaignId = CampaignOf(adGroup),
            Expression = [ordinal % 3 == 2 ? new("ASIN_BRAND_SAME_AS", Catalog.Node(hash)) : new("ASIN_SAME_AS", Catalog.Asin(hash))],
            State = StateBelow(adGroup, ordinal, hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    private static Dictionary<string, string> Video(ulong hash) => new(StringComparer.Ordinal)
    {
        ["creative"] = $$"""{"asins":["{{Catalog.Asin(hash)}}"],"type":"VIDEO","videoAssetIds":["amzn1.assetlibrary.asset1.{{hash:x16}}:version_v1"]}""",
        ["landingPage"] = $$"""{"pageType":"DETAIL_PAGE","url":"https://www.amazon.com/dp/{{Catalog.Asin(hash)}}"}""",
    };

    private static Dictionary<string, string> Collection(ulong hash) => new(StringComparer.Ordinal)
    {
        ["creative"] = $$"""{"asins":["{{Catalog.Asin(hash)}}","{{Catalog.Asin(hash + 1)}}","{{Catalog.Asin(hash + 2)}}"],"brandName":"{{Vocabulary.Theme(hash)}}","headline":"{{Vocabulary.Thing(hash)}}","type":"PRODUCT_COLLECTION"}""",
        ["landingPage"] = $$"""{"pageType":"STORE","url":"https://www.amazon.com/stores/page/{{hash:x16}}"}""",
    };

    private (ulong Hash, DateTimeOffset Created, long AdGroup, long Ordinal) Place(char kind, long index, int perAdGroup)
    {
        var hash = HashOf(kind, index);
        return (hash, RowGenerator.CreatedAt(hash), index / perAdGroup, index % perAdGroup);
    }

    private long CampaignOf(long adGroup) => IdsOf('c').IdOf(adGroup / options.BrandsAdGroupsPerCampaign);

    private decimal Bid(ulong hash) => marketplace.LowestBid * 20 + (hash >> 32) % 20 * marketplace.LowestBid;

    private string CampaignState(long index) => index == 0 ? EntityStates.Enabled : EntityStates.FromHash(HashOf('s', index));

    private string AdGroupState(long index)
    {
        var campaign = index / options.BrandsAdGroupsPerCampaign;
        return CampaignState(campaign) == EntityStates.Archived ? EntityStates.Archived
            : index == 0 ? EntityStates.Enabled
            : EntityStates.FromHash(HashOf('t', index));
    }

    private string StateBelow(long adGroup, long ordinal, ulong hash) =>
        AdGroupState(adGroup) == EntityStates.Archived ? EntityStates.Archived
        : ordinal == 0 ? EntityStates.Enabled
        : EntityStates.FromHash(hash >> 20);

    private ulong HashOf(char kind, long index) => Mixer.Mix(seed + ((ulong)kind << 56) + (ulong)index);
}
