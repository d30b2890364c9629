using AmazonAds.Authentication;
using AmazonAds.Diagnostics;

namespace AmazonAds.Connections;

/// <summary>
/// A named grant: who asks (client id and secret), on whose behalf (refresh token), and where (region and endpoints).
/// Immutable. Its secrets can be used but not seen.
/// </summary>
public sealed class AdsConnection : IGrantHolder
{
    /// <summary>Describes a connection. Nothing is called.</summary>
    /// <param name="name">The name by which it is picked; not empty.</param>
    /// <param name="clientId">The Login with Amazon client id.</param>
    /// <param name="clientSecret">The client secret.</param>
    /// <param name="refreshToken">The refresh token of the grant.</param>
    /// <param name="region">The region whose hosts are used unless endpoints are given.</param>
    /// <param name="endpoint">Another API address; null for the region's own.</param>
    /// <param name="tokenEndpoint">Another token address; null for the region's own.</param>
    /// <exception cref="ArgumentException">A value is empty, or an address may not be given credentials.</exception>
    public AdsConnection(
        string name,
        string clientId,
        Secret clientSecret,
        Secret refreshToken,
        AdsRegion region,
        Uri? endpoint = null,
        Uri? tokenEndpoint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentNullException.ThrowIfNull(clientSecret);
        ArgumentNullException.ThrowIfNull(refreshToken);
        Name = name;
        ClientId = clientId;
        Region = region;
        Endpoint = Allowed(endpoint ?? RegionHosts.Api(region), nameof(endpoint));
        TokenEndpoint = Allowed(tokenEndpoint ?? RegionHosts.Token(region), nameof(tokenEndpoint));
        Grant = new GrantKey(TokenEndpoint.AbsoluteUri, clientId, refreshToken);
        ClientSecret = clientSecret;
        Authority = Endpoint.GetLeftPart(UriPartial.Authority);
        BasePath = Endpoint.AbsolutePath.TrimEnd('/');
    }

    /// <summary>The name by which the connection is picked.</summary>
    public string Name { get; }

    /// <summary>The region.</summary>
    public AdsRegion Region { get; }

    /// <summary>The Login with Amazon client id.</summary>
    public string ClientId { get; }

    /// <summary>The address of the API.</summary>
    public Uri Endpoint { get; }

    /// <summary>The address that issues access tokens.</summary>
    public Uri TokenEndpoint { get; }

    /// <summary>Whether it is served on this machine rather than by Amazon: by an emulator, in memory or on the loopback host.</summary>
    public bool IsEmulated => Transport is not null || Endpoint.IsLoopback;

    /// <summary>Through which API campaigns and what belongs to them are read and written. Default: that of each product.</summary>
    public AdsApiVersion ApiVersion { get; private init; }

    string IGrantHolder.Issuer => "Login with Amazon";

    string IGrantHolder.TokenOperation => "POST /auth/o2/token";

    GrantKey IGrantHolder.Grant => Grant;

    HttpMessageHandler? IGrantHolder.Transport => Transport;

    internal GrantKey Grant { get; }

    internal Secret ClientSecret { get; }

    /// <summary>Scheme, host and port of the API: profiles of one endpoint share its limits.</summary>
    internal string Authority { get; }

    internal string BasePath { get; }

    /// <summary>What carries the requests instead of sockets, or null.</summary>
    internal HttpMessageHandler? Transport { get; private init; }

    /// <summary>
    /// The same connection carried by a handler instead of sockets: the in-memory emulator, or a test's fake. The
    /// handler stays the caller's to dispose.
    /// </summary>
    /// <param name="transport">What carries the requests.</param>
    public AdsConnection Through(HttpMessageHandler transport) =>
        new(Name, ClientId, ClientSecret, Grant.Proof, Region, Endpoint, TokenEndpoint) { Transport = transport, ApiVersion = ApiVersion };

    /// <summary>The same connection under another name.</summary>
    /// <param name="name">The name; not empty.</param>
    public AdsConnection Named(string name) =>
        new(name, ClientId, ClientSecret, Grant.Proof, Region, Endpoint, TokenEndpoint) { Transport = Transport, ApiVersion = ApiVersion };

    /// <summary>The same connection through another API.</summary>
    /// <param name="version">The API.</param>
    public AdsConnection Using(AdsApiVersion version) =>
        new(Name, ClientId, ClientSecret, Grant.Proof, Region, Endpoint, TokenEndpoint) { Transport = Transport, ApiVersion = version };

    /// <summary>The connection's name.</summary>
    public override string ToString() => Name;

    HttpContent IGrantHolder.TokenRequest() => new FormUrlEncodedContent(
    [
        new("grant_type", "refresh_token"),
        new("refresh_token", Grant.Proof.Reveal()),
        new("client_id", ClientId),
        new("client_secret", ClientSecret.Reveal()),
    ]);

    string IGrantHolder.TokenAdvice(string? code) => code switch
    {
        "invalid_grant" => "The refresh token was revoked or belongs to another client or region: get consent anew and connect again.",
        "invalid_client" or "unauthorized_client" => "Check the client id and client secret and connect again.",
        _ => "Check the connection's credentials and token endpoint and connect again.",
    };

    private static Uri Allowed(Uri address, string parameter) =>
        EndpointRule.Refusal(address) is { } refusal ? throw new ArgumentException(refusal, parameter) : address;
}
