using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Archives campaigns. They stay readable and never serve again; it cannot be undone.</summary>
[Cmdlet(VerbsCommon.Remove, "AdsCampaign", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome))]
public sealed class RemoveAdsCampaignCommand : RemoveEntityCommand
{
    /// <summary>The campaign's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? CampaignId { get; set; }

    private protected override string Noun => "Campaign";

    private protected override object? GivenId => CampaignId;
}
