using System.Globalization;

namespace AmazonAds.Emulator.Data;

/// <summary>
/// Makes the rows of one profile from their positions. Campaigns come manual ones first; ad groups and
/// keywords lie in the order of their parents, so the children of a parent are one run of positions.
/// Not safe for several threads: it remembers the parent it saw last.
/// </summary>
internal sealed class RowGenerator
{
    private static readonly DateTimeOffset Beginning = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly EmulatorOptions options;
    private readonly Marketplace marketplace;
    private readonly ulong seed;
    private readonly IdSpace campaignIds;
    private readonly IdSpace adGroupIds;
    private readonly IdSpace keywordIds;
    private readonly int lowestBid;
    private RowParent lastParent = new(-1, 0, 0, "", 0);

    public RowGenerator(EmulatorOptions options, Marketplace marketplace, ulong seed)
    {
        this.options = options;
        this.marketplace = marketplace;
        this.seed = seed;
        lowestBid = (int)(marketplace.LowestBid * 100);
        campaignIds = IdsOf('c');
        adGroupIds = IdsOf('a');
        keywordIds = IdsOf('k');
    }

    /// <summary>The ids of portfolios: the same in every profile, as ids are unique within one profile only.</summary>
    public static IdSpace PortfolioIds => IdSpace.Even(200_000_000_000_000, 7_777_777);

    public IdSpace CampaignIds => campaignIds;

    public IdSpace AdGroupIds => adGroupIds;

    public IdSpace KeywordIds => keywordIds;

    public EmulatedCampaign Campaign(long index)
    {
        var hash = HashOf('c', index);
        var start = Beginning.AddDays(hash % 600);
        var startDate = DateOnly.FromDateTime(start.Date);
        return new EmulatedCampaign
        {
            CampaignId = campaignIds.IdOf(index),
            Name = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Theme(hash >> 12)} {index + 1:D4}"),
            State = CampaignState(index),
            TargetingType = index < options.CampaignsPerProfile ? "MANUAL" : "AUTO",
            Budget = marketplace.LowestBudget * (10 + (hash >> 20) % 190),
            StartDate = startDate,
            EndDate = (hash >> 28) % 6 == 0 ? startDate.AddDays(5_000) : null,
            PortfolioId = (hash >> 32) % 3 == 0 && options.PortfoliosPerProfile > 0
                ? PortfolioIds.IdOf((long)((hash >> 36) % (ulong)options.PortfoliosPerProfile))
                : null,
            BiddingStrategy = ((hash >> 40) % 3) switch { 0 => "LEGACY_FOR_SALES", 1 => "AUTO_FOR_SALES", _ => "MANUAL" },
            PlacementBidding = Placements(hash >> 44),
            Tags = (hash >> 50) % 4 == 0 ? new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "größe", ["cost center"] = "42" } : null,
            CreatedAt = start,
            UpdatedAt = start.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedAdGroup AdGroup(long index)
    {
        var campaign = index / options.AdGroupsPerCampaign;
        var hash = HashOf('a', index);
        var created = CreatedAt(hash);
        return new EmulatedAdGroup
        {
            AdGroupId = adGroupIds.IdOf(index),
            CampaignId = campaignIds.IdOf(campaign),
            Name = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Thing(hash >> 20)} {index % options.AdGroupsPerCampaign + 1}"),
            State = AdGroupState(index, CampaignState(campaign)),
            DefaultBid = Amount(hash >> 32),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedKeyword Keyword(long index)
    {
        var parent = AdGroupParent(index / options.KeywordsPerAdGroup);
        var ordinal = index % options.KeywordsPerAdGroup;
        var hash = HashOf('k', index);
        var created = CreatedAt(hash);
        var native = (hash >> 44) % 40 == 0;
        return new EmulatedKeyword
        {
            KeywordId = keywordIds.IdOf(index),
            AdGroupId = parent.AdGroupId,
            CampaignId = parent.CampaignId,
            KeywordText = Vocabulary.Phrase(parent.FirstPhrase + ordinal / 3),
            MatchType = (ordinal % 3) switch { 0 => "BROAD", 1 => "PHRASE", _ => "EXACT" },
            State = StateBelow(parent, ordinal, hash),
            Bid = (hash >> 28) % 100 < 15 && ordinal != 0 ? null : Amount(hash >> 32),
            NativeLanguageKeyword = native ? "肥皂" : null,
            NativeLanguageLocale = native ? "zh_CN" : null,
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    /// <summary>What rows below the ad group at a position take from it.</summary>
    public RowParent AdGroupParent(long adGroup)
    {
        if (lastParent.Index == adGroup)
            return lastParent;

        var campaign = adGroup / options.AdGroupsPerCampaign;
        lastParent = new RowParent(
            adGroup,
            adGroupIds.IdOf(adGroup),
            campaignIds.IdOf(campaign),
            AdGroupState(adGroup, CampaignState(campaign)),
            (long)(HashOf('p', adGroup) % (ulong)Vocabulary.PhraseCount));
        return lastParent;
    }

    /// <summary>What rows below the campaign at a position take from it.</summary>
    public RowParent CampaignParent(long campaign) =>
        new(campaign, 0, campaignIds.IdOf(campaign), CampaignState(campaign), (long)(HashOf('q', campaign) % (ulong)Vocabulary.PhraseCount));

    private string CampaignState(long index) =>
        index == 0 ? EntityStates.Enabled : EntityStates.FromHash(HashOf('s', index));

    private string AdGroupState(long index, string campaignState) =>
        campaignState == EntityStates.Archived ? EntityStates.Archived
        : index == 0 ? EntityStates.Enabled
        : EntityStates.FromHash(HashOf('t', index));

    /// <summary>A bid that the marketplace accepts.</summary>
    public decimal Amount(ulong hash)
    {
        var steps = (int)(hash % 240);
        return new decimal(lowestBid + (marketplace.HasCents ? steps : steps * 100), 0, 0, isNegative: false, scale: 2);
    }

    private static Dictionary<string, int> Placements(ulong hash)
    {
        var placements = new Dictionary<string, int>(StringComparer.Ordinal);
        if (hash % 2 == 0)
            placements.Add("PLACEMENT_TOP", (int)(hash >> 1) % 10 * 90);
        if (hash % 3 == 0)
            placements.Add("PLACEMENT_PRODUCT_PAGE", (int)(hash >> 2) % 10 * 10);
        return placements;
    }

    /// <summary>The ids of a kind that is told from others by a letter.</summary>
    public IdSpace IdsOf(char kind) => new(Mixer.Combine(seed, kind));

    /// <summary>The state of a row below a parent: the first one of a living parent lives, the others mostly do.</summary>
    public static string StateBelow(RowParent parent, long ordinal, ulong hash) =>
        parent.State == EntityStates.Archived ? EntityStates.Archived
        : ordinal == 0 ? EntityStates.Enabled
        : EntityStates.FromHash(hash >> 20);

    public static DateTimeOffset CreatedAt(ulong hash) => Beginning.AddMinutes(hash % 900_000);

    /// <summary>The random bits of the row of a kind at a position.</summary>
    public ulong HashOf(char kind, long index) => Mixer.Mix(seed + ((ulong)kind << 56) + (ulong)index);
}
