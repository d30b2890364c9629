namespace AmazonAds.Storage;

/// <summary>What changed in one field of a row.</summary>
/// <param name="Field">The column's name; for what no column holds the member's name in snake case, nested ones joined.</param>
/// <param name="Old">The old value as text, or null.</param>
/// <param name="New">The new value as text, or null.</param>
public sealed record FieldChange(string Field, string? Old, string? New);
