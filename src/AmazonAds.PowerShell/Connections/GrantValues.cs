using AmazonAds.Diagnostics;

namespace AmazonAds.PowerShell.Connections;

/// <summary>What one connection is to be made of, as given; null where it was not.</summary>
internal sealed record GrantValues
{
    public string? Name { get; init; }

    public string? ClientId { get; init; }

    public Secret? ClientSecret { get; init; }

    public Secret? RefreshToken { get; init; }

    public string? Region { get; init; }

    public Uri? Endpoint { get; init; }

    public Uri? TokenEndpoint { get; init; }

    public string? ApiVersion { get; init; }
}
