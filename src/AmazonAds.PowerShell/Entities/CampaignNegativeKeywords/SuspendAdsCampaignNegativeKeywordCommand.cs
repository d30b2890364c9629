using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Pauses negative keywords of campaigns.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "AdsCampaignNegativeKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.CampaignNegativeKeyword))]
public sealed class SuspendAdsCampaignNegativeKeywordCommand() : StateEntityCommand("PAUSED")
{
    /// <summary>The negative keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeKeywordId")]
    public object? KeywordId { get; set; }

    private protected override string Noun => "CampaignNegativeKeyword";

    private protected override object? GivenId => KeywordId;
}
