namespace AmazonAds.Entities;

/// <summary>Which words there are, where the API has no room for others.</summary>
/// <param name="words">The words.</param>
internal sealed class OneOfRule(params string[] words) : IFieldRule
{
    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place) =>
        value is string word && !words.Contains(word, StringComparer.OrdinalIgnoreCase)
            ? $"{field.Name} '{word}' is none of {string.Join(", ", words)}."
            : null;
}
