using System.Text.Json;
using AmazonAds.Jobs;
using AmazonAds.Pipeline;

namespace AmazonAds.Reports;

/// <summary>Copies a file as it lies in storage, reads it once to see that it is whole, and only then gives it its name.</summary>
internal static class ReportFileCopy
{
    private const int Buffer = 80 * 1024;

    /// <summary>Copies.</summary>
    /// <param name="open">Opens the file in storage.</param>
    /// <param name="job">What it is the file of.</param>
    /// <param name="path">Where its file will be; what is there by then is replaced.</param>
    /// <param name="retry">How often a damaged file is fetched again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many rows it has.</returns>
    public static async Task<long> CopyAsync(
        Func<Stream> open, AdsJob job, string path, RetryOptions retry, CancellationToken cancellationToken)
    {
        var name = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var rows = await TryAsync(open(), job, name, cancellationToken).ConfigureAwait(false);
                    File.Move(name, path, overwrite: true);
                    return rows;
                }
                catch (Exception damage) when (damage is InvalidDataException or JsonException or EndOfStreamException)
                {
                    if (attempt >= retry.FaultAttempts) throw JobFailure.Broken(job, damage);
                }
            }
        }
        finally
        {
            File.Delete(name);
        }
    }

    private static async Task<long> TryAsync(Stream source, AdsJob job, string name, CancellationToken cancellationToken)
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
