using System.Collections.Concurrent;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.State;

/// <summary>All profiles; what one holds comes into being when it is first asked for.</summary>
internal sealed class World
{
    private readonly EmulatorOptions options;
    private readonly ProfileGenerator generator;
    private readonly WorldLayout layout;
    private readonly ProfileRows?[] rows;
    private readonly ConcurrentDictionary<int, decimal> dailyBudgets = new();

    public World(EmulatorOptions options)
    {
        this.options = options;
        generator = new ProfileGenerator(options);
        layout = new WorldLayout(options);
        rows = new ProfileRows?[options.Profiles];
    }

    public int ProfileCount => rows.Length;

    public EmulatedProfile Profile(int index) =>
        dailyBudgets.TryGetValue(index, out var budget) ? generator.Profile(index) with { DailyBudget = budget } : generator.Profile(index);

    /// <summary>Sets the daily budget of a profile's account.</summary>
    public void SetDailyBudget(int index, decimal budget) => dailyBudgets[index] = budget;

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
