using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Connections;

/// <summary>
/// Makes a connection of what was given, and of environment variables where it was not. Says all that is missing at once.
/// </summary>
/// <param name="environment">Gives the value of a variable, or null.</param>
internal sealed class GrantReader(Func<string, string?> environment)
{
    private const string Prefix = "AMAZON_ADS_";
    private const string ApiVersionVariable = "API_VERSION";

    /// <summary>A connection, named as given or else "?"; or the error that says why there is none.</summary>
    /// <param name="given">What was given.</param>
    public (AdsConnection? Connection, ErrorRecord? Error) Read(GrantValues given)
    {
        var target = Text(given.Name);
        var missing = new List<string>();
        var clientId = Text(given.ClientId) ?? Variable("CLIENT_ID");
        var clientSecret = given.ClientSecret ?? SecretVariable("CLIENT_SECRET");
        var refreshToken = given.RefreshToken ?? SecretVariable("REFRESH_TOKEN");
        var endpoint = given.Endpoint ?? AddressAttribute.Read(Variable("ENDPOINT"));
        var tokenEndpoint = given.TokenEndpoint ?? AddressAttribute.Read(Variable("TOKEN_ENDPOINT"));
        var region = Text(given.Region) ?? Variable("REGION");
        if (clientId is null) missing.Add(Names("ClientId", "CLIENT_ID"));
        if (clientSecret is null) missing.Add(Names("ClientSecret", "CLIENT_SECRET"));
        if (refreshToken is null) missing.Add(Names("RefreshToken", "REFRESH_TOKEN"));

        // With both addresses given nothing depends on the region any more.
        if (region is null && (endpoint is null || tokenEndpoint is null)) missing.Add(Names("Region", "REGION") + " as NA, EU or FE");
        if (missing.Count > 0) return (null, Errors.CredentialMissing(missing, target));

        var known = AdsRegion.NA;
        if (region is not null && (!Enum.TryParse(region, ignoreCase: true, out known) || !Enum.IsDefined(known) || char.IsAsciiDigit(region[0])))
            return (null, Errors.RegionInvalid(region, Source(given.Region, "Region", "REGION"), target));
        if (Refusal(endpoint, given.Endpoint?.ToString(), "Endpoint", "ENDPOINT", target) is { } refused) return (null, refused);
        if (Refusal(tokenEndpoint, given.TokenEndpoint?.ToString(), "TokenEndpoint", "TOKEN_ENDPOINT", target) is { } refusedToken)
            return (null, refusedToken);
        var version = Text(given.ApiVersion) ?? Variable(ApiVersionVariable);
        if (!ApiVersionText.TryRead(version, out var api))
            return (null, Errors.ApiVersionInvalid(version!, Source(given.ApiVersion, "ApiVersion", ApiVersionVariable), target));
        return (new AdsConnection(target ?? "?", clientId!, clientSecret!, refreshToken!, known, endpoint, tokenEndpoint).Using(api), null);
    }

    private static ErrorRecord? Refusal(Uri? address, string? given, string parameter, string variable, string? target) =>
        address is not null && EndpointRule.Refusal(address) is { } refusal
            ? Errors.EndpointRefused(Redaction.Redact(refusal), Source(given, parameter, variable), target ?? Shown(address))
            : null;

    // A user name or password in an address is not for error targets.
    private static string Shown(Uri address) =>
        address.IsAbsoluteUri ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : address.ToString();

    private static string Names(string parameter, string variable) => $"-{parameter} (or the environment variable {Prefix}{variable})";

    private static string Source(string? given, string parameter, string variable) =>
        string.IsNullOrWhiteSpace(given) ? Prefix + variable : "-" + parameter;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string? Variable(string name) => Text(environment(Prefix + name));

    private Secret? SecretVariable(string name) => Variable(name) is { } value ? new Secret(value) : null;
}
