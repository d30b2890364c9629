using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Enables keywords.</summary>
[Cmdlet(VerbsLifecycle.Enable, "AdsKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Keyword))]
public sealed class EnableAdsKeywordCommand() : StateEntityCommand("ENABLED")
{
    /// <summary>The keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? KeywordId { get; set; }

    private protected override string Noun => "Keyword";

    private protected override object? GivenId => KeywordId;
}
