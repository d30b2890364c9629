using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates campaigns.</summary>
[Cmdlet(VerbsCommon.New, "AdsCampaign", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Campaign))]
public sealed class NewAdsCampaignCommand : NewEntityCommand
{
    /// <summary>The name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Name { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    /// <summary>Whether the campaign aims at keywords and targets of its own, Manual, or at what Amazon finds, Auto.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? TargetingType { get; set; }

    /// <summary>The budget of a day, in the profile's currency; with BudgetType Lifetime that of the campaign's whole life.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? DailyBudget { get; set; }

    /// <summary>The first day, as a date or as YYYY-MM-DD.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? StartDate { get; set; }

    /// <summary>The last day, as a date or as YYYY-MM-DD; $null takes it away.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? EndDate { get; set; }

    /// <summary>The portfolio that the campaign belongs to; $null takes it out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? PortfolioId { get; set; }

    /// <summary>How bids are raised and lowered.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? BiddingStrategy { get; set; }

    /// <summary>Percentages by placement: a hashtable such as @{ PLACEMENT_TOP = 50 }, or a text such as PLACEMENT_TOP=50.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? PlacementBidding { get; set; }

    /// <summary>Percentages by shopper cohort, in the API's own shape.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? ShopperCohortBidding { get; set; }

    /// <summary>How the budget is spent off Amazon.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? OffAmazonBudgetControlStrategy { get; set; }

    /// <summary>The sites that the ads are restricted to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? SiteRestrictions { get; set; }

    /// <summary>The advertiser's own tags, as a hashtable.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Tags { get; set; }

    /// <summary>Whether Amazon manages the campaign.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? AutoManageCampaign { get; set; }

    /// <summary>The tactic of a Sponsored Display campaign: T00020 for contextual targeting, T00030 for audiences.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? Tactic { get; set; }

    /// <summary>What a Sponsored Display campaign pays for: cpc for clicks, vcpm for viewable impressions.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? CostType { get; set; }

    /// <summary>Sponsored Brands: whether the budget is one of a day, Daily, or of the whole life of the campaign, Lifetime. Default: Daily.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? BudgetType { get; set; }

    /// <summary>Sponsored Brands: the brand that is advertised; sellers have to name it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? BrandEntityId { get; set; }

    /// <summary>Sponsored Brands: what the campaign is to bring about.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? Goal { get; set; }

    /// <summary>Sponsored Brands: where the products are sold.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? ProductLocation { get; set; }

    /// <summary>Sponsored Brands: what Amazon is to set up by itself: Targeting, or Manual for nothing.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? SmartDefault { get; set; }

    /// <summary>Sponsored Brands: whether Amazon sets the percentages of placements.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? BidOptimization { get; set; }

    /// <summary>Sponsored Brands: the guaranteed deal that the campaign belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? TargetedPGDealId { get; set; }

    private protected override string Noun => "Campaign";
}
