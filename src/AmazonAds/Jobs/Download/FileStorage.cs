using System.Net.Http.Headers;
using AmazonAds.Connections;
using AmazonAds.Pipeline;

namespace AmazonAds.Jobs;

/// <summary>Fetches files from where Amazon stores them. Nothing of the Ads API goes there: no token, no client, no profile.</summary>
/// <param name="transport">The sockets, which leave bodies as they are.</param>
internal sealed class FileStorage(Transport transport)
{
    /// <summary>Asks for a file from a place on; the answer comes as soon as its headers are there.</summary>
    /// <param name="connection">The connection that the job belongs to; only its transport is used.</param>
    /// <param name="link">The link.</param>
    /// <param name="from">The first byte wanted.</param>
    /// <param name="tag">The tag of the file that the bytes before it came from, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<HttpResponseMessage> GetAsync(
        AdsConnection connection, Uri link, long from, EntityTagHeaderValue? tag, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, link);
        message.Headers.TryAddWithoutValidation("User-Agent", AdsHeaders.Product);
        if (from > 0) message.Headers.Range = new RangeHeaderValue(from, null);
        if (from > 0 && tag is { IsWeak: false }) message.Headers.IfRange = new RangeConditionHeaderValue(tag);
        return await transport.SendAsync(connection.Transport, message, cancellationToken).ConfigureAwait(false);
    }
}
