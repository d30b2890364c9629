namespace AmazonAds.Entities;

/// <summary>Something that belongs to a profile.</summary>
public abstract class AdsEntity : AdsObject
{
    /// <summary>The profile it belongs to; digits, as text. Entity ids are unique within one profile only.</summary>
    public string ProfileId { get; set; } = string.Empty;
}
