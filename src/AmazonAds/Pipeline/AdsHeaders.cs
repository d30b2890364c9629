using AmazonAds.Connections;

namespace AmazonAds.Pipeline;

/// <summary>The headers of the Ads API. They are set here, on requests to the connection's endpoint, and nowhere else.</summary>
internal static class AdsHeaders
{
    private const string ClientId = "Amazon-Advertising-API-ClientId";
    private const string UnifiedClientId = "Amazon-Ads-ClientId";
    private const string Scope = "Amazon-Advertising-API-Scope";

    /// <summary>Puts client, profile and the other headers on a message.</summary>
    /// <param name="message">The message to the API.</param>
    /// <param name="connection">The connection it is made on.</param>
    /// <param name="request">The request it carries.</param>
    /// <param name="authorization">The value of the Authorization header.</param>
    public static void Apply(HttpRequestMessage message, AdsConnection connection, AdsRequest request, string authorization)
    {
        var headers = message.Headers;
        headers.TryAddWithoutValidation("Authorization", authorization);

        // The unified API has a name of its own for the client header; everything else keeps the old one.
        var unified = request.Path.StartsWith("/adsApi/v1/", StringComparison.Ordinal);
        headers.TryAddWithoutValidation(unified ? UnifiedClientId : ClientId, connection.ClientId);
        if (request.ProfileId is { } profileId) headers.TryAddWithoutValidation(Scope, profileId);
        headers.TryAddWithoutValidation("Accept", request.Accept);
        headers.TryAddWithoutValidation("User-Agent", Product);
        if (request.Prefer is { } prefer) headers.TryAddWithoutValidation("Prefer", prefer);
        foreach (var (name, value) in request.Headers) headers.TryAddWithoutValidation(name, value);
    }

    /// <summary>What this client calls itself.</summary>
    public static string Product { get; } =
        "AmazonAds.PowerShell/" + (typeof(AdsHeaders).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    /// <summary>Amazon's id of the request an answer belongs to.</summary>
    /// <param name="response">The answer.</param>
    public static string? RequestId(HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated;
        foreach (var name in (ReadOnlySpan<string>)["x-amzn-RequestId", "x-amz-rid", "x-amz-request-id"])
        {
            if (headers.TryGetValues(name, out var values))
            {
                foreach (var value in values)
                {
                    if (value.Length > 0) return value;
                }
            }
        }

        return null;
    }
}
