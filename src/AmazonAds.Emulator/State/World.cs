using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.State;

/// <summary>All profiles; what one holds comes into being when it is first asked for.</summary>
internal sealed class World
{
    private readonly EmulatorOptions options;
    private readonly ProfileGenerator generator;
    private readonly WorldLayout layout;
    private readonly ProfileRows?[] rows;

    public World(EmulatorOptions options)
    {
        this.options = options;
        generator = new ProfileGenerator(options);
        layout = new WorldLayout(options);
        rows = new ProfileRows?[options.Profiles];
    }

    public int ProfileCount => rows.Length;

    public EmulatedProfile Profile(int index) => generator.Profile(index);

    public long ProfileId(int index) => generator.IdOf(index);

    /// <summary>The position of a profile, or -1 where there is none with this id.</summary>
    public int IndexOf(long profileId)
    {
        var index = generator.IndexOf(profileId);
        return index >= 0 && index < rows.Length ? (int)index : -1;
    }

    public ProfileRows Rows(int index)
    {
        if (Volatile.Read(ref rows[index]) is { } existing)
            return existing;
        var created = new ProfileRows(index, options, layout, generator);
        return Interlocked.CompareExchange(ref rows[index], created, null) ?? created;
    }
}
