namespace AmazonAds.Entities;

/// <summary>How long a text may be, in characters.</summary>
/// <param name="longest">The most characters.</param>
/// <param name="shortest">The fewest characters.</param>
internal sealed class LengthRule(int longest, int shortest = 1) : IFieldRule
{
    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place)
    {
        if (value is not string text) return null;
        if (text.Length < shortest) return $"{field.Name} is too short: at least {shortest} characters are needed, {text.Length} were given.";
        return text.Length > longest ? $"{field.Name} is too long: at most {longest} characters are allowed, {text.Length} were given." : null;
    }
}
