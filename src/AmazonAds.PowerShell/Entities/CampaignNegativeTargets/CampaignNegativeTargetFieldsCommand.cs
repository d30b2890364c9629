using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>The fields of negative targets that can be given when they are created and changed later.</summary>
public abstract class CampaignNegativeTargetFieldsCommand : EditEntityCommand
{
    private protected CampaignNegativeTargetFieldsCommand(EntityEditing editing)
        : base(editing)
    {
    }

    /// <summary>The conditions: texts such as ASIN_SAME_AS=B000000001, or objects with Type and Value.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Expression { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    private protected sealed override string Noun => "CampaignNegativeTarget";
}
