using System.Net;

namespace AmazonAds.Tests.Testing;

/// <summary>A body of which the first bytes come and the rest never does.</summary>
internal sealed class StalledBody : HttpContent
{
    private readonly TaskCompletionSource reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when somebody waits for the rest.</summary>
    public Task Reading => reading.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public HttpResponseMessage Message() => new(HttpStatusCode.OK) { Content = this };

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new StallingStream(reading));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        throw new NotSupportedException("The body is only to be read as a stream.");

    protected override bool TryComputeLength(out long length)
    {
        length = 100;
        return false;
    }

    private sealed class StallingStream(TaskCompletionSource reading) : MemoryStream("{\"ke"u8.ToArray())
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position < Length) return await base.ReadAsync(buffer, cancellationToken);
            reading.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
    }
}
