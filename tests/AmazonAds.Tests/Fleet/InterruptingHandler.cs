namespace AmazonAds.Tests.Fleet;

/// <summary>Cancels when so many requests have come, before the last of them is answered.</summary>
internal sealed class InterruptingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int left = int.MaxValue;
    private CancellationTokenSource? cancel;

    /// <summary>Cancels at a request to come.</summary>
    public CancellationToken CancelAt(int request)
    {
        cancel = new CancellationTokenSource();
        Volatile.Write(ref left, request);
        return cancel.Token;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Interlocked.Decrement(ref left) == 0) await cancel!.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return await base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) cancel?.Dispose();
        base.Dispose(disposing);
    }
}
