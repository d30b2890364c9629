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
    private readonly Func<AdsStoreException, Task>? onFailure;

    /// <summary>Joins reports with the store that remembers them.</summary>
    /// <param name="client">The client.</param>
    /// <param name="store">The store.</param>
    /// <param name="onFailure">
    /// Told when the store fails; reports are then had without being remembered. Null lets the failure end what is done.
    /// </param>
    public ReportMemory(AdsClient client, IReportStore store, Func<AdsStoreException, Task>? onFailure = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(store);
        reports = client.Reports;
        time = client.Time;
        this.store = store;
        this.onFailure = onFailure;
    }

    /// <summary>
    /// The report that was asked for before, if Amazon still knows it, has not failed to make it and has not restated its
    /// days since (see <see cref="RestatementRule.IsCurrent"/>), or a new one. One that is still being made is never asked
    /// for again.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="request">The report.</param>
    /// <param name="options">Time and gate of a new request; null for three hours and the client's own gate.</param>
    /// <param name="askedSince">A completed report counts only when it was asked for at this time or later; null to go by its age.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">It failed for good.</exception>
    /// <exception cref="AdsStoreException">The store cannot be read or written, and nobody is told of that.</exception>
    public async Task<ReportJob> CreateAsync(
        AdsConnection connection,
        string profileId,
        ReportRequest request,
        AdsCallOptions? options = null,
        DateTimeOffset? askedSince = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        var hash = request.Hash();
        RememberedReport? known = null;
        await TryAsync(async () => known = await store.FindReportAsync(connection.Authority, profileId, hash, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        if (known is not null)
        {
            var found = await reports.FindAsync(connection, profileId, known.ReportId, options, cancellationToken).ConfigureAwait(false);
            if (found is { IsFailed: false } && request.IsAnsweredBy(found) && (!found.IsCompleted || IsCurrent(found, known, askedSince)))
            {
                await NoteAsync(found, isReceived: false, cancellationToken).ConfigureAwait(false);
                return found;
            }

            await TryAsync(() => store.NoteReportAsync(profileId, known.ReportId, status: null, cancellationToken)).ConfigureAwait(false);
        }

        var job = await reports.CreateAsync(connection, profileId, request, options, cancellationToken).ConfigureAwait(false);
        var report = new RememberedReport(
            connection.Authority, profileId, hash, job.ReportId, job.Type, job.Range, StatusOf(job, isReceived: false), connection.Name, job.CreatedAt ?? time.GetUtcNow());
        await TryAsync(() => store.RememberReportAsync(report, cancellationToken)).ConfigureAwait(false);
        return job;
    }

    /// <summary>
    /// What a store remembers of where a report stands. One that is completed and was never received counts as under way:
    /// whoever goes on tomorrow must find it.
    /// </summary>
    /// <param name="job">The report as it was last seen.</param>
    /// <param name="isReceived">Whether its file was received whole.</param>
    public static string StatusOf(ReportJob job, bool isReceived)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (isReceived) return ReportStatus.Completed;
        return job.IsCompleted ? ReportStatus.Processing : job.Status;
    }

    /// <summary>Notes where a report stands.</summary>
    /// <param name="job">The report as it was last seen.</param>
    /// <param name="isReceived">Whether its file was received whole.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task NoteAsync(ReportJob job, bool isReceived = false, CancellationToken cancellationToken = default) =>
        TryAsync(() => store.NoteReportAsync(job.ProfileId, job.ReportId, StatusOf(job, isReceived), cancellationToken));

    /// <summary>Forgets a report that Amazon no longer knows.</summary>
    /// <param name="job">The report.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task ForgetAsync(ReportJob job, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        return TryAsync(() => store.NoteReportAsync(job.ProfileId, job.ReportId, status: null, cancellationToken));
    }

    private bool IsCurrent(ReportJob found, RememberedReport known, DateTimeOffset? askedSince)
    {
        var asked = found.CreatedAt ?? known.AskedAt;
        return askedSince is { } since ? asked >= since : RestatementRule.IsCurrent(found.Range, asked, time.GetUtcNow());
    }

    // A report that is being made is worth more than the note of it.
    private async Task TryAsync(Func<Task> remember)
    {
        try
        {
            await remember().ConfigureAwait(false);
        }
        catch (AdsStoreException failure) when (onFailure is not null)
        {
            await onFailure(failure).ConfigureAwait(false);
        }
    }
}
