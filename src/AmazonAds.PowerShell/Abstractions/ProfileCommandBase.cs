using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>
/// The base of cmdlets that work on profiles: which profiles an input means, and which connection serves each of them.
/// </summary>
public abstract class ProfileCommandBase : AsyncCmdlet
{
    /// <summary>The profiles. Default: the selected one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public virtual string[]? ProfileId { get; set; }

    /// <summary>The connection, by name or object. Default: the one the profile came from, else the default connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Connection]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection? Connection { get; set; }

    /// <summary>The seconds that one request may take with all its waits and repeats. Default: 300.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 300;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (IsBound(nameof(ProfileId)) && ProfileId is not { Length: > 0 }) ThrowTerminatingError(Errors.ValueMissing(nameof(ProfileId)));
        if (IsBound(nameof(Connection)) && Connection is null) ThrowTerminatingError(Errors.ValueMissing(nameof(Connection)));
    }

    /// <summary>The profiles that the current input means, each with its connection. What has none is an error.</summary>
    private protected IEnumerable<(AdsConnection Connection, string ProfileId)> Targets()
    {
        var selected = Session.Selected;
        string[] profiles = ProfileId is { Length: > 0 } given ? given : selected is null ? [] : [selected.ProfileId];
        if (profiles.Length == 0) Refuse(Errors.ProfileNotSelected());
        foreach (var profileId in profiles)
        {
            var connection = Connection
                ?? (selected?.ProfileId == profileId ? Session.Connections.Find(selected.Connection) : null)
                ?? Session.ConnectionOf(profileId);
            if (connection is null) Refuse(Errors.NoConnection(profileId));
            else yield return (connection, profileId);
        }
    }
}
