using System.Globalization;
using System.Numerics;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// Reads ids: digits, as text or as a whole number. Nothing that has a fraction or an exponent, or that went through a
/// floating-point number, is an id: 17 digits do not survive that.
/// </summary>
internal static class IdText
{
    // 64 bits, unsigned.
    private const int MostDigits = 20;

    /// <summary>The digits of a value; empty when it is blank; null when it is no id.</summary>
    /// <param name="value">Text or a number.</param>
    public static string? Read(object? value) => value switch
    {
        null => string.Empty,
        string text => Digits(text.Trim()),
        byte or sbyte or short or ushort or int or uint or long or ulong or BigInteger =>
            Digits(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Why a value is no id.</summary>
    /// <param name="value">The value.</param>
    /// <param name="what">What it should be the id of: the parameter's name.</param>
    public static string Refusal(object value, string what) => value is double or float or decimal
        ? string.Create(CultureInfo.InvariantCulture, $"{value} is a floating-point or decimal number and may have lost digits of the {what}. Give the id as text ('1234567890123456') or as a whole number.")
        : $"'{value}' is not a {what}: ids are digits only, at most {MostDigits}, without signs, separators or exponents.";

    private static string? Digits(string text) =>
        text.Length <= MostDigits && text.All(char.IsAsciiDigit) ? text : null;
}
