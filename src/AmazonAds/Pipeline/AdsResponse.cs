using System.Net;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;

namespace AmazonAds.Pipeline;

/// <summary>
/// A whole answer, read into pooled memory. It holds its place in the in-flight gate until that is released or the
/// answer is disposed of: whoever works on answers slower than they come in thereby slows the requests.
/// </summary>
public sealed class AdsResponse : IDisposable
{
    private readonly PooledBody body;
    private readonly HttpHeaders[] headers;
    private RateLimitLease? place;

    internal AdsResponse(HttpStatusCode status, string? requestId, string? contentType, PooledBody body, params HttpHeaders[] headers)
    {
        this.headers = headers;
        Status = status;
        RequestId = requestId;
        ContentType = contentType;
        this.body = body;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Amazon's id of the request, or null.</summary>
    public string? RequestId { get; }

    /// <summary>The media type of the body, or null.</summary>
    public string? ContentType { get; }

    /// <summary>All headers of the answer, by name in any case; several values of one are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get
        {
            var all = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, values) in headers.SelectMany(some => some.NonValidated)) all[name] = string.Join(", ", values);
            return all;
        }
    }

    /// <summary>The body. Valid until the answer is disposed of.</summary>
    public ReadOnlyMemory<byte> Body => body.Memory;

    /// <summary>Gives the place in the in-flight gate free while the body stays in use.</summary>
    public void ReleasePlace() => Interlocked.Exchange(ref place, null)?.Dispose();

    /// <summary>Gives back the memory of the body and the place in the gate.</summary>
    public void Dispose()
    {
        ReleasePlace();
        body.Dispose();
    }

    internal void HoldPlace(RateLimitLease lease) => place = lease;
}
