using AmazonAds.Connections;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Puts one report into one file, in the format that its name says.</summary>
internal static class ReportFileSave
{
    private const int Batch = 500;

    /// <summary>Saves.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The report.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task SaveAsync(ReportSet reports, AdsConnection connection, ReportJob job, string path, CancellationToken cancellationToken)
    {
        var format = ReportPath.FormatOf(path) ?? ReportFileFormat.JsonLines;
        if (format == ReportFileFormat.Gzip)
        {
            await reports.CopyFileAsync(connection, job, path, cancellationToken).ConfigureAwait(false);
            return;
        }

        var sink = await ReportFileSink.CreateAsync(path, format, job.Configuration.Columns, cancellationToken).ConfigureAwait(false);
        await using (sink.ConfigureAwait(false))
        {
            var part = new ReportPart(job.ProfileId) { Job = job };
            var rows = new List<ReportRow>(Batch);
            await foreach (var row in reports.ReadRowsAsync(connection, job, cancellationToken).ConfigureAwait(false))
            {
                rows.Add(row);
                if (rows.Count < Batch) continue;
                await sink.AddAsync(part with { Rows = rows }, cancellationToken).ConfigureAwait(false);
                rows.Clear();
            }

            await sink.AddAsync(part with { Rows = rows, IsLast = true }, cancellationToken).ConfigureAwait(false);
            await sink.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
