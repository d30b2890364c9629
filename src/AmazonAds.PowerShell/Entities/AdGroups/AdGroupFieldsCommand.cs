using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>The fields of ad groups that can be given when they are created and changed later.</summary>
public abstract class AdGroupFieldsCommand : EditEntityCommand
{
    private protected AdGroupFieldsCommand(EntityEditing editing)
        : base(editing)
    {
    }

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

    private protected sealed override string Noun => "AdGroup";
}
