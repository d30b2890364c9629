using System.Net.Http.Headers;
using System.Text.Json;
using AmazonAds.Authentication;
using AmazonAds.Diagnostics;

namespace AmazonAds.Products;

/// <summary>
/// A named credential of the Creators API with the marketplace and partner tag that it asks for. Immutable. Its secret can be
/// used but not seen.
/// </summary>
public sealed class ProductConnection : IGrantHolder
{
    /// <summary>Where the API answers, whatever the marketplace.</summary>
    public static readonly Uri DefaultEndpoint = new("https://creatorsapi.amazon");

    private readonly ProductCredentialVersion version;

    /// <summary>Describes a connection. Nothing is called.</summary>
    /// <param name="name">The name by which it is picked; not empty.</param>
    /// <param name="clientId">The credential's id.</param>
    /// <param name="clientSecret">The credential's secret.</param>
    /// <param name="credentialVersion">The credential's version, such as <c>3.1</c>.</param>
    /// <param name="marketplace">The marketplace, such as <c>www.amazon.com</c>.</param>
    /// <param name="partnerTag">The partner tag, such as <c>xyz-20</c>.</param>
    /// <param name="endpoint">Another API address; null for Amazon's.</param>
    /// <param name="tokenEndpoint">Another token address; null for that of the version.</param>
    /// <exception cref="ArgumentException">A value is empty or not of its kind, or an address may not be given credentials.</exception>
    public ProductConnection(
        string name,
        string clientId,
        Secret clientSecret,
        string credentialVersion,
        string marketplace,
        string partnerTag,
        Uri? endpoint = null,
        Uri? tokenEndpoint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentNullException.ThrowIfNull(clientSecret);
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerTag);
        version = ProductCredentialVersion.Parse(credentialVersion);
        Name = name;
        ClientId = clientId;
        ClientSecret = clientSecret;
        Marketplace = ProductMarketplace.Read(marketplace);
        PartnerTag = partnerTag.Trim();
        Endpoint = Allowed(endpoint ?? DefaultEndpoint, nameof(endpoint));
        TokenEndpoint = Allowed(tokenEndpoint ?? version.TokenEndpoint, nameof(tokenEndpoint));
    }

    /// <summary>The name by which the connection is picked.</summary>
    public string Name { get; }

    /// <summary>The credential's id.</summary>
    public string ClientId { get; }

    /// <summary>The credential's version, such as <c>3.1</c>.</summary>
    public string CredentialVersion => version.Text;

    /// <summary>The marketplace, such as <c>www.amazon.com</c>.</summary>
    public string Marketplace { get; }

    /// <summary>The partner tag.</summary>
    public string PartnerTag { get; }

    /// <summary>The address of the API.</summary>
    public Uri Endpoint { get; }

    /// <summary>The address that issues access tokens.</summary>
    public Uri TokenEndpoint { get; }

    /// <summary>Names the credential for caches and ledgers without telling its secret: whoever shares it shares Amazon's allowance.</summary>
    public string CredentialId => $"{ClientId}@{TokenEndpoint.GetLeftPart(UriPartial.Path)}";

    /// <summary>Whether it is served on this machine rather than by Amazon.</summary>
    public bool IsEmulated => Transport is not null || Endpoint.IsLoopback;

    GrantKey IGrantHolder.Grant => new(TokenEndpoint.AbsoluteUri, ClientId, ClientSecret);

    string IGrantHolder.Issuer => version.Issuer;

    string IGrantHolder.TokenOperation => "POST " + version.TokenEndpoint.AbsolutePath;

    HttpMessageHandler? IGrantHolder.Transport => Transport;

    internal ProductCredentialVersion Version => version;

    internal Secret ClientSecret { get; }

    /// <summary>What carries the requests instead of sockets, or null.</summary>
    internal HttpMessageHandler? Transport { get; private init; }

    /// <summary>
    /// The same connection carried by a handler instead of sockets: the in-memory emulator, or a test's fake. The
    /// handler stays the caller's to dispose.
    /// </summary>
    /// <param name="transport">What carries the requests.</param>
    public ProductConnection Through(HttpMessageHandler transport) =>
        new(Name, ClientId, ClientSecret, CredentialVersion, Marketplace, PartnerTag, Endpoint, TokenEndpoint) { Transport = transport };

    /// <summary>The same credential for another marketplace, with its partner tag.</summary>
    /// <param name="marketplace">The marketplace.</param>
    /// <param name="partnerTag">The partner tag; null for the same one.</param>
    public ProductConnection For(string marketplace, string? partnerTag = null) =>
        new(Name, ClientId, ClientSecret, CredentialVersion, marketplace, partnerTag ?? PartnerTag, Endpoint, TokenEndpoint) { Transport = Transport };

    /// <summary>The connection's name.</summary>
    public override string ToString() => Name;

    // Cognito takes a form, Login with Amazon an object.
    HttpContent IGrantHolder.TokenRequest()
    {
        KeyValuePair<string, string>[] fields =
        [
            new("grant_type", "client_credentials"),
            new("client_id", ClientId),
            new("client_secret", ClientSecret.Reveal()),
            new("scope", version.Scope),
        ];
        if (version.Major < 3) return new FormUrlEncodedContent(fields);
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(fields, StringComparer.Ordinal));
        return new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    string IGrantHolder.TokenAdvice(string? code) =>
        $"Check the client id, the client secret and that the credential's version is {version.Text}, and connect again (Connect-AdsProductApi).";

    /// <summary>The value of the Authorization header for a token: credentials of version 2 name it.</summary>
    internal string Authorize(AccessToken token) => version.Major < 3 ? $"{token.Authorization}, Version {version.Text}" : token.Authorization;

    private static Uri Allowed(Uri address, string parameter) =>
        ProductEndpointRule.Refusal(address) is { } refusal ? throw new ArgumentException(refusal, parameter) : address;
}
