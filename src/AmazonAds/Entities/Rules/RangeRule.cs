using System.Globalization;

namespace AmazonAds.Entities;

/// <summary>Between which numbers a value must lie.</summary>
/// <param name="least">The least, allowed.</param>
/// <param name="greatest">The greatest, allowed.</param>
internal sealed class RangeRule(decimal least, decimal greatest) : IFieldRule
{
    /// <inheritdoc/>
    public string Fault => "OutOfRange";

    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place)
    {
        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        return number < least || number > greatest
            ? string.Create(CultureInfo.InvariantCulture, $"{field.Name} of {number} is outside what is allowed: {least} to {greatest}.")
            : null;
    }
}
