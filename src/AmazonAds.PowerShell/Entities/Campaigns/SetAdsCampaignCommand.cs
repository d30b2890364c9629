using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes campaigns: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsCampaign", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Campaign))]
public sealed class SetAdsCampaignCommand() : CampaignFieldsCommand(EntityEditing.Update)
{
    /// <summary>The campaign's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? CampaignId { get; set; }

    private protected override object? GivenId => CampaignId;
}
