using System.Text.Json;
using AmazonAds.Connections;
using AmazonAds.Pipeline;

namespace AmazonAds.Reports;

/// <summary>Copies a report's file as it lies in storage, reads it once to see that it is whole, and only then gives it its name.</summary>
internal static class ReportFileCopy
{
    private const int Buffer = 80 * 1024;

    /// <summary>Copies.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The report.</param>
    /// <param name="path">Where its file will be; what is there by then is replaced.</param>
    /// <param name="retry">How often a damaged file is fetched again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many rows it has.</returns>
    public static async Task<long> CopyAsync(
        ReportSet reports, AdsConnection connection, ReportJob job, string path, RetryOptions retry, CancellationToken cancellationToken)
    {
        var name = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var rows = await TryAsync(reports.OpenFile(connection, job), job, name, cancellationToken).ConfigureAwait(false);
                    File.Move(name, path, overwrite: true);
                    return rows;
                }
                catch (Exception damage) when (damage is InvalidDataException or JsonException or EndOfStreamException)
                {
                    if (attempt >= retry.FaultAttempts) throw ReportFailure.Broken(job, damage);
                }
            }
        }
        finally
        {
            File.Delete(name);
        }
    }

    private static async Task<long> TryAsync(Stream source, ReportJob job, string name, CancellationToken cancellationToken)
    {
        var file = new FileStream(name, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, Buffer, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            await using (source.ConfigureAwait(false)) await source.CopyToAsync(file, Buffer, cancellationToken).ConfigureAwait(false);
            file.Position = 0;
            var reader = new ReportFileReader(file, job.ProfileId);
            await using (reader.ConfigureAwait(false))
            {
                var count = 0L;
                while (await reader.NextAsync(cancellationToken).ConfigureAwait(false) is { } rows) count += rows.Count;
                return count;
            }
        }
    }
}
