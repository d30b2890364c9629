using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates ad groups.</summary>
[Cmdlet(VerbsCommon.New, "AdsAdGroup", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.AdGroup))]
public sealed class NewAdsAdGroupCommand : NewEntityCommand
{
    /// <summary>The campaign that the ad group belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CampaignId { get; set; }

    /// <summary>The name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Name { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    /// <summary>The bid of keywords and targets that have none of their own, in the profile's currency.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? DefaultBid { get; set; }

    /// <summary>What the bids of a Sponsored Display ad group are optimized for: clicks, conversions or reach.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? BidOptimization { get; set; }

    /// <summary>The type of the creative of a Sponsored Display ad group: IMAGE or VIDEO.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? CreativeType { get; set; }

    private protected override string Noun => "AdGroup";
}
