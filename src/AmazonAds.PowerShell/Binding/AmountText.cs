using System.Globalization;
using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// Reads amounts of money. Text is read invariantly and without separators: <c>0,55</c> is refused rather than read as
/// 55 or as 0.55, whatever the culture.
/// </summary>
internal static class AmountText
{
    /// <summary>Reads an amount.</summary>
    /// <param name="value">Text or a number.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="reason">Why there is none.</param>
    public static bool TryRead(object? value, out decimal amount, out string reason)
    {
        reason = string.Empty;
        amount = 0;
        value = value is PSObject wrapped ? wrapped.BaseObject : value;
        switch (value)
        {
            case null:
            case string text when string.IsNullOrWhiteSpace(text):
                reason = "No bid is given.";
                return false;
            case decimal exact:
                amount = exact;
                return true;
            case byte or sbyte or short or ushort or int or uint or long or ulong:
                amount = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return true;
            case double or float when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number
                && double.IsFinite(number) && Math.Abs(number) < 1e15:
                // As a person wrote it: 0.55, not its nearest binary fraction.
                amount = decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
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
