using System.Globalization;

namespace AmazonAds.Storage;

/// <summary>Values of columns as text.</summary>
internal static class ColumnText
{
    /// <summary>Room for any amount in <see cref="Format"/>.</summary>
    public const int LongestAmount = 32;

    /// <summary>A value as text: text as it is, amounts plain and without needless zeros, <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Text, decimal, boolean, or null.</param>
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        decimal amount => Amount(amount),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>An amount in plain digits; equal amounts give equal text: 1.50 is <c>1.5</c>.</summary>
    /// <param name="amount">The amount.</param>
    public static string Amount(decimal amount)
    {
        Span<byte> utf8 = stackalloc byte[LongestAmount];
        return System.Text.Encoding.UTF8.GetString(utf8[..Format(amount, utf8)]);
    }

    /// <summary>Writes an amount as <see cref="Amount"/> does, in UTF-8.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="utf8">Room for <see cref="LongestAmount"/> bytes.</param>
    /// <returns>The number of bytes.</returns>
    public static int Format(decimal amount, Span<byte> utf8)
    {
        amount.TryFormat(utf8, out var length, default, CultureInfo.InvariantCulture);
        if (!utf8[..length].Contains((byte)'.')) return length;
        while (utf8[length - 1] == (byte)'0') length--;
        return utf8[length - 1] == (byte)'.' ? WithoutPoint(utf8, length - 1) : length;
    }

    // 0.00 below zero keeps its sign in a decimal; as an amount it is nothing but zero.
    private static int WithoutPoint(Span<byte> utf8, int length)
    {
        if (length != 2 || utf8[0] != (byte)'-' || utf8[1] != (byte)'0') return length;
        utf8[0] = (byte)'0';
        return 1;
    }
}
