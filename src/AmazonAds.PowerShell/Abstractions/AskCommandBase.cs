using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>The base of cmdlets that ask something of profiles: every list parameter that is given has a value.</summary>
public abstract class AskCommandBase : ProfileCommandBase
{
    private bool connectionIsGiven;

    /// <summary>Time and gate of each request.</summary>
    private protected AdsCallOptions Options { get; private set; } = AdsCallOptions.Default;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        foreach (var (name, value) in MyInvocation.BoundParameters)
        {
            if (value is string[] { Length: 0 }) ThrowTerminatingError(Errors.ValueMissing(name));
        }

        connectionIsGiven = IsBound(nameof(Connection));
        Options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
    }

    /// <summary>Remembers a connection that was given: what is read may be piped on, without the connection's name.</summary>
    /// <param name="target">The profile and its connection.</param>
    private protected void Learn((AdsConnection Connection, string ProfileId) target)
    {
        if (connectionIsGiven) Session.Profiles.LearnConnection(target.ProfileId, target.Connection.Name);
    }
}
