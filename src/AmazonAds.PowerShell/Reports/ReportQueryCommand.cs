using System.Collections;
using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Reports;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Reports;

/// <summary>The base of cmdlets that ask for reports: what is wanted, checked before anything is asked for.</summary>
public abstract class ReportQueryCommand : ProfileCommandBase
{
    private readonly ReportStores stores;

    /// <summary>Nothing is opened.</summary>
    protected ReportQueryCommand() => stores = Keep(new ReportStores(Output, StopToken));

    /// <summary>The type of report, for instance spSearchTerm. One that is not known here needs -GroupBy and -Column.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ReportTypeCompleter))]
    public string Type { get; set; } = string.Empty;

    /// <summary>The first day.</summary>
    [Parameter(Mandatory = true)]
    public DateTime StartDate { get; set; }

    /// <summary>The last day, which is included.</summary>
    [Parameter(Mandatory = true)]
    public DateTime EndDate { get; set; }

    /// <summary>Summary for one row over all days, Daily for one row for each day. Default: Summary.</summary>
    [Parameter]
    public ReportTimeUnit TimeUnit { get; set; } = ReportTimeUnit.Summary;

    /// <summary>What rows are grouped by. Default: the first grouping of the type.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ReportGroupByCompleter))]
    public string[]? GroupBy { get; set; }

    /// <summary>The columns. Default: all that are known.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ReportColumnCompleter))]
    public string[]? Column { get; set; }

    /// <summary>Only rows whose fields have these values, for instance @{ keywordType = 'BROAD', 'EXACT' }.</summary>
    [Parameter]
    public IDictionary? Filter { get; set; }

    /// <summary>
    /// The database: the path of a SQLite file, or the postgres:// address of a PostgreSQL database. Reports are remembered there, so that
    /// the same question finds them again. Default: a file in the user's data folder.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [Store]
    public StoreText? Store { get; set; }

    /// <summary>Remembers reports nowhere: what the shell forgets cannot be found again.</summary>
    [Parameter]
    public SwitchParameter NoStore { get; set; }

    /// <summary>The open store that was given, or null.</summary>
    private protected ReportStoreHandle? Given { get; private set; }

    /// <summary>What was asked for, once it is known to be right.</summary>
    private protected ReportPlan Plan { get; private set; } = null!;

    /// <summary>Whether a summary over more days than one report may have is computed from days.</summary>
    private protected virtual bool SumsDays => false;

    /// <summary>The name that reports are given at Amazon, or null.</summary>
    private protected virtual string? ReportName => null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var place = StoreOf(Store);
        if (Store is not null && NoStore) ThrowTerminatingError(Errors.ParametersExclude(nameof(Store), nameof(NoStore)));
        var query = new ReportQuery
        {
            Type = Type,
            Range = new DateRange(DateOnly.FromDateTime(StartDate), DateOnly.FromDateTime(EndDate)),
            TimeUnit = TimeUnit,
            GroupBy = GroupBy ?? [],
            Columns = Columns(),
            Filters = ReportFilters.Of(Filter),
            Name = ReportName,
            SumDays = SumsDays,
        };
        try
        {
            Plan = ReportPlan.For(query, Session.Time.GetUtcNow());
        }
        catch (ReportQueryException refusal)
        {
            ThrowTerminatingError(Errors.ReportRefused(refusal, Type));
        }

        foreach (var warning in Plan.Warnings) WriteWarning(warning);
        if (place is not null) Given = OpenStore(place);
    }

    /// <summary>Where reports of a connection are remembered, or null for nowhere.</summary>
    /// <param name="connection">The connection.</param>
    private protected async Task<ReportStoreHandle?> RememberedAsync(AdsConnection connection)
    {
        if (NoStore) return null;
        if (Given is null) return await stores.TryOpenAsync(ReportStores.DefaultPlace(connection)).ConfigureAwait(false);
        await Given.ShareRateAsync(connection, StopToken).ConfigureAwait(false);
        return Given;
    }

    /// <summary>The columns to ask for; empty for all that are known.</summary>
    private protected virtual IReadOnlyList<string> Columns() => Column ?? [];

    private ReportStoreHandle OpenStore(StorePlace place)
    {
        try
        {
            return Await(stores.OpenAsync(place));
        }
        catch (AdsStoreException failure)
        {
            ThrowTerminatingError(Errors.From(failure, place.Shown));
            throw;
        }
    }
}
