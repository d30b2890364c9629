using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary>Several operations that create entities of one kind, and the field whose word chooses among them; the field itself is not sent.</summary>
/// <param name="Field">The field's name, for instance <c>AdType</c>.</param>
/// <param name="ByWord">The operations by the field's words.</param>
public sealed record CreateVariants(string Field, IReadOnlyDictionary<string, WriteOperation> ByWord)
{
    /// <summary>The operation that creates what an edit describes; null where its word is missing or chooses none.</summary>
    /// <param name="edit">The edit.</param>
    public WriteOperation? Of(EntityEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Fields.FirstOrDefault(field => field.Field.Name == Field)?.New is string word ? ByWord.GetValueOrDefault(word) : null;
    }
}
