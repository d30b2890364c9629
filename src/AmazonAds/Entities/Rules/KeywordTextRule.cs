namespace AmazonAds.Entities;

/// <summary>How long a keyword may be: 80 characters and a number of words that depends on how it matches.</summary>
/// <param name="mostWords">The most words.</param>
internal sealed class KeywordTextRule(int mostWords) : IFieldRule
{
    private const int Longest = 80;

    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place)
    {
        if (value is not string text) return null;
        if (string.IsNullOrWhiteSpace(text)) return $"{field.Name} is empty.";
        if (text.Length > Longest) return $"{field.Name} is too long: at most {Longest} characters are allowed, {text.Length} were given.";
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words > mostWords ? $"{field.Name} has too many words: at most {mostWords} are allowed, {words} were given." : null;
    }
}
