namespace AmazonAds.Entities;

/// <summary>Something that belongs to a profile.</summary>
public abstract class AdsEntity : AdsObject
{
    /// <summary>The profile it belongs to; digits, as text. Entity ids are unique within one profile only.</summary>
    public string ProfileId { get; set; } = string.Empty;

    /// <summary>The kind it was read as; null for one that was made by hand.</summary>
    internal EntityKind? Kind { get; set; }

    /// <summary>The product that it was asked of, where it is of no kind.</summary>
    internal AdProduct AskedOf { get; set; }

    /// <summary>The advertising product it belongs to, by name; null for what belongs to none, and for what was made by hand.</summary>
    public string? AdProduct => (Kind?.AdProduct ?? AskedOf) is not Entities.AdProduct.None and var product ? product.ToString() : null;
}
