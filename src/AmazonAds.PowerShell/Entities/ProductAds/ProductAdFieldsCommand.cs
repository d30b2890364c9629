using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>The fields of ads that can be given when they are created and changed later.</summary>
public abstract class ProductAdFieldsCommand : EditEntityCommand
{
    private protected ProductAdFieldsCommand(EntityEditing editing)
        : base(editing)
    {
    }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    /// <summary>Sponsored Brands: the name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Name { get; set; }

    private protected sealed override string Noun => "ProductAd";
}
