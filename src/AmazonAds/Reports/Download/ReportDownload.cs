using System.Runtime.CompilerServices;
using System.Text.Json;
using AmazonAds.Jobs;
using AmazonAds.Pipeline;

namespace AmazonAds.Reports;

/// <summary>
/// Gives each row of a file once. A file that turns out damaged is fetched again from its start; the rows that were
/// given already are compared and passed over, and a file that begins otherwise than before ends it.
/// </summary>
internal sealed class ReportDownload(Func<Stream> open, AdsJob job, RetryOptions retry, TimeProvider time, Func<double> random)
{
    public async IAsyncEnumerable<ReportRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var given = new RowTrace();
        for (var (attempt, before) = (1, 0L); ; attempt++)
        {
            if (given.Count > before) (attempt, before) = (1, given.Count);
            Exception? damage = null;
            var again = new RowTrace();
            var reader = new ReportFileReader(open(), job.ProfileId);
            await using (reader.ConfigureAwait(false))
            {
                while (damage is null)
                {
                    IReadOnlyList<ReportRow>? rows = null;
                    try
                    {
                        rows = await reader.NextAsync(cancellationToken).ConfigureAwait(false);
                    }
                    catch (Exception failure) when (failure is InvalidDataException or JsonException or EndOfStreamException or InvalidOperationException)
                    {
                        damage = failure;
                        continue;
                    }

                    if (rows is null)
                    {
                        if (again.Count < before) throw JobFailure.Changed(job);
                        yield break;
                    }

                    foreach (var row in rows)
                    {
                        if (again.Count < before)
                        {
                            again.Add(row);
                            if (again.Count == before && !again.IsSameAs(given)) throw JobFailure.Changed(job);
                            continue;
                        }

                        given.Add(row);
                        yield return row;
                    }
                }
            }

            if (attempt >= retry.FaultAttempts) throw JobFailure.Broken(job, damage);
            await Task.Delay(RetryDelay.Before(retry, attempt, retryAfter: null, random()), time, cancellationToken).ConfigureAwait(false);
        }
    }
}
