using System.Net;
using System.Text.Json;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Jobs;
using AmazonAds.Pipeline;

namespace AmazonAds.Reports;

/// <summary>Reports: asked for, looked after, received and taken back.</summary>
public sealed class ReportSet
{
    // Requests for reports queue up in a limiter that a whole region shares.
    private static readonly AdsCallOptions Patient = new() { Timeout = TimeSpan.FromHours(3) };

    // Amazon knows a double only while the first one is being made: whoever cannot ask soon must not ask at all.
    private static readonly AdsCallOptions Prompt = new() { Timeout = TimeSpan.FromMinutes(2) };

    private readonly AdsClient client;
    private readonly FileStorage storage;

    internal ReportSet(AdsClient client, FileStorage storage)
    {
        this.client = client;
        this.storage = storage;
    }

    /// <summary>
    /// Asks for a report. Where Amazon is making the same one already, that one is given, so that neither a repeat nor
    /// a lost answer makes a second job.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="request">The report.</param>
    /// <param name="options">Time and gate; null for three hours, since these requests queue up, and the client's own gate.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">It failed for good.</exception>
    public async Task<ReportJob> CreateAsync(
        AdsConnection connection, string profileId, ReportRequest request, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        var mayHaveBeenMade = false;
        for (var attempt = 1; ; attempt++)
        {
            var call = ReportCalls.Create(profileId, request, mayHaveBeenMade);
            try
            {
                var allowed = mayHaveBeenMade ? Prompt with { Gate = options?.Gate, Tally = options?.Tally } : options ?? Patient;
                using var response = await client.SendAsync(connection, call, allowed, cancellationToken).ConfigureAwait(false);
                return Read(call, response, connection);
            }
            catch (AdsApiException duplicate) when (DuplicateAnswer.Is(duplicate))
            {
                var job = await FollowAsync(connection, profileId, request, duplicate, options ?? Patient, cancellationToken).ConfigureAwait(false);
                if (job is not null) return job;
                if (attempt >= client.Retry.FaultAttempts) throw;
            }
            catch (AdsException lost) when (!lost.SurelyNotCarriedOut && lost.Kind is FailureKind.Broken or FailureKind.ServerFault && attempt < client.Retry.FaultAttempts)
            {
                mayHaveBeenMade = true;
            }
            catch (AdsException unclear) when (mayHaveBeenMade)
            {
                unclear.AnEarlierAttemptMayHaveBeen = true;
                throw;
            }

            // The job may have been made without a word, or it is a double of one that cannot be named or seen yet.
            await Task.Delay(RetryDelay.Before(client.Retry, attempt, retryAfter: null, client.NextRandom()), client.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>How a report stands, with a fresh link where it is completed; null when Amazon no longer knows it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">Amazon's id of it.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The request failed for good.</exception>
    public async Task<ReportJob?> FindAsync(
        AdsConnection connection, string profileId, string reportId, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var call = ReportCalls.Get(profileId, reportId);
        try
        {
            using var response = await client.SendAsync(connection, call, options, cancellationToken).ConfigureAwait(false);
            return Read(call, response, connection);
        }
        catch (AdsApiException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Takes a report back; false when Amazon no longer knows it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">Amazon's id of it.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The request failed for good.</exception>
    public async Task<bool> DeleteAsync(
        AdsConnection connection, string profileId, string reportId, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        try
        {
            using var response = await client.SendAsync(connection, ReportCalls.Delete(profileId, reportId), options, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AdsApiException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>
    /// Receives the rows of a completed report as its file comes in. However often the connection breaks or the link
    /// ends on the way, each row is given once; whatever cannot be made whole ends with an exception.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The report; one whose link has ended gets a new one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The file could not be received whole.</exception>
    public IAsyncEnumerable<ReportRow> ReadRowsAsync(AdsConnection connection, ReportJob job, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(job);
        return new ReportDownload(() => OpenFile(connection, job), job, client.Retry, client.Time, client.NextRandom).RowsAsync(cancellationToken);
    }

    /// <summary>The file of a completed report as it lies in storage, compressed; a broken connection is mended on the way.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The report; one whose link has ended gets a new one.</param>
    public Stream OpenFile(AdsConnection connection, ReportJob job)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(job);
        return new JobFileStream(
            storage, connection, job, async cancel => await FindAsync(connection, job.ProfileId, job.ReportId, Patient, cancel).ConfigureAwait(false), client.Retry, client.Time, client.NextRandom);
    }

    /// <summary>
    /// The rows that answer a question about a profile: reports are asked for, waited for and received, and put together as
    /// the plan says.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="plan">What to ask for.</param>
    /// <param name="schedule">The pauses between looks; null for the usual ones.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">A report could not be had.</exception>
    public IAsyncEnumerable<ReportRow> ReadAsync(
        AdsConnection connection, string profileId, ReportPlan plan, PollSchedule? schedule = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(plan);
        return new ReportAnswer(this, connection, profileId, plan, CreatePoller(_ => connection, schedule)).RowsAsync(cancellationToken);
    }

    /// <summary>Copies the file of a completed report as it lies in storage. It gets its name when it is whole.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The report; one whose link has ended gets a new one.</param>
    /// <param name="path">Where the file will be; what is there by then is replaced.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="AdsException">The file could not be received whole.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public Task<long> CopyFileAsync(AdsConnection connection, ReportJob job, string path, CancellationToken cancellationToken = default) =>
        ReportFileCopy.CopyAsync(() => OpenFile(connection, job), job, path, client.Retry, cancellationToken);

    /// <summary>A poller that looks after jobs of any number of profiles.</summary>
    /// <param name="connectionOf">The connection of a job.</param>
    /// <param name="schedule">The pauses between looks; null for the usual ones.</param>
    /// <param name="optionsOf">Time and gate of a look at a job; null for the defaults.</param>
    public JobPoller<ReportJob> CreatePoller(
        Func<ReportJob, AdsConnection> connectionOf, PollSchedule? schedule = null, Func<ReportJob, AdsCallOptions?>? optionsOf = null) => new(
        (job, cancel) => FindAsync(connectionOf(job), job.ProfileId, job.ReportId, optionsOf?.Invoke(job), cancel), client.Time, client.NextRandom, schedule);

    private async Task<ReportJob?> FollowAsync(
        AdsConnection connection, string profileId, ReportRequest request, AdsApiException duplicate, AdsCallOptions options, CancellationToken cancellationToken)
    {
        if (DuplicateAnswer.IdIn(duplicate) is not { } reportId) return null;
        var job = await FindAsync(connection, profileId, reportId, options, cancellationToken).ConfigureAwait(false);
        if (job is null || request.IsAnsweredBy(job)) return job;
        throw new AdsConnectionException(
            FailureKind.NotUnderstood,
            FailureMessage.NoAnswer(duplicate.Operation!, profileId,
                $"was called a duplicate of report {reportId}, but that one asks for something else: {job}. Ask again once it is completed, or take it back (Stop-AdsReport)."),
            duplicate)
        {
            ProfileId = profileId,
            Operation = duplicate.Operation,
            RequestId = duplicate.RequestId,
            Status = duplicate.Status,
        };
    }

    private static ReportJob Read(AdsRequest call, AdsResponse response, AdsConnection connection)
    {
        try
        {
            return ReportJson.Read(response.Body, call.ProfileId!, connection.Name);
        }
        catch (Exception exception) when (PageReader.IsUnreadable(exception))
        {
            throw PageReader.NotUnderstood(call.Operation, call.ProfileId, "a report", response, exception);
        }
    }
}
