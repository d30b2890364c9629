using System.Management.Automation;
using System.Threading.Channels;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>
/// Brings the rows of a report for any number of profiles: asks, waits, receives and puts together. Queues, doubles,
/// windows of 31 days and links that end are nobody's business.
/// </summary>
[Cmdlet(VerbsCommon.Get, "AdsReportData")]
[OutputType(ReportRowObject.TypeName)]
[OutputType(typeof(FileInfo))]
[OutputType(typeof(ReportJob))]
public sealed class GetAdsReportDataCommand : ReportQueryCommand
{
    private const int LongestWait = 10_800;

    private readonly Channel<ReportTarget> targets = Channel.CreateUnbounded<ReportTarget>();
    private readonly HashSet<(string, string)> seen = [];
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private ReportFleet? fleet;
    private string? path;

    /// <summary>Sets the time that reports have.</summary>
    public GetAdsReportDataCommand() => TimeoutSec = LongestWait;

    /// <summary>Computes a summary over more days than one report may have from days; columns that days do not tell are left out.</summary>
    [Parameter]
    public SwitchParameter Daily { get; set; }

    /// <summary>
    /// One file for all rows, .jsonl for JSON lines or .csv; it takes its name when all reports are in. Or .gz for the file as
    /// it lies at Amazon, one for each profile: name it with {ProfileId}.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    private protected override bool SumsDays => Daily;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Store is not null && TimeUnit != ReportTimeUnit.Daily)
            ThrowTerminatingError(Errors.ParameterInvalid(nameof(Store), "Rows are kept by day, so that what Amazon restates replaces what was there: ask for days (-TimeUnit Daily)."));
        if (Store is not null && OutFile is not null) ThrowTerminatingError(Errors.ParametersExclude(nameof(Store), nameof(OutFile)));
        if (Store is not null && ReportTypes.Find(Type)?.FindGrouping(GroupBy ?? []) is null)
            ThrowTerminatingError(Errors.ParameterInvalid(nameof(Store), $"Rows of {Type} cannot be kept: what tells them apart is not known here. Write them to a file (-OutFile)."));
        base.BeginProcessing();
        if (OutFile is null) return;
        if (ReportPath.FormatOf(OutFile) is null) ThrowTerminatingError(Errors.FormatUnknown(OutFile, ".jsonl, .csv or .gz"));
        if (IsRaw && (Plan.Requests.Count > 1 || Plan.IsSummedFromDays)) ThrowTerminatingError(Errors.RawFileOfSeveral(OutFile, Plan.Requests.Count));
        path = GetUnresolvedProviderPathFromPSPath(OutFile);
    }

    private bool IsRaw => OutFile is not null && ReportPath.FormatOf(OutFile) == ReportFileFormat.Gzip;

    private protected override void Accept()
    {
        if (fleet is null)
        {
            fleet = new ReportFleet(Session.Client, Plan, new ReportFleetOptions
            {
                Longest = TimeSpan.FromSeconds(TimeoutSec),
                MemoryOf = async connection => (await RememberedAsync(connection).ConfigureAwait(false))?.Memory,
                CopyTo = IsRaw ? FileOf : null,
            });
            Start("reports", target: null, _ => RunAsync(fleet));
        }

        foreach (var (connection, profileId) in Targets())
        {
            // A profile that comes twice would have all its rows twice.
            if (!seen.Add((connection.Name, profileId))) continue;
            if (IsRaw && !files.Add(ReportPath.For(path!, profileId, Plan.Requests[0]))) WriteError(Errors.RawFileTwice(path!, profileId));
            else targets.Writer.TryWrite(new ReportTarget(connection, profileId));
        }
    }

    private protected override void AcceptEnd() => targets.Writer.TryComplete();

    private protected override ProgressRecord? Progress() => fleet?.Progress is not { } now
        ? null
        : new ProgressRecord(1, $"Bringing {Plan.Requests[0].Configuration.ReportTypeId}", $"{now.Done:N0} of {now.Reports:N0} reports, {now.Created:N0} asked for, {now.Rows:N0} rows")
        {
            PercentComplete = now.Reports > 0 ? (int)(100 * now.Done / now.Reports) : -1,
        };

    /// <summary>Rows that are kept need their day and what tells them apart, asked for or not.</summary>
    private protected override IReadOnlyList<string> Columns() => Store is null || Column is null
        ? base.Columns()
        : [.. new[] { ReportColumns.Date }.Concat(ReportTypes.Find(Type)!.FindGrouping(GroupBy ?? [])!.Keys).Union(Column, StringComparer.Ordinal)];

    private async Task KeepAsync(ReportFleet run, ReportStoreHandle kept)
    {
        var type = ReportTypes.Find(Type)!;
        var groupBy = Plan.Requests[0].Configuration.GroupBy;
        var sink = new ReportStoreSink(kept.Store, type, groupBy);
        await using (sink.ConfigureAwait(false))
        {
            await foreach (var part in run.RunAsync(targets.Reader.ReadAllAsync(StopToken), StopToken).ConfigureAwait(false))
            {
                await sink.AddAsync(part, StopToken).ConfigureAwait(false);
                if (part.IsLast && part.Job is { } job) await Output.ObjectAsync(job, StopToken).ConfigureAwait(false);
                await SayAsync(part).ConfigureAwait(false);
            }
        }
    }

    private async Task RunAsync(ReportFleet run)
    {
        if (Given is { } kept)
        {
            await KeepAsync(run, kept).ConfigureAwait(false);
            return;
        }

        if (path is null)
        {
            await foreach (var part in run.RunAsync(targets.Reader.ReadAllAsync(StopToken), StopToken).ConfigureAwait(false))
            {
                if (part.Rows.Count > 0) await Output.PageAsync(ReportRowObject.Of(part.Rows), StopToken).ConfigureAwait(false);
                await SayAsync(part).ConfigureAwait(false);
            }

            return;
        }

        if (IsRaw)
        {
            await CopyAsync(run).ConfigureAwait(false);
            return;
        }

        try
        {
            var sink = await ReportFileSink.CreateAsync(path, ReportPath.FormatOf(path)!.Value, Plan.Columns, StopToken).ConfigureAwait(false);
            await using (sink.ConfigureAwait(false))
            {
                await foreach (var part in run.RunAsync(targets.Reader.ReadAllAsync(StopToken), StopToken).ConfigureAwait(false))
                {
                    await sink.AddAsync(part, StopToken).ConfigureAwait(false);
                    await SayAsync(part).ConfigureAwait(false);
                }

                await sink.CommitAsync(StopToken).ConfigureAwait(false);
            }

            await Output.ObjectAsync(new FileInfo(path), StopToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Output.ErrorAsync(Errors.ReportNotWritten(exception, path), StopToken).ConfigureAwait(false);
        }
    }

    private async Task CopyAsync(ReportFleet run)
    {
        try
        {
            await foreach (var part in run.RunAsync(targets.Reader.ReadAllAsync(StopToken), StopToken).ConfigureAwait(false))
            {
                if (part.IsLast && part.Job is { } job) await Output.ObjectAsync(new FileInfo(FileOf(job)), StopToken).ConfigureAwait(false);
                await SayAsync(part).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Output.ErrorAsync(Errors.ReportNotWritten(exception, path!), StopToken).ConfigureAwait(false);
        }
    }

    private string FileOf(ReportJob job) => ReportPath.For(path!, job);

    private async Task SayAsync(ReportPart part)
    {
        if (Errors.OfReport(part, Session.Time.GetUtcNow()) is { } error) await Output.ErrorAsync(error, StopToken).ConfigureAwait(false);
    }
}
