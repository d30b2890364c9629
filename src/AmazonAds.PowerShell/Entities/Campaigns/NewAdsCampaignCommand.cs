using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates campaigns.</summary>
[Cmdlet(VerbsCommon.New, "AdsCampaign", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Campaign))]
public sealed class NewAdsCampaignCommand() : CampaignFieldsCommand(EntityEditing.Create)
{
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

    /// <summary>Sponsored Brands: the guaranteed deal that the campaign belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? TargetedPGDealId { get; set; }
}
