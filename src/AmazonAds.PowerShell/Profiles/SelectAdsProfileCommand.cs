using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Profiles;

/// <summary>Says which profile is used where none is given, for the whole process.</summary>
[Cmdlet(VerbsCommon.Select, "AdsProfile")]
[OutputType(typeof(SelectedProfileInfo))]
public sealed class SelectAdsProfileCommand : AdsCmdlet
{
    private readonly List<SelectedProfile> given = [];

    /// <summary>The profile.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ValidateCount(1, 1)]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public string[] ProfileId { get; set; } = [];

    /// <summary>The connection for it, by name or object. Default: the one it came from, else the default connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Connection]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection? Connection { get; set; }

    /// <summary>Gives back what was selected.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => given.Add(new SelectedProfile(ProfileId[0], Connection?.Name));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (given.Count == 0) return;
        var selected = given[^1];
        if (given.Count > 1) WriteWarning($"{given.Count} profiles were given; the last one, {selected.ProfileId}, is selected.");
        Session.Selected = selected;
        if (!PassThru) return;
        var known = Session.Profiles.Find(selected.ProfileId);
        WriteObject(new SelectedProfileInfo(
            selected.ProfileId,
            selected.Connection ?? Session.ConnectionOf(selected.ProfileId)?.Name,
            known?.CountryCode,
            known?.CurrencyCode,
            known?.Name));
    }
}
