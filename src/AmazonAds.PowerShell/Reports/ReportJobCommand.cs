using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>The base of cmdlets that take reports from the pipeline.</summary>
public abstract class ReportJobCommand : JobCommandBase
{
    /// <summary>The reports, as Start-AdsReport, Get-AdsReport and Wait-AdsReport give them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public ReportJob[] Report { get; set; } = [];

    /// <summary>The reports of the current input, each with its connection. What has none is an error.</summary>
    private protected IEnumerable<(AdsConnection Connection, ReportJob Job)> Jobs() => WithConnections(Report);
}
