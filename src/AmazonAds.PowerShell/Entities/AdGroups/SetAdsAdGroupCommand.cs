using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes ad groups: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsAdGroup", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.AdGroup))]
public sealed class SetAdsAdGroupCommand : SetEntityCommand
{
    /// <summary>The ad group's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? AdGroupId { get; set; }

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

    private protected override string Noun => "AdGroup";

    private protected override object? GivenId => AdGroupId;
}
