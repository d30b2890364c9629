using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes negative keywords of campaigns: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsCampaignNegativeKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.CampaignNegativeKeyword))]
public sealed class SetAdsCampaignNegativeKeywordCommand : SetEntityCommand
{
    /// <summary>The negative keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("CampaignNegativeKeywordId")]
    public object? KeywordId { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    private protected override string Noun => "CampaignNegativeKeyword";

    private protected override object? GivenId => KeywordId;
}
