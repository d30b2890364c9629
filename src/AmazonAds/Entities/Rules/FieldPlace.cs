namespace AmazonAds.Entities;

/// <summary>Where a value is to stand, as far as rules ask for it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="CountryCode">The profile's country; null when it is not known.</param>
/// <param name="Use">Whether an entity is created or updated.</param>
public sealed record FieldPlace(EntityKind Kind, string? CountryCode, FieldUse Use)
{
    /// <summary>The edit that the value belongs to; null when it is judged alone.</summary>
    public EntityEdit? Edit { get; init; }
}
