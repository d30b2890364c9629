using System.Collections.Concurrent;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Deciding;

/// <summary>The budget rules of all profiles, by product. Those of one profile are guarded by the gate of its rows.</summary>
internal sealed class BudgetRuleBook
{
    private readonly ConcurrentDictionary<(int Profile, string Product), List<EmulatedBudgetRule>> rules = new();

    public List<EmulatedBudgetRule> Of(ProfileRows rows, string product) => rules.GetOrAdd((rows.Index, product), static _ => []);

    public EmulatedBudgetRule? Find(ProfileRows rows, string product, string ruleId) =>
        Of(rows, product).Find(rule => rule.RuleId == ruleId);

    /// <summary>An id that no rule of the profile has.</summary>
    public string NewId(ProfileRows rows, string product)
    {
        var hash = Mixer.Combine(DecidingHash.Of(rows.Seed, product), (ulong)Of(rows, product).Count);
        var more = Mixer.Mix(hash);
        return new Guid((int)hash, (short)(hash >> 32), (short)(hash >> 48), (byte)more, (byte)(more >> 8), (byte)(more >> 16),
            (byte)(more >> 24), (byte)(more >> 32), (byte)(more >> 40), (byte)(more >> 48), (byte)(more >> 56)).ToString();
    }
}
