using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Numbers that look random and are the same whenever the same thing is asked.</summary>
internal static class DecidingHash
{
    public static ulong Of(ulong seed, string text)
    {
        var hash = Mixer.Mix(seed);
        foreach (var letter in text)
            hash = Mixer.Combine(hash, letter);
        return hash;
    }

    public static ulong Of(ulong seed, long number) => Mixer.Combine(seed, (ulong)number);

    /// <summary>A number from a range, in steps of a hundredth.</summary>
    public static decimal Between(ulong hash, decimal least, decimal greatest) =>
        decimal.Round(least + (greatest - least) * (hash % 10_001) / 10_000m, 4);
}
