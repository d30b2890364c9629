using System.Globalization;

namespace AmazonAds.Entities;

/// <summary>An amount above zero.</summary>
internal sealed class PositiveRule : IFieldRule
{
    /// <inheritdoc/>
    public string Fault => "OutOfRange";

    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place) =>
        value is decimal amount && amount <= 0
            ? string.Create(CultureInfo.InvariantCulture, $"{field.Name} of {amount} is not above zero.")
            : null;
}
