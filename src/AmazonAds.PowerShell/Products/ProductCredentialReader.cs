using System.Management.Automation;
using AmazonAds.Diagnostics;
using AmazonAds.PowerShell.Binding;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Products;

/// <summary>
/// Makes a connection to the product catalogue of what was given, and of environment variables where it was not. Says all that
/// is missing at once.
/// </summary>
/// <param name="environment">Gives the value of a variable, or null.</param>
internal sealed class ProductCredentialReader(Func<string, string?> environment)
{
    private const string Prefix = "AMAZON_PRODUCTS_";

    /// <summary>A connection, or the error that says why there is none.</summary>
    /// <param name="given">What was given.</param>
    public (ProductConnection? Connection, ErrorRecord? Error) Read(ProductCredentialValues given)
    {
        var missing = new List<string>();
        var target = Text(given.Name);
        var clientId = Needed(given.ClientId, "ClientId", "CLIENT_ID", missing);
        var secret = given.ClientSecret ?? (Variable("CLIENT_SECRET") is { } value ? new Secret(value) : null);
        if (secret is null) missing.Add(Names("ClientSecret", "CLIENT_SECRET"));
        var version = Needed(given.CredentialVersion, "CredentialVersion", "CREDENTIAL_VERSION", missing);
        var marketplace = Needed(given.Marketplace, "Marketplace", "MARKETPLACE", missing);
        var partnerTag = Needed(given.PartnerTag, "PartnerTag", "PARTNER_TAG", missing);
        if (missing.Count > 0) return (null, Errors.CredentialMissing(missing, target));

        var endpoint = given.Endpoint ?? AddressAttribute.Read(Variable("ENDPOINT"));
        var tokenEndpoint = given.TokenEndpoint ?? AddressAttribute.Read(Variable("TOKEN_ENDPOINT"));
        foreach (var (address, parameter) in new[] { (endpoint, "-Endpoint"), (tokenEndpoint, "-TokenEndpoint") })
        {
            if (address is not null && ProductEndpointRule.Refusal(address) is { } refusal)
                return (null, Errors.EndpointRefused(Redaction.Redact(refusal), parameter, target ?? marketplace));
        }

        return Made(() => new ProductConnection(target ?? ProductMarketplace.Read(marketplace!), clientId!, secret!, version!, marketplace!, partnerTag!, endpoint, tokenEndpoint));
    }

    /// <summary>A connection to an emulator.</summary>
    /// <param name="given">What was given; version and marketplace have defaults.</param>
    /// <param name="connect">Makes it of a draft.</param>
    public (ProductConnection? Connection, ErrorRecord? Error) Read(ProductCredentialValues given, Func<ProductConnection, ProductConnection> connect)
    {
        ArgumentNullException.ThrowIfNull(connect);
        var name = Text(given.Name) ?? "Emulator";
        return Made(() => connect(new ProductConnection(
            name, name, new Secret(name), Text(given.CredentialVersion) ?? "3.1", Text(given.Marketplace) ?? "www.amazon.com", name)));
    }

    private static (ProductConnection? Connection, ErrorRecord? Error) Made(Func<ProductConnection> make)
    {
        try
        {
            return (make(), null);
        }
        catch (ArgumentException wrong)
        {
            var parameter = wrong.ParamName == "text" && wrong.Message.Contains("version", StringComparison.Ordinal) ? "CredentialVersion" : "Marketplace";
            return (null, Errors.ParameterInvalid(parameter, wrong.Message));
        }
    }

    private static string Names(string parameter, string variable) => $"-{parameter} (or the environment variable {Prefix}{variable})";

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string? Needed(string? given, string parameter, string variable, List<string> missing)
    {
        var text = Text(given) ?? Variable(variable);
        if (text is null) missing.Add(Names(parameter, variable));
        return text;
    }

    private string? Variable(string name) => Text(environment(Prefix + name));
}
