using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>The base of cmdlets that take reports from the pipeline.</summary>
public abstract class ReportJobCommand : JobCommandBase
{
    /// <summary>Nothing is opened.</summary>
    protected ReportJobCommand() => Stores = Keep(new ReportStores(Output, StopToken));

    /// <summary>The reports, as Start-AdsReport, Get-AdsReport and Wait-AdsReport give them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public ReportJob[] Report { get; set; } = [];

    /// <summary>What remembers reports.</summary>
    private protected ReportStores Stores { get; }

    /// <summary>The reports of the current input, each with its connection. What has none is an error.</summary>
    private protected IEnumerable<(AdsConnection Connection, ReportJob Job)> Jobs() => WithConnections(Report);
}
