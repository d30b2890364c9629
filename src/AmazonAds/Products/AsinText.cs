namespace AmazonAds.Products;

/// <summary>Reads ASINs as people have them: in either case, or as a book's ISBN.</summary>
public static class AsinText
{
    private const int Length = 10;

    /// <summary>
    /// The ASIN of a text: ten letters and digits in capitals. The ASIN of a book is its ISBN of ten digits; one of thirteen
    /// that begins with 978 becomes that, and a number that lost its leading zeros gets them back.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="asin">The ASIN, or null.</param>
    /// <returns>Why there is none; null when there is one.</returns>
    public static string? Refusal(string? text, out string? asin)
    {
        asin = null;
        var plain = (text ?? string.Empty).Trim().ToUpperInvariant();
        if (plain.Length > Length && plain.Contains('-', StringComparison.Ordinal)) plain = plain.Replace("-", string.Empty, StringComparison.Ordinal);
        if (plain.Length == 13 && plain.All(char.IsAsciiDigit) && plain.StartsWith("978", StringComparison.Ordinal))
            plain = WithCheck(plain[3..12]);
        else if (plain.Length is > 5 and < Length && plain.All(IsIsbnLetter) && plain.PadLeft(Length, '0') is var padded && WithCheck(padded[..9]) == padded)
            plain = padded;
        if (plain.Length != Length || !plain.All(char.IsAsciiLetterOrDigit))
            return $"'{text}' is not an ASIN: those are ten letters and digits, such as B0BL8WSCH3; for a book they are its ISBN of ten digits.";
        asin = plain;
        return null;
    }

    private static bool IsIsbnLetter(char letter) => char.IsAsciiDigit(letter) || letter == 'X';

    // Nine digits and the one that proves them.
    private static string WithCheck(string nine)
    {
        var sum = 0;
        for (var index = 0; index < nine.Length; index++)
        {
            if (!char.IsAsciiDigit(nine[index])) return string.Empty;
            sum += (10 - index) * (nine[index] - '0');
        }

        var check = (11 - (sum % 11)) % 11;
        return nine + (check == 10 ? "X" : check.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
