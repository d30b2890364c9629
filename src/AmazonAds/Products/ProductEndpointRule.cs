using AmazonAds.Connections;

namespace AmazonAds.Products;

/// <summary>
/// Which addresses may be given credentials of the Creators API: Amazon's own over https, the API's own host and its
/// sign-in at Amazon Cognito among them, and this machine's loopback.
/// </summary>
public static class ProductEndpointRule
{
    // At Cognito anybody can have a host name: only the API's own count as Amazon's.
    private static readonly string[] Hosts =
    [
        "creatorsapi.amazon",
        ProductCredentialVersion.CognitoHost(AdsRegion.NA),
        ProductCredentialVersion.CognitoHost(AdsRegion.EU),
        ProductCredentialVersion.CognitoHost(AdsRegion.FE),
    ];

    /// <summary>Why an address may not be used, or null when it may.</summary>
    /// <param name="address">The address to judge.</param>
    public static string? Refusal(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var isOwn = address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0
            && Hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase);
        return isOwn ? null : EndpointRule.Refusal(address);
    }
}
