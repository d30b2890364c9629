using AmazonAds.Diagnostics;

namespace AmazonAds.PowerShell.Products;

/// <summary>What a connection to the product catalogue is to be made of, as given; null where it was not.</summary>
internal sealed record ProductCredentialValues
{
    public string? Name { get; init; }

    public string? ClientId { get; init; }

    public Secret? ClientSecret { get; init; }

    public string? CredentialVersion { get; init; }

    public string? Marketplace { get; init; }

    public string? PartnerTag { get; init; }

    public Uri? Endpoint { get; init; }

    public Uri? TokenEndpoint { get; init; }
}
