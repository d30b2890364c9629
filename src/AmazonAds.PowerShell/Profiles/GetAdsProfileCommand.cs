using System.Collections.Concurrent;
using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Profiles;

/// <summary>Lists the profiles of every connection, or of those given, as the answers come in.</summary>
[Cmdlet(VerbsCommon.Get, "AdsProfile")]
[OutputType(typeof(Profile))]
public sealed class GetAdsProfileCommand : AsyncCmdlet
{
    private readonly Dictionary<string, AdsConnection> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> found = new(StringComparer.Ordinal);
    private ProfileFilter filter = new(null, null, null);
    private int failures;

    /// <summary>Profiles by id.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public string[]? ProfileId { get; set; }

    /// <summary>The connections to ask, by name or object. Default: every connection.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Connection(Many = true)]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection[]? Connection { get; set; }

    /// <summary>Only profiles of these countries: US, UK, DE, …</summary>
    [Parameter]
    public string[]? CountryCode { get; set; }

    /// <summary>Only profiles of these account types: seller, vendor, agency.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AccountTypeCompleter))]
    public string[]? Type { get; set; }

    /// <summary>Only profiles whose account has one of these names; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>The seconds that one request may take with all its waits and repeats. Default: 300.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 300;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        foreach (var name in new[] { nameof(ProfileId), nameof(Connection) })
        {
            if (IsBound(name) && MyInvocation.BoundParameters[name] is not Array { Length: > 0 })
                ThrowTerminatingError(Errors.ValueMissing(name));
        }

        filter = new ProfileFilter(CountryCode, Type, Name);
    }

    private protected override void Accept()
    {
        foreach (var connection in Connection ?? []) asked.TryAdd(connection.Name, connection);
        filter.Ids.UnionWith(ProfileId ?? []);
    }

    // Only now all ids are known, and one request per connection answers for all of them.
    private protected override void AcceptEnd()
    {
        var connections = asked.Count > 0 ? asked.Values : (IEnumerable<AdsConnection>)Session.Connections.All;
        var any = false;
        foreach (var connection in connections)
        {
            any = true;
            Start(connection.Name, connection.Name, lane => ListAsync(connection, lane));
        }

        if (!any) ThrowTerminatingError(Errors.NoConnection(target: null));
    }

    private protected override void Finish()
    {
        // A connection that failed may have shown it.
        if (failures > 0) return;
        foreach (var id in filter.Ids.Where(id => !found.ContainsKey(id))) WriteError(Errors.ProfileNotFound(id));
    }

    private protected override ProgressRecord? Progress()
    {
        var (all, ended) = LaneCount;
        return all < 2 ? null : new ProgressRecord(1, "Listing profiles", $"{ended} of {all} connections") { PercentComplete = (int)(100 * ended / all) };
    }

    private async Task ListAsync(AdsConnection connection, Lane lane)
    {
        try
        {
            var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
            var profiles = await Session.Client.Profiles.ListAsync(connection, options, StopToken).ConfigureAwait(false);
            foreach (var profile in profiles)
            {
                Session.Learn(profile);
                if (filter.Ids.Contains(profile.ProfileId)) found[profile.ProfileId] = true;
            }

            await Output.PageAsync([.. profiles.Where(filter.Wants)], StopToken).ConfigureAwait(false);
            lane.Delivered();
        }
        catch
        {
            Interlocked.Increment(ref failures);
            throw;
        }
    }
}
