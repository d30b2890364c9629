using System.Buffers.Binary;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// Exact numbers in the binary form of PostgreSQL's <c>numeric</c>: count of digits, weight of the first, sign, digits after the point,
/// then digits to the base of 10,000, each of two bytes.
/// </summary>
internal static class PostgresNumeric
{
    /// <summary>Room for any decimal: 8 bytes before the digits, and at most 29 decimal digits on both sides of the point.</summary>
    public const int Longest = 8 + (2 * MostDigits);

    private const int MostDigits = 9;
    private const int Base = 10_000;
    private const short Negative = 0x4000;

    private static ReadOnlySpan<short> Powers => [1, 10, 100, 1_000];

    /// <summary>Writes a number, with as many digits after the point as it has.</summary>
    /// <param name="number">The number.</param>
    /// <param name="room">Room for <see cref="Longest"/> bytes.</param>
    /// <returns>The number of bytes.</returns>
    public static int Write(decimal number, Span<byte> room)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var mantissa = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);

        // Digits to the base of 10,000 begin at the point, so the last one is filled up with zeros.
        var fraction = (number.Scale + 3) / 4;
        mantissa *= (UInt128)Powers[(4 * fraction) - number.Scale];
        Span<short> digits = stackalloc short[MostDigits];
        var count = 0;
        while (mantissa != 0)
        {
            (mantissa, var digit) = UInt128.DivRem(mantissa, Base);
            digits[count++] = (short)(int)digit;
        }

        var first = count;
        var last = 0;
        while (last < first && digits[last] == 0) last++;
        Put(room, 0, first - last);
        Put(room, 1, first == last ? 0 : first - fraction - 1);
        Put(room, 2, number < 0 ? Negative : 0);
        Put(room, 3, number.Scale);
        for (var digit = first - 1; digit >= last; digit--) Put(room, 4 + first - 1 - digit, digits[digit]);
        return 8 + (2 * (first - last));
    }

    private static void Put(Span<byte> room, int place, int value) => BinaryPrimitives.WriteInt16BigEndian(room[(2 * place)..], (short)value);
}
