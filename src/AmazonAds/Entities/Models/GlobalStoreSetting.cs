namespace AmazonAds.Entities;

/// <summary>Where a global store's product comes from.</summary>
public sealed class GlobalStoreSetting : AdsObject
{
    /// <summary>The country of the catalogue, two letters.</summary>
    public string? CatalogSourceCountryCode { get; set => field = Note(field, value); }

    /// <summary>The country.</summary>
    public override string ToString() => CatalogSourceCountryCode ?? string.Empty;
}
