using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Jobs;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>The base of cmdlets that take reports or exports from the pipeline.</summary>
public abstract class JobCommandBase : AsyncCmdlet
{
    /// <summary>The connection, by name or object. Default: the one it was asked for on.</summary>
    [Parameter]
    [Connection]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection? Connection { get; set; }

    /// <summary>Jobs, each with its connection. What has none is an error.</summary>
    /// <typeparam name="TJob">The job.</typeparam>
    /// <param name="jobs">The jobs.</param>
    private protected IEnumerable<(AdsConnection Connection, TJob Job)> WithConnections<TJob>(IEnumerable<TJob> jobs)
        where TJob : AdsJob
    {
        foreach (var job in jobs)
        {
            var connection = Connection ?? (job.Connection is { } name ? Session.Connections.Find(name) : null) ?? Session.ConnectionOf(job.ProfileId);
            if (connection is not null) yield return (connection, job);
            else Refuse(Errors.NoConnection(job.ProfileId));
        }
    }
}
