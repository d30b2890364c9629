using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes negative keywords of ad groups: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsNegativeKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.NegativeKeyword))]
public sealed class SetAdsNegativeKeywordCommand : SetEntityCommand
{
    /// <summary>The negative keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("NegativeKeywordId")]
    public object? KeywordId { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    private protected override string Noun => "NegativeKeyword";

    private protected override object? GivenId => KeywordId;
}
