using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Enables campaigns.</summary>
[Cmdlet(VerbsLifecycle.Enable, "AdsCampaign", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Campaign))]
public sealed class EnableAdsCampaignCommand() : StateEntityCommand("ENABLED")
{
    /// <summary>The campaign's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? CampaignId { get; set; }

    private protected override string Noun => "Campaign";

    private protected override object? GivenId => CampaignId;
}
