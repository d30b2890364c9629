namespace AmazonAds.Entities;

/// <summary>A campaign.</summary>
public sealed class Campaign : AdsEntity
{
    /// <summary>The campaign's id.</summary>
    public string? CampaignId { get; set => field = Note(field, value); }

    /// <summary>The portfolio it belongs to, if any.</summary>
    public string? PortfolioId { get; set => field = Note(field, value); }

    /// <summary>Its name.</summary>
    public string? Name { get; set => field = Note(field, value); }

    /// <summary><c>ENABLED</c>, <c>PAUSED</c>, <c>ARCHIVED</c> or a newer value.</summary>
    public string? State { get; set => field = Note(field, value); }

    /// <summary><c>MANUAL</c>, <c>AUTO</c> or a newer value.</summary>
    public string? TargetingType { get; set => field = Note(field, value); }

    /// <summary>The first day, as <c>YYYY-MM-DD</c> in the profile's time zone.</summary>
    public string? StartDate { get; set => field = Note(field, value); }

    /// <summary>The last day, as <c>YYYY-MM-DD</c>; null for none.</summary>
    public string? EndDate { get; set => field = Note(field, value); }

    /// <summary>The budget.</summary>
    public CampaignBudget? Budget { get; set => field = Note(field, value); }

    /// <summary>How bids are raised and lowered.</summary>
    public DynamicBidding? DynamicBidding { get; set => field = Note(field, value); }

    /// <summary>Where ads off Amazon are shown.</summary>
    public OffAmazonSettings? OffAmazonSettings { get; set => field = Note(field, value); }

    /// <summary>Sites the ads are restricted to; null for no restriction.</summary>
    public IReadOnlyList<string>? SiteRestrictions { get; set => field = Note(field, value); }

    /// <summary>The advertiser's own tags.</summary>
    public IReadOnlyDictionary<string, string?>? Tags { get; set => field = Note(field, value); }

    /// <summary><c>AUTO</c> or <c>MANUAL</c>: how a global campaign's budget reaches this marketplace.</summary>
    public string? MarketplaceBudgetAllocation { get; set => field = Note(field, value); }

    /// <summary>Whether Amazon manages the campaign.</summary>
    public bool? AutoManageCampaign { get; set => field = Note(field, value); }

    /// <summary>Sponsored Brands: the brand it advertises; sellers name it.</summary>
    public string? BrandEntityId { get; set => field = Note(field, value); }

    /// <summary>Sponsored Brands: what it is to bring about, for instance <c>PAGE_VISIT</c>.</summary>
    public string? Goal { get; set => field = Note(field, value); }

    /// <summary>What is paid for: clicks (<c>CPC</c>), viewable impressions (<c>VCPM</c>) or a newer value.</summary>
    public string? CostType { get; set => field = Note(field, value); }

    /// <summary>Sponsored Brands: where its products are sold, for instance <c>SOLD_ON_AMAZON</c>.</summary>
    public string? ProductLocation { get; set => field = Note(field, value); }

    /// <summary>Sponsored Brands: what Amazon is to set up by itself, for instance <c>TARGETING</c>.</summary>
    public IReadOnlyList<string>? SmartDefault { get; set => field = Note(field, value); }

    /// <summary>Sponsored Brands: whether it may have several ad groups; those of the older version have one.</summary>
    public bool? IsMultiAdGroupsEnabled { get; set => field = Note(field, value); }

    /// <summary>Sponsored Brands: the guaranteed deal it belongs to, if any.</summary>
    public string? TargetedPGDealId { get; set => field = Note(field, value); }

    /// <summary>The tactic of a Sponsored Display campaign: <c>T00020</c> (contextual), <c>T00030</c> (audiences) or a newer value.</summary>
    public string? Tactic { get; set => field = Note(field, value); }

    /// <summary>How the budget is spread over the day: <c>as_soon_as_possible</c> or a newer value.</summary>
    public string? DeliveryProfile { get; set => field = Note(field, value); }

    /// <summary>The budget that a budget rule has put in force, if any.</summary>
    public RuleBasedBudget? RuleBasedBudget { get; set => field = Note(field, value); }

    /// <summary>The global campaign that manages this one, if any.</summary>
    public string? GlobalCampaignId { get; set => field = Note(field, value); }

    /// <summary>Times and serving status, when they were asked for.</summary>
    public ExtendedData? ExtendedData { get; set => field = Note(field, value); }
}
