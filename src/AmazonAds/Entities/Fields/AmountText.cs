using System.Globalization;

namespace AmazonAds.Entities;

/// <summary>
/// Reads amounts from what people give. Text is read invariantly and without separators: <c>0,55</c> is refused rather
/// than read as 55 or as 0.55, whatever the culture.
/// </summary>
public static class AmountText
{
    private const double Greatest = 1e15;

    /// <summary>Reads an amount.</summary>
    /// <param name="value">Text or a number.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="reason">Why there is none.</param>
    public static bool TryRead(object? value, out decimal amount, out string reason)
    {
        reason = string.Empty;
        amount = 0;
        switch (value)
        {
            case null:
            case string text when string.IsNullOrWhiteSpace(text):
                reason = "No amount is given.";
                return false;
            case decimal exact:
                amount = exact;
                return true;
            case byte or sbyte or short or ushort or int or uint or long or ulong:
                amount = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return true;
            case double or float when Math.Abs(Convert.ToDouble(value, CultureInfo.InvariantCulture)) < Greatest:
                // As a person wrote it: 0.55, not its nearest binary fraction.
                amount = decimal.Parse(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
                return true;
            case string text when decimal.TryParse(
                text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out amount):
                return true;
            default:
                reason = $"'{value}' is not an amount: write it with a point and without separators, for instance 0.55.";
                return false;
        }
    }
}
