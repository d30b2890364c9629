using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates keywords.</summary>
[Cmdlet(VerbsCommon.New, "AdsKeyword", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.Keyword))]
public sealed class NewAdsKeywordCommand() : KeywordFieldsCommand(EntityEditing.Create)
{
    /// <summary>The campaign that the keyword belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CampaignId { get; set; }

    /// <summary>The ad group that the keyword belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? AdGroupId { get; set; }

    /// <summary>The text of the keyword.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? KeywordText { get; set; }

    /// <summary>How the text is compared with searches.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? MatchType { get; set; }

    /// <summary>The text in the advertiser's own language.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? NativeLanguageKeyword { get; set; }

    /// <summary>The locale of that language.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? NativeLanguageLocale { get; set; }
}
