using System.Net;
using System.Runtime.CompilerServices;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Jobs;
using AmazonAds.Pipeline;
using AmazonAds.Reports;

namespace AmazonAds.Exports;

/// <summary>Exports: asked for, looked after and received.</summary>
public sealed class ExportSet
{
    // A 429 may mean that exports of other programs have the places.
    private static readonly AdsCallOptions Patient = new() { Timeout = TimeSpan.FromHours(3) };

    private readonly AdsClient client;
    private readonly FileStorage storage;
    private readonly ExportPlaces places;

    internal ExportSet(AdsClient client, FileStorage storage)
    {
        this.client = client;
        this.storage = storage;
        places = new ExportPlaces(client.Time, client.NextRandom, new PollSchedule());
    }

    /// <summary>
    /// Asks for an export, as soon as fewer than five of this client are being made at the endpoint. A request whose answer
    /// got lost is not repeated: Amazon cannot be asked whether it made the export, and would make a second one.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="request">What to export.</param>
    /// <param name="options">Time and gate of the request, once it is its turn; null for three hours and the client's own gate.</param>
    /// <param name="cancellationToken">Ends it, also while it waits for its turn.</param>
    /// <exception cref="AdsException">It failed for good.</exception>
    public async Task<ExportJob> CreateAsync(
        AdsConnection connection, string profileId, ExportRequest request, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        var line = places.Of(connection);
        await line.EnterAsync((held, job, cancel) => FindAsync(held, job, null, cancel), cancellationToken).ConfigureAwait(false);
        ExportJob made;
        try
        {
            var call = ExportCalls.Create(profileId, request);
            using var response = await client.SendAsync(connection, call, options ?? Patient, cancellationToken).ConfigureAwait(false);
            made = Read(call, response, connection, request.Kind) with { AdProducts = request.AdProducts, States = request.States };
        }
        catch
        {
            line.Leave();
            throw;
        }

        line.Hold(connection, made);
        return made;
    }

    /// <summary>How an export stands, with a fresh link where it is completed; null when Amazon no longer knows it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="exportId">Amazon's id of it.</param>
    /// <param name="kind">What it holds; null to tell from id and answer.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The request failed for good, or it does not show what the export holds.</exception>
    public async Task<ExportJob?> FindAsync(
        AdsConnection connection,
        string profileId,
        string exportId,
        ExportKind? kind = null,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var assumed = kind ?? ExportForm.OfId(exportId)?.Kind;
        var call = ExportCalls.Get(profileId, exportId, assumed);
        try
        {
            using var response = await client.SendAsync(connection, call, options, cancellationToken).ConfigureAwait(false);
            return Read(call, response, connection, assumed);
        }
        catch (AdsApiException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>How an export stands now; null when Amazon no longer knows it. One that is done makes room for the next.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The export.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The request failed for good.</exception>
    public async Task<ExportJob?> FindAsync(AdsConnection connection, ExportJob job, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        var now = await FindAsync(connection, job.ProfileId, job.ExportId, job.Kind, options, cancellationToken).ConfigureAwait(false);
        if (now is not { IsDone: false }) places.Leave(job);
        return now is null ? null : now with { AdProducts = job.AdProducts, States = job.States, CreatedAt = now.CreatedAt ?? job.CreatedAt };
    }

    /// <summary>
    /// A poller that looks after exports of any number of profiles. Exports that it gives, and those that it leaves because
    /// nobody listens any more, make room for others.
    /// </summary>
    /// <param name="connectionOf">The connection of an export.</param>
    /// <param name="schedule">The pauses between looks; null for the usual ones.</param>
    public JobPoller<ExportJob> CreatePoller(Func<ExportJob, AdsConnection> connectionOf, PollSchedule? schedule = null) =>
        CreatePoller(connectionOf, null, schedule);

    internal JobPoller<ExportJob> CreatePoller(Func<ExportJob, AdsConnection> connectionOf, AdsCallOptions? options, PollSchedule? schedule = null) =>
        new((job, cancel) => FindAsync(connectionOf(job), job, options, cancel), client.Time, client.NextRandom, schedule, places.Leave);

    /// <summary>
    /// Receives the rows of a completed export as its file comes in. However often the connection breaks or the link ends
    /// on the way, each row is given once; whatever cannot be made whole ends with an exception.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The export; one whose link has ended gets a new one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The file could not be received whole.</exception>
    public async IAsyncEnumerable<ExportRow> ReadRowsAsync(
        AdsConnection connection, ExportJob job, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in ReadRawAsync(connection, job, cancellationToken).ConfigureAwait(false))
            yield return ExportRow.Read(job.Kind, job.ProfileId, row.Json);
    }

    /// <summary>The file of a completed export as it lies in storage, compressed; a broken connection is mended on the way.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The export; one whose link has ended gets a new one.</param>
    public Stream OpenFile(AdsConnection connection, ExportJob job)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(job);
        return new JobFileStream(
            storage, connection, job, async cancel => await FindAsync(connection, job, null, cancel).ConfigureAwait(false), client.Retry, client.Time, client.NextRandom);
    }

    /// <summary>Receives a completed export into a file, which takes its name when it is whole.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The export; one whose link has ended gets a new one.</param>
    /// <param name="path">Where the file will be; what is there by then is replaced.</param>
    /// <param name="format">How rows stand in it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="AdsException">The file could not be received whole.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public async Task<long> SaveAsync(
        AdsConnection connection, ExportJob job, string path, ReportFileFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(job);
        if (format == ReportFileFormat.Gzip)
            return await ReportFileCopy.CopyAsync(() => OpenFile(connection, job), job, path, client.Retry, cancellationToken).ConfigureAwait(false);
        IRowFormat rows = format == ReportFileFormat.Csv ? new CsvFormat(ExportColumns.Of(job.Kind), ExportColumns.Value) : new JsonLinesFormat();
        return await ReportFileSink.SaveAsync(path, rows, ReadRawAsync(connection, job, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How many exports wait until those before them are made.</summary>
    /// <param name="connection">The connection.</param>
    internal int WaitingOf(AdsConnection connection) => places.Of(connection).Waiting;

    private IAsyncEnumerable<ReportRow> ReadRawAsync(AdsConnection connection, ExportJob job, CancellationToken cancellationToken) =>
        new ReportDownload(() => OpenFile(connection, job), job, client.Retry, client.Time, client.NextRandom).RowsAsync(cancellationToken);

    private static ExportJob Read(AdsRequest call, AdsResponse response, AdsConnection connection, ExportKind? assumed)
    {
        try
        {
            // An answer may come as plain JSON; where it names a kind, it knows best.
            var kind = ExportForm.OfMediaType(response.ContentType)?.Kind ?? assumed
                ?? throw new System.Text.Json.JsonException("neither the id nor the answer says what the export holds. Say it (-Kind).");
            return ExportJson.Read(response.Body, kind, call.ProfileId!, connection.Name);
        }
        catch (Exception exception) when (PageReader.IsUnreadable(exception))
        {
            throw PageReader.NotUnderstood(call.Operation, call.ProfileId, "an export", response, exception);
        }
    }
}
