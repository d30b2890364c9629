namespace AmazonAds.Entities;

/// <summary>What is to be written of one entity: of an existing one, only this.</summary>
/// <param name="Fields">The fields.</param>
public sealed record EntityEdit(IReadOnlyList<FieldEdit> Fields)
{
    /// <summary>Nothing: what an archive needs besides the id.</summary>
    public static EntityEdit Nothing { get; } = new([]);

    /// <summary>What an update names besides the id, as it is: see <see cref="EntityField.IsAddress"/>.</summary>
    public IReadOnlyList<FieldEdit> Address { get; init; } = [];

    /// <summary>Further members in the API's own names, as plain values; empty for none.</summary>
    public IReadOnlyDictionary<string, object?> Others { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Fields.Count == 0 && Others.Count == 0;

    /// <summary>The edit in words.</summary>
    public override string ToString() => string.Join(", ", Fields.Select(field => field.ToString()).Concat(Others.Select(other => $"{other.Key} to {FieldValue.Shown(other.Value)}")));
}
