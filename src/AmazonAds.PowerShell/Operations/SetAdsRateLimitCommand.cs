using System.Globalization;
using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.RateLimiting;

namespace AmazonAds.PowerShell.Operations;

/// <summary>Sets the ceiling of requests: of profiles, of connections, or the default. It holds at once.</summary>
[Cmdlet(VerbsCommon.Set, "AdsRateLimit", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(AdsRateLimit))]
public sealed class SetAdsRateLimitCommand : AdsCmdlet
{
    private bool reportsAreSet;

    /// <summary>Requests per second, at most. Default: as it is.</summary>
    [Parameter]
    [ValidateRange(0.001, 10_000d)]
    public double? RequestsPerSecond { get; set; }

    /// <summary>Requests that may go out at once after a rest. Default: as it is.</summary>
    [Parameter]
    [ValidateRange(1, 100_000)]
    public int? Burst { get; set; }

    /// <summary>Sets the limit of these profiles.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public string[]? ProfileId { get; set; }

    /// <summary>Sets the limit of these connections, for all their profiles that have none of their own.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Connection(Many = true)]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection[]? Connection { get; set; }

    /// <summary>Sets the default, for all that have no limit of their own. It is also meant when nothing is given.</summary>
    [Parameter]
    public SwitchParameter Default { get; set; }

    /// <summary>Sets the limit of requests for reports, which have a queue of their own for a whole region.</summary>
    [Parameter]
    public SwitchParameter Report { get; set; }

    /// <summary>Takes the limit of a profile or connection away, so that its connection's or the default holds again.</summary>
    [Parameter]
    public SwitchParameter Reset { get; set; }

    /// <summary>Gives back the limits as they are now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (IsBound(nameof(ProfileId)) && ProfileId is not { Length: > 0 }) ThrowTerminatingError(Errors.ValueMissing(nameof(ProfileId)));
        if (IsBound(nameof(Connection)) && Connection is not { Length: > 0 }) ThrowTerminatingError(Errors.ValueMissing(nameof(Connection)));
        if (!Reset && RequestsPerSecond is null && Burst is null) ThrowTerminatingError(Errors.NothingToSet("-RequestsPerSecond, -Burst or -Reset"));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var limits = Session.Client.Limits;
        foreach (var id in ProfileId ?? [])
        {
            var connection = Session.ConnectionOf(id)?.Name;
            var settings = Changed(limits.GetSettings(connection ?? string.Empty, id));
            if (Agreed($"profile {id}", settings)) limits.SetForProfile(id, settings);
            Show(() => RateLimitReport.OfProfile(id, connection, limits.GetSettings(connection ?? string.Empty, id), state: null));
        }

        foreach (var connection in Connection ?? [])
        {
            var settings = Changed(limits.GetSettings(connection.Name));
            if (Agreed($"connection {connection.Name}", settings)) limits.SetForConnection(connection.Name, settings);
            Show(() => RateLimitReport.OfConnection(connection.Name, limits.GetSettings(connection.Name), state: null));
        }

        if (Report && !reportsAreSet) SetReports();
        if (!Default && (Report || MyInvocation.ExpectingInput || ProfileId is { Length: > 0 } || Connection is { Length: > 0 })) return;
        var common = Changed(limits.GetDefault()) ?? new RateLimitSettings();
        if (Agreed("the default", common)) limits.SetDefault(common);
        Show(() => RateLimitReport.OfDefault(limits.GetDefault()));
    }

    private void SetReports()
    {
        reportsAreSet = true;
        var limits = Session.Client.Limits;
        var settings = Changed(limits.GetForReports()) ?? new AdsClientOptions().ReportRateLimit;
        if (Agreed("requests for reports", settings)) limits.SetForReports(settings);
        Show(() => RateLimitReport.OfReports(limits.GetForReports(), state: null));
    }

    private RateLimitSettings? Changed(RateLimitSettings now) => Reset ? null : new RateLimitSettings
    {
        RequestsPerSecond = RequestsPerSecond ?? now.RequestsPerSecond,
        Burst = Burst ?? now.Burst,
    };

    private bool Agreed(string target, RateLimitSettings? settings) => ShouldProcess(target, settings is null
        ? "Take its own rate limit away"
        : string.Create(CultureInfo.InvariantCulture, $"Set the rate limit to {settings.RequestsPerSecond} requests/s, burst {settings.Burst}"));

    private void Show(Func<AdsRateLimit> limit)
    {
        if (PassThru) WriteObject(limit());
    }
}
