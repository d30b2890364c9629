using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes keywords: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Keyword))]
public sealed class SetAdsKeywordCommand : SetEntityCommand
{
    /// <summary>The keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? KeywordId { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    /// <summary>The bid, in the profile's currency; $null takes it away, and the ad group's default bid applies.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Bid { get; set; }

    private protected override string Noun => "Keyword";

    private protected override object? GivenId => KeywordId;
}
