namespace AmazonAds.Emulator.Data;

/// <summary>Turns positions into numbers that look random and can be found again.</summary>
internal static class Mixer
{
    private const int HalfBits = 28;
    private const ulong HalfMask = (1UL << HalfBits) - 1;

    /// <summary>One past the largest value that can be permuted.</summary>
    public const ulong PermutationSize = 1UL << (2 * HalfBits);

    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public static ulong Combine(ulong first, ulong second) => Mix(first ^ Mix(second));

    /// <summary>A bijection of the numbers below <see cref="PermutationSize"/>: a Feistel network.</summary>
    public static ulong Permute(ulong value, ulong key)
    {
        var left = value >> HalfBits;
        var right = value & HalfMask;
        for (var round = 0UL; round < 4; round++)
            (left, right) = (right, left ^ Round(right, key, round));
        return (left << HalfBits) | right;
    }

    public static ulong Restore(ulong value, ulong key)
    {
        var left = value >> HalfBits;
        var right = value & HalfMask;
        for (var round = 4UL; round-- > 0;)
            (left, right) = (right ^ Round(left, key, round), left);
        return (left << HalfBits) | right;
    }

    private static ulong Round(ulong half, ulong key, ulong round)
    {
        var mixed = (half ^ (key + round * 0xD1B54A32D192ED03)) * 0x9E3779B97F4A7C15;
        mixed ^= mixed >> 32;
        return (mixed * 0xBF58476D1CE4E5B9 >> 24) & HalfMask;
    }
}
