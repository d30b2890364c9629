using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Enables negative keywords of campaigns.</summary>
[Cmdlet(VerbsLifecycle.Enable, "AdsCampaignNegativeKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.CampaignNegativeKeyword))]
public sealed class EnableAdsCampaignNegativeKeywordCommand() : StateEntityCommand("ENABLED")
{
    /// <summary>The negative keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeKeywordId")]
    public object? KeywordId { get; set; }

    private protected override string Noun => "CampaignNegativeKeyword";

    private protected override object? GivenId => KeywordId;
}
