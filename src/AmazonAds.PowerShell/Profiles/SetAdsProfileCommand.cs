using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Profiles;

/// <summary>Sets the daily budget of sellers' accounts, many in one request.</summary>
[Cmdlet(VerbsCommon.Set, "AdsProfile", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(Profile))]
public sealed class SetAdsProfileCommand : SetEntityCommand
{
    /// <summary>The budget of a day for all Sponsored Products campaigns of the account, in the profile's currency.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? DailyBudget { get; set; }

    private protected override string Noun => nameof(Profile);

    private protected override object? GivenId =>
        ProfileId is { Length: 1 } one ? one[0] : InputObject?.BaseObject is (string or ValueType) and var plain ? plain : Session.Selected?.ProfileId;

    private protected override EntityKind? KindOf(AdProduct product, AdsApiVersion version) => EntityKinds.Profile;
}
