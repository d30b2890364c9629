using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Enables negative keywords of ad groups.</summary>
[Cmdlet(VerbsLifecycle.Enable, "AdsNegativeKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.NegativeKeyword))]
public sealed class EnableAdsNegativeKeywordCommand() : StateEntityCommand("ENABLED")
{
    /// <summary>The negative keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("NegativeKeywordId")]
    public object? KeywordId { get; set; }

    private protected override string Noun => "NegativeKeyword";

    private protected override object? GivenId => KeywordId;
}
