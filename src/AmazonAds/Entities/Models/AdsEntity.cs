namespace AmazonAds.Entities;

/// <summary>Something with an id of its own within a profile.</summary>
public abstract class AdsEntity : AdsObject
{
    /// <summary>The profile it belongs to; digits, as text. Entity ids are unique within one profile only.</summary>
    public string ProfileId { get; set; } = string.Empty;
}
