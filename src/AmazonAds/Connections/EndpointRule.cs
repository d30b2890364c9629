namespace AmazonAds.Connections;

/// <summary>Which addresses may be given credentials: Amazon's own over https, and this machine's loopback.</summary>
public static class EndpointRule
{
    private static readonly string[] AmazonDomains = ["amazon.com", "amazon.co.uk", "amazon.co.jp"];

    /// <summary>Why an address may not be used, or null when it may.</summary>
    /// <param name="address">The address to judge.</param>
    public static string? Refusal(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri)
            return $"'{address}' is not an absolute address such as https://advertising-api.amazon.com.";
        if (address.UserInfo.Length > 0)
            return "An endpoint carries no user name or password.";
        if (address.Scheme == Uri.UriSchemeHttp)
        {
            return address.IsLoopback
                ? null
                : $"'{address}' is plain http. Credentials go over https; plain http is for the loopback host (127.0.0.1, ::1, localhost) only.";
        }

        if (address.Scheme != Uri.UriSchemeHttps)
            return $"'{address}' is neither https nor http.";
        return address.IsLoopback || IsAmazon(address.IdnHost)
            ? null
            : $"'{address.Host}' is not one of Amazon's hosts. Credentials and Ads headers go to Amazon (or to the loopback host) only.";
    }

    private static bool IsAmazon(string host) => AmazonDomains.Any(domain =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
}
