using AmazonAds.Emulator.Faults;

namespace AmazonAds.Emulator;

/// <summary>
/// The faults on demand. Rules are asked in the order they were added, and the first one that strikes
/// decides alone. Safe for several threads.
/// </summary>
public sealed class EmulatorFaults
{
    private readonly object gate = new();
    private readonly ulong seed;
    private volatile FaultRule[] rules = [];

    internal EmulatorFaults(ulong seed) => this.seed = seed;

    /// <summary>The rules in force, in their order.</summary>
    public IReadOnlyList<FaultRule> Rules => rules;

    /// <summary>Puts a rule into force, behind those that are.</summary>
    /// <param name="rule">The rule, complete with conditions and effects.</param>
    /// <returns>The same rule, whose hits can be read later.</returns>
    public FaultRule Add(FaultRule rule)
    {
        lock (gate)
            rules = [.. rules, rule];
        return rule;
    }

    /// <summary>Takes a rule out of force.</summary>
    /// <param name="rule">The rule.</param>
    public void Remove(FaultRule rule)
    {
        lock (gate)
            rules = [.. rules.Where(other => other != rule)];
    }

    /// <summary>Takes all rules out of force.</summary>
    public void Clear()
    {
        lock (gate)
            rules = [];
    }

    internal FaultEffect? Strike(EmulatorRequest request, long? profileId)
    {
        var current = rules;
        for (var index = 0; index < current.Length; index++)
        {
            if (current[index].Strike(request, profileId, Data.Mixer.Combine(seed, (ulong)index)) is { } effect)
                return effect;
        }

        return null;
    }
}
