using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Archives negative keywords of ad groups. They stay readable and never serve again; it cannot be undone.</summary>
[Cmdlet(VerbsCommon.Remove, "AdsNegativeKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome))]
public sealed class RemoveAdsNegativeKeywordCommand : RemoveEntityCommand
{
    /// <summary>The negative keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("NegativeKeywordId")]
    public object? KeywordId { get; set; }

    private protected override string Noun => "NegativeKeyword";

    private protected override object? GivenId => KeywordId;
}
