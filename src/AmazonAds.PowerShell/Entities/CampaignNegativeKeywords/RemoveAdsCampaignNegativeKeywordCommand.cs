using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Archives negative keywords of campaigns. They stay readable and never serve again; it cannot be undone.</summary>
[Cmdlet(VerbsCommon.Remove, "AdsCampaignNegativeKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome))]
public sealed class RemoveAdsCampaignNegativeKeywordCommand : RemoveEntityCommand
{
    /// <summary>The negative keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeKeywordId")]
    public object? KeywordId { get; set; }

    private protected override string Noun => "CampaignNegativeKeyword";

    private protected override object? GivenId => KeywordId;
}
