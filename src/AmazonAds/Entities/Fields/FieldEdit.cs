namespace AmazonAds.Entities;

/// <summary>One field of an entity that is to be written.</summary>
/// <param name="Field">The field.</param>
/// <param name="New">Its new value; null takes it away.</param>
/// <param name="Old">Its old value, where it is known.</param>
/// <param name="OldIsKnown">Whether the old value is known.</param>
public sealed record FieldEdit(EntityField Field, object? New, object? Old = null, bool OldIsKnown = false)
{
    /// <summary>The edit in words.</summary>
    public override string ToString() => OldIsKnown
        ? $"{Field.Name} from {FieldValue.Shown(Old)} to {FieldValue.Shown(New)}"
        : $"{Field.Name} to {FieldValue.Shown(New)}";
}
