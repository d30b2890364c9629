namespace AmazonAds.Emulator.Data;

/// <summary>
/// The ids of one kind within one profile: 15 to 17 digits, most of them beyond what a double holds,
/// and each one leads back to its row without a table.
/// </summary>
internal readonly struct IdSpace
{
    private const long Smallest = 100_000_000_000_000;

    private readonly ulong key;
    private readonly long first;
    private readonly long step;

    /// <summary>Ids that look random; another key gives others.</summary>
    public IdSpace(ulong key) => this.key = key;

    private IdSpace(long first, long step)
    {
        this.first = first;
        this.step = step;
    }

    /// <summary>Ids at an even distance from each other.</summary>
    public static IdSpace Even(long first, long step) => new(first, step);

    public long IdOf(long index) => step > 0 ? first + index * step : Smallest + (long)Mixer.Permute((ulong)index, key);

    /// <summary>The position that an id stands for, or -1 where it can stand for none.</summary>
    public long IndexOf(long id)
    {
        if (step > 0)
            return id >= first && (id - first) % step == 0 ? (id - first) / step : -1;
        var value = id - Smallest;
        return value >= 0 && (ulong)value < Mixer.PermutationSize ? (long)Mixer.Restore((ulong)value, key) : -1;
    }
}
