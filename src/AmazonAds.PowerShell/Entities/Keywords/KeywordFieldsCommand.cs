using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>The fields of keywords that can be given when they are created and changed later.</summary>
public abstract class KeywordFieldsCommand : EditEntityCommand
{
    private protected KeywordFieldsCommand(EntityEditing editing)
        : base(editing)
    {
    }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    /// <summary>The bid, in the profile's currency; $null takes it away, and the ad group's default bid applies.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Bid { get; set; }

    private protected sealed override string Noun => "Keyword";
}
