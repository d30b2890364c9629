using AmazonAds.Emulator.Portfolios;
using AmazonAds.Emulator.SponsoredBrands;
using AmazonAds.Emulator.SponsoredDisplay;
using AmazonAds.Emulator.SponsoredProducts;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator;

/// <summary>
/// The truth behind the answers. Rows are looked up and changed past every rule, limit and fault, as if
/// somebody else had done it. Safe for several threads.
/// </summary>
public sealed class EmulatorData
{
    private readonly World world;
    private readonly TimeProvider time;

    internal EmulatorData(World world, TimeProvider time)
    {
        this.world = world;
        this.time = time;
    }

    /// <summary>How many profiles there are.</summary>
    public int ProfileCount => world.ProfileCount;

    /// <summary>All profiles, made while they are enumerated.</summary>
    public IEnumerable<EmulatedProfile> Profiles => Enumerable.Range(0, world.ProfileCount).Select(world.Profile);

    /// <summary>The profile at a position.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The profile.</returns>
    public EmulatedProfile Profile(int index) => world.Profile(index);

    /// <summary>The id of the profile at a position.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>The id.</returns>
    public long ProfileId(int index) => world.ProfileId(index);

    /// <summary>All campaigns of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>A copy of the rows.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public IReadOnlyList<EmulatedCampaign> Campaigns(long profileId) => All(profileId, static rows => rows.Campaigns);

    /// <summary>All ad groups of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>A copy of the rows.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public IReadOnlyList<EmulatedAdGroup> AdGroups(long profileId) => All(profileId, static rows => rows.AdGroups);

    /// <summary>All keywords of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>A copy of the rows.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public IReadOnlyList<EmulatedKeyword> Keywords(long profileId) => All(profileId, static rows => rows.Keywords);

    /// <summary>The portfolios of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedPortfolio> Portfolios(long profileId) => new(PortfolioResource.Kind, RowsOf(profileId), time);

    /// <summary>The negative keywords of ad groups of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedNegativeKeyword> NegativeKeywords(long profileId) => new(NegativeKeywordResource.AdGroupKind, RowsOf(profileId), time);

    /// <summary>The negative keywords of campaigns of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedNegativeKeyword> CampaignNegativeKeywords(long profileId) => new(NegativeKeywordResource.CampaignKind, RowsOf(profileId), time);

    /// <summary>The product ads of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedProductAd> ProductAds(long profileId) => new(ProductAdResource.Kind, RowsOf(profileId), time);

    /// <summary>The targets of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedTarget> Targets(long profileId) => new(TargetResource.Kind, RowsOf(profileId), time);

    /// <summary>The negative targets of ad groups of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedNegativeTarget> NegativeTargets(long profileId) => new(NegativeTargetResource.AdGroupKind, RowsOf(profileId), time);

    /// <summary>The negative targets of campaigns of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedNegativeTarget> CampaignNegativeTargets(long profileId) => new(NegativeTargetResource.CampaignKind, RowsOf(profileId), time);

    /// <summary>The Sponsored Brands campaigns of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedBrandsCampaign> BrandsCampaigns(long profileId) => new(BrandsCampaignResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Brands ad groups of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedBrandsAdGroup> BrandsAdGroups(long profileId) => new(BrandsAdGroupResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Brands ads of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedBrandsAd> BrandsAds(long profileId) => new(BrandsAdResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Brands keywords of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedKeyword> BrandsKeywords(long profileId) => new(BrandsKeywordResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Brands negative keywords of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedNegativeKeyword> BrandsNegativeKeywords(long profileId) => new(BrandsNegativeKeywordResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Brands targets of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedTarget> BrandsTargets(long profileId) => new(BrandsTargetResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Brands negative targets of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedNegativeTarget> BrandsNegativeTargets(long profileId) => new(BrandsNegativeTargetResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Display campaigns of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedDisplayCampaign> DisplayCampaigns(long profileId) => new(DisplayCampaignResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Display ad groups of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedDisplayAdGroup> DisplayAdGroups(long profileId) => new(DisplayAdGroupResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Display ads of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedDisplayAd> DisplayProductAds(long profileId) => new(DisplayAdResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Display targets of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedDisplayTarget> DisplayTargets(long profileId) => new(DisplayTargetResource.Kind, RowsOf(profileId), time);

    /// <summary>The Sponsored Display negative targets of a profile.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The rows, to look up and to change.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public EmulatedRows<EmulatedDisplayTarget> DisplayNegativeTargets(long profileId) => new(DisplayNegativeTargetResource.Kind, RowsOf(profileId), time);

    /// <summary>One campaign, or null where there is none.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="campaignId">The campaign's id.</param>
    /// <returns>The row.</returns>
    public EmulatedCampaign? Campaign(long profileId, long campaignId) => Locked(profileId, rows => rows.Campaigns.Find(campaignId));

    /// <summary>One ad group, or null where there is none.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="adGroupId">The ad group's id.</param>
    /// <returns>The row.</returns>
    public EmulatedAdGroup? AdGroup(long profileId, long adGroupId) => Locked(profileId, rows => rows.AdGroups.Find(adGroupId));

    /// <summary>One keyword, or null where there is none.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="keywordId">The keyword's id.</param>
    /// <returns>The row.</returns>
    public EmulatedKeyword? Keyword(long profileId, long keywordId) => Locked(profileId, rows => rows.Keywords.Find(keywordId));

    /// <summary>Gives a keyword a bid; null makes it inherit.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="keywordId">The keyword's id.</param>
    /// <param name="bid">The bid in the profile's currency.</param>
    /// <returns>False where there is no such keyword.</returns>
    public bool SetBid(long profileId, long keywordId, decimal? bid) =>
        Replace(profileId, keywordId, row => row with { Bid = bid });

    /// <summary>Changes a keyword.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="keywordId">The keyword's id.</param>
    /// <param name="change">Makes the new row from the old one; ids must stay.</param>
    /// <returns>False where there is no such keyword.</returns>
    public bool Replace(long profileId, long keywordId, Func<EmulatedKeyword, EmulatedKeyword> change) =>
        Locked(profileId, rows => rows.Keywords.Find(keywordId) is { } row
            && rows.Keywords.Replace(keywordId, change(row) with { UpdatedAt = time.GetUtcNow() }));

    /// <summary>Changes a campaign.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="campaignId">The campaign's id.</param>
    /// <param name="change">Makes the new row from the old one; ids must stay.</param>
    /// <returns>False where there is no such campaign.</returns>
    public bool ReplaceCampaign(long profileId, long campaignId, Func<EmulatedCampaign, EmulatedCampaign> change) =>
        Locked(profileId, rows => rows.Campaigns.Find(campaignId) is { } row
            && rows.Campaigns.Replace(campaignId, change(row) with { UpdatedAt = time.GetUtcNow() }));

    /// <summary>Changes an ad group.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="adGroupId">The ad group's id.</param>
    /// <param name="change">Makes the new row from the old one; ids must stay.</param>
    /// <returns>False where there is no such ad group.</returns>
    public bool ReplaceAdGroup(long profileId, long adGroupId, Func<EmulatedAdGroup, EmulatedAdGroup> change) =>
        Locked(profileId, rows => rows.AdGroups.Find(adGroupId) is { } row
            && rows.AdGroups.Replace(adGroupId, change(row) with { UpdatedAt = time.GetUtcNow() }));

    /// <summary>Takes a keyword out of the world, without a trace.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="keywordId">The keyword's id.</param>
    /// <returns>False where there is no such keyword.</returns>
    public bool RemoveKeyword(long profileId, long keywordId) => Locked(profileId, rows => rows.Keywords.Remove(keywordId));

    /// <summary>Takes an ad group, but not its keywords, out of the world.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="adGroupId">The ad group's id.</param>
    /// <returns>False where there is no such ad group.</returns>
    public bool RemoveAdGroup(long profileId, long adGroupId) => Locked(profileId, rows => rows.AdGroups.Remove(adGroupId));

    /// <summary>Takes a campaign, but not what is below it, out of the world.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="campaignId">The campaign's id.</param>
    /// <returns>False where there is no such campaign.</returns>
    public bool RemoveCampaign(long profileId, long campaignId) => Locked(profileId, rows => rows.Campaigns.Remove(campaignId));

    /// <summary>Puts a keyword into an ad group.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <param name="adGroupId">The ad group's id.</param>
    /// <param name="text">The keyword's text.</param>
    /// <param name="matchType"><c>BROAD</c>, <c>PHRASE</c> or <c>EXACT</c>.</param>
    /// <param name="bid">The bid; null inherits.</param>
    /// <returns>The new row with its id.</returns>
    /// <exception cref="KeyNotFoundException">There is no such profile or ad group.</exception>
    public EmulatedKeyword AddKeyword(long profileId, long adGroupId, string text, string matchType = "EXACT", decimal? bid = null) =>
        Locked(profileId, rows =>
        {
            var adGroup = rows.AdGroups.Find(adGroupId) ?? throw new KeyNotFoundException($"No ad group {adGroupId}.");
            var now = time.GetUtcNow();
            return rows.Keywords.Add(id => new EmulatedKeyword
            {
                KeywordId = id,
                AdGroupId = adGroupId,
                CampaignId = adGroup.CampaignId,
                KeywordText = text,
                MatchType = matchType,
                State = "ENABLED",
                Bid = bid,
                CreatedAt = now,
                UpdatedAt = now,
            });
        });

    private List<TRow> All<TRow>(long profileId, Func<ProfileRows, RowStore<TRow>> store)
        where TRow : class => Locked(profileId, rows => store(rows).All().ToList());

    private TResult Locked<TResult>(long profileId, Func<ProfileRows, TResult> read)
    {
        var rows = RowsOf(profileId);
        lock (rows.Gate)
            return read(rows);
    }

    private ProfileRows RowsOf(long profileId) =>
        world.IndexOf(profileId) is >= 0 and var index ? world.Rows(index) : throw new KeyNotFoundException($"No profile {profileId}.");
}
