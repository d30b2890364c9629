using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>The base of cmdlets that take reports from the pipeline.</summary>
public abstract class ReportJobCommand : AsyncCmdlet
{
    private static readonly TimeSpan LastBreath = TimeSpan.FromSeconds(1);

    private ReportStores? stores;

    /// <summary>The reports, as Start-AdsReport, Get-AdsReport and Wait-AdsReport give them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public ReportJob[] Report { get; set; } = [];

    /// <summary>The connection, by name or object. Default: the one the report was asked for on.</summary>
    [Parameter]
    [Connection]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection? Connection { get; set; }

    /// <summary>What remembers reports.</summary>
    private protected ReportStores Stores => LazyInitializer.EnsureInitialized(ref stores, () => new ReportStores(Output, StopToken));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) stores?.DisposeAsync().AsTask().Wait(LastBreath, CancellationToken.None);
    }

    /// <inheritdoc/>
    private protected override void Finish()
    {
        if (stores is not null) PumpUntil(stores.DisposeAsync().AsTask());
    }

    /// <summary>The connection of a report, or null.</summary>
    /// <param name="job">The report.</param>
    private protected AdsConnection? ConnectionOf(ReportJob job) => Connection
        ?? (job.Connection is { } name ? Session.Connections.Find(name) : null)
        ?? Session.ConnectionOf(job.ProfileId);

    /// <summary>The reports of the current input, each with its connection. What has none is an error.</summary>
    private protected IEnumerable<(AdsConnection Connection, ReportJob Job)> Jobs()
    {
        foreach (var job in Report)
        {
            if (ConnectionOf(job) is { } connection) yield return (connection, job);
            else Refuse(Errors.NoConnection(job.ProfileId));
        }
    }
}
