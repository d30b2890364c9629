using AmazonAds.Connections;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Storage;

namespace AmazonAds.Reports;

/// <summary>
/// Asks for reports and remembers them: the same question finds the report that is being made or was made, also in
/// another process and tomorrow.
/// </summary>
public sealed class ReportMemory
{
    private readonly ReportSet reports;
    private readonly IReportStore store;
    private readonly TimeProvider time;

    /// <summary>Joins reports with the store that remembers them.</summary>
    /// <param name="client">The client.</param>
    /// <param name="store">The store.</param>
    public ReportMemory(AdsClient client, IReportStore store)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(store);
        reports = client.Reports;
        time = client.Time;
        this.store = store;
    }

    /// <summary>
    /// The report that was asked for before, if Amazon still knows it and has not failed to make it, or a new one.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="request">The report.</param>
    /// <param name="options">Time and gate of a new request; null for three hours and the client's own gate.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">It failed for good.</exception>
    /// <exception cref="AdsStoreException">The store cannot be read or written.</exception>
    public async Task<ReportJob> CreateAsync(
        AdsConnection connection, string profileId, ReportRequest request, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        var hash = request.Hash();
        if (await store.FindReportAsync(connection.Authority, profileId, hash, cancellationToken).ConfigureAwait(false) is { } known)
        {
            var found = await reports.FindAsync(connection, profileId, known.ReportId, null, cancellationToken).ConfigureAwait(false);
            if (found is { IsFailed: false } && request.IsAnsweredBy(found))
            {
                await NoteAsync(found, cancellationToken).ConfigureAwait(false);
                return found;
            }

            await store.NoteReportAsync(profileId, known.ReportId, status: null, cancellationToken).ConfigureAwait(false);
        }

        var job = await reports.CreateAsync(connection, profileId, request, options, cancellationToken).ConfigureAwait(false);
        var report = new RememberedReport(
            connection.Authority, profileId, hash, job.ReportId, job.Type, job.Range, job.Status, connection.Name, job.CreatedAt ?? time.GetUtcNow());
        await store.RememberReportAsync(report, cancellationToken).ConfigureAwait(false);
        return job;
    }

    /// <summary>Notes where a report stands.</summary>
    /// <param name="job">The report as it was last seen.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task NoteAsync(ReportJob job, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        return store.NoteReportAsync(job.ProfileId, job.ReportId, job.Status, cancellationToken);
    }

    /// <summary>Forgets a report that Amazon no longer knows.</summary>
    /// <param name="job">The report.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task ForgetAsync(ReportJob job, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        return store.NoteReportAsync(job.ProfileId, job.ReportId, status: null, cancellationToken);
    }
}
