using System.Net;
using System.Net.Http.Headers;
using AmazonAds.Connections;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Jobs;

/// <summary>
/// The bytes of a job's file in their order, whatever happens on the way: a connection that breaks is taken up
/// again where it broke, a link that ends is replaced by a new one.
/// </summary>
internal sealed class JobFileStream(
    FileStorage storage,
    AdsConnection connection,
    AdsJob job,
    Func<CancellationToken, Task<AdsJob?>> find,
    RetryOptions retry,
    TimeProvider time,
    Func<double> random) : Stream
{
    private Uri? link = job.Url;
    private DateTimeOffset? linkEnds = job.UrlExpiresAt;
    private HttpResponseMessage? response;
    private Stream? body;
    private EntityTagHeaderValue? tag;
    private long? length;
    private long position;
    private int faults;
    private bool renewed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            try
            {
                if (body is null) await OpenAsync(cancellationToken).ConfigureAwait(false);
                if (body is null) continue;
                using var clock = new AttemptClock(retry.AttemptTimeout, time, cancellationToken);
                var read = await body.ReadAsync(buffer, clock.Token).ConfigureAwait(false);
                if (read == 0 && buffer.Length > 0 && position < length) throw new IOException($"it ended after {position} of {length} bytes.");
                position += read;
                if (read > 0) (faults, renewed) = (0, false);
                return read;
            }
            catch (Exception failure) when (TransportRule.IsTransport(failure) || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await AfterFaultAsync(failure, retryAfter: null, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The file comes over the network: read it asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Close(forGood: true);
        base.Dispose(disposing);
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (link is null || (linkEnds <= time.GetUtcNow() && !renewed)) await RenewAsync(cancellationToken).ConfigureAwait(false);
        if (StorageRule.Refusal(link!) is { } refusal) throw JobFailure.NotFollowed(job, refusal);

        using (var clock = new AttemptClock(retry.AttemptTimeout, time, cancellationToken))
            response = await storage.GetAsync(connection, link!, position, tag, clock.Token).ConfigureAwait(false);
        switch (response.StatusCode)
        {
            case HttpStatusCode.PartialContent when position > 0 && response.Content.Headers.ContentRange?.From == position:
                await BeginAsync(skip: 0, cancellationToken).ConfigureAwait(false);
                break;
            case HttpStatusCode.OK:
                // The storage knows no ranges, or the file has changed.
                if (position > 0 && tag is not null && response.Headers.ETag is { } now && !now.Equals(tag)) throw JobFailure.Changed(job);
                length = response.Content.Headers.ContentLength;
                tag = response.Headers.ETag;
                await BeginAsync(skip: position, cancellationToken).ConfigureAwait(false);
                break;
            case var status when StorageRule.IsPassing(status):
                var wait = RetryAfter.Read(response.Headers, time.GetUtcNow());
                await AfterFaultAsync(JobFailure.Answered(job, link!.Host, status), wait, cancellationToken).ConfigureAwait(false);
                break;
            case var status when StorageRule.HasEnded(status) && !renewed:
                Close(forGood: false);
                await RenewAsync(cancellationToken).ConfigureAwait(false);
                break;
            case var status:
                throw JobFailure.Answered(job, link!.Host, status);
        }
    }

    private async Task BeginAsync(long skip, CancellationToken cancellationToken)
    {
        var opened = await response!.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var rest = skip > 0 ? new byte[Math.Min(skip, 81920)] : [];
        while (skip > 0)
        {
            using var clock = new AttemptClock(retry.AttemptTimeout, time, cancellationToken);
            var read = await opened.ReadAsync(rest.AsMemory(0, (int)Math.Min(skip, rest.Length)), clock.Token).ConfigureAwait(false);
            if (read == 0) throw new IOException("it is shorter than it was.");
            skip -= read;
        }

        body = opened;
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        var now = await find(cancellationToken).ConfigureAwait(false) ?? throw JobFailure.Gone(job);
        if (!now.IsCompleted || now.Url is null) throw JobFailure.NoFile(now);
        (link, linkEnds, renewed) = (now.Url, now.UrlExpiresAt, true);
    }

    private async Task AfterFaultAsync(Exception failure, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        Close(forGood: false);
        if (++faults >= retry.FaultAttempts) throw failure as AdsException ?? JobFailure.Broken(job, failure);
        await Task.Delay(RetryDelay.Before(retry, faults, retryAfter, random()), time, cancellationToken).ConfigureAwait(false);
    }

    private void Close(bool forGood)
    {
        body?.Dispose();
        response?.Dispose();
        (body, response) = (null, null);
        if (forGood) link = null;
    }
}
