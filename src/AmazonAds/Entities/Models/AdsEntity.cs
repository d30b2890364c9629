namespace AmazonAds.Entities;

/// <summary>Something with an id of its own within a profile.</summary>
public abstract class AdsEntity : AdsObject
{
    /// <summary>The profile it belongs to; digits, as text. Entity ids are unique within one profile only.</summary>
    public string ProfileId { get; set; } = string.Empty;

    /// <summary>The kind it was read as; null for one that was made by hand.</summary>
    internal EntityKind? Kind { get; set; }

    /// <summary>The advertising product it belongs to, by name; null for what belongs to none, and for what was made by hand.</summary>
    public string? AdProduct => Kind is { AdProduct: not Entities.AdProduct.None and var product } ? product.ToString() : null;
}
