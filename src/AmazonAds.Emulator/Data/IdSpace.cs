namespace AmazonAds.Emulator.Data;

/// <summary>
/// The ids of one kind within one profile: 15 to 17 digits, most of them beyond what a double holds,
/// and each one leads back to its row without a table.
/// </summary>
internal readonly struct IdSpace(ulong key)
{
    private const long Smallest = 100_000_000_000_000;

    public long IdOf(long index) => Smallest + (long)Mixer.Permute((ulong)index, key);

    /// <summary>The position that an id stands for, or -1 where it can stand for none.</summary>
    public long IndexOf(long id)
    {
        var value = id - Smallest;
        return value >= 0 && (ulong)value < Mixer.PermutationSize ? (long)Mixer.Restore((ulong)value, key) : -1;
    }
}
