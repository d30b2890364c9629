using System.Management.Automation;
using AmazonAds.Emulator;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>The base of cmdlets that make an emulator: what it holds and how it limits.</summary>
public abstract class EmulatorCommandBase : AsyncCmdlet
{
    /// <summary>The parameter set of emulators.</summary>
    protected const string EmulatorSet = "Emulator";

    /// <summary>How many profiles it holds. Default: 25.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0, 1_000_000)]
    public int ProfileCount { get; set; } = 25;

    /// <summary>How many campaigns each profile has. Default: 4.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0, 1_000_000)]
    public int CampaignCount { get; set; } = 4;

    /// <summary>How many ad groups each campaign has. Default: 3.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0, 1_000_000)]
    public int AdGroupCount { get; set; } = 3;

    /// <summary>How many keywords each ad group has. Default: 20.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0, 1_000_000)]
    public int KeywordCount { get; set; } = 20;

    /// <summary>The same seed gives the same data. Default: 1.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    public int Seed { get; set; } = 1;

    /// <summary>How many requests per second each profile is granted; 0 for no limit. Default: 5.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0d, 1_000_000d)]
    public double RequestsPerSecond { get; set; } = 5;

    /// <summary>How many requests of a profile may come at once. Default: 10.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(1, 1_000_000)]
    public int Burst { get; set; } = 10;

    /// <summary>How long every answer takes, in milliseconds. Default: 0.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0, 600_000)]
    public int LatencyMilliseconds { get; set; }

    /// <summary>How many things a report below the ad group tells of, on each of its days: search terms, products, ads. Default: 50.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0, 10_000_000)]
    public int ReportRowCount { get; set; } = 50;

    /// <summary>How many seconds a report takes until it is done. Default: 0.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0, 86_400)]
    public int ReportDelaySeconds { get; set; }

    /// <summary>How many requests for reports per second all profiles together are granted; 0 for no limit. Default: 0.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0d, 1_000_000d)]
    public double ReportsPerSecond { get; set; }

    /// <summary>How many calls of the product catalogue per second are granted; 0 for no limit. Default: 1.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0d, 1_000_000d)]
    public double ProductRequestsPerSecond { get; set; } = 1;

    /// <summary>How many calls of the product catalogue in any 24 hours are granted; 0 for no limit. Default: 8640.</summary>
    [Parameter(ParameterSetName = EmulatorSet)]
    [ValidateRange(0, int.MaxValue)]
    public int ProductDailyAllowance { get; set; } = 8640;

    /// <summary>The emulator that the parameters describe.</summary>
    private protected AdsEmulator MakeEmulator() => new(
        new EmulatorOptions
        {
            Profiles = ProfileCount,
            CampaignsPerProfile = CampaignCount,
            AdGroupsPerCampaign = AdGroupCount,
            KeywordsPerAdGroup = KeywordCount,
            Seed = Seed,
            RequestsPerSecond = RequestsPerSecond,
            Burst = Burst,
            ReportRows = ReportRowCount,
            ReportDelay = TimeSpan.FromSeconds(ReportDelaySeconds),
            ReportsPerSecond = ReportsPerSecond,
            ProductCallsPerSecond = ProductRequestsPerSecond,
            ProductCallsPerDay = ProductDailyAllowance,
            Latency = TimeSpan.FromMilliseconds(LatencyMilliseconds),
        },
        Session.Time);
}
