using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Changes keywords: only what is given is sent.</summary>
[Cmdlet(VerbsCommon.Set, "AdsKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Keyword))]
public sealed class SetAdsKeywordCommand() : KeywordFieldsCommand(EntityEditing.Update)
{
    /// <summary>The keyword's id.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public object? KeywordId { get; set; }

    private protected override object? GivenId => KeywordId;
}
