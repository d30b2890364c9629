using System.Management.Automation;
using AmazonAds.Exports;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Exports;

/// <summary>Asks Amazon for exports and gives the jobs. Those beyond five at once wait for their turn.</summary>
[Cmdlet(VerbsLifecycle.Start, "AdsExport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ExportJob))]
public sealed class StartAdsExportCommand : ProfileCommandBase
{
    // Places may be taken by exports of other programs.
    private const int LongestQueue = 10_800;

    /// <summary>Sets the time that requests for exports have.</summary>
    public StartAdsExportCommand() => TimeoutSec = LongestQueue;

    /// <summary>What to export: Campaign, AdGroup, Target (keywords, targets and negatives in one) or Ad; one export for each.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public ExportKind[] Kind { get; set; } = [];

    /// <summary>The advertising products; one export holds all of them. Default: SponsoredProducts.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet("SponsoredProducts", "SponsoredBrands", "SponsoredDisplay")]
    [PSDefaultValue(Value = "SponsoredProducts")]
    public string[] AdProduct { get; set; } = ["SponsoredProducts"];

    /// <summary>Only these states. Default: all, archived included.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet("ENABLED", "PAUSED", "ARCHIVED")]
    public string[]? State { get; set; }

    private protected override void Accept()
    {
        var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        var products = AdProduct.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => Enum.Parse<AmazonAds.Entities.AdProduct>(name, ignoreCase: true)).Order().ToList();
        IReadOnlyList<string> states = State is null ? ExportRequest.AllStates : [.. State.Select(state => state.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];
        foreach (var (connection, profileId) in Targets())
        {
            foreach (var kind in Kind.Distinct())
            {
                if (!ShouldProcess($"profile {profileId}", $"Ask for an export, {kind}")) continue;
                var request = new ExportRequest(kind) { AdProducts = products, States = states };
                Start((connection, profileId), profileId, async lane =>
                {
                    // It stands in Amazon's queue, not in the way of others.
                    lane.Delivered();
                    var job = await Session.Client.Exports.CreateAsync(connection, profileId, request, options, StopToken).ConfigureAwait(false);
                    await Output.ObjectAsync(job, StopToken).ConfigureAwait(false);
                });
            }
        }
    }
}
