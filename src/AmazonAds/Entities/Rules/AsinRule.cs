namespace AmazonAds.Entities;

/// <summary>An ASIN: ten letters and digits.</summary>
internal sealed class AsinRule : IFieldRule
{
    private const int Length = 10;

    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place) =>
        value is string text && (text.Length != Length || !text.All(char.IsAsciiLetterOrDigit))
            ? $"{field.Name} '{text}' is not an ASIN: those are ten letters and digits."
            : null;
}
