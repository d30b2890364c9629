using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Faults;

/// <summary>Which items of a batch fail, and with what.</summary>
internal sealed record ItemFault(string ErrorType, int First, double Share, IReadOnlyList<int> Indices)
{
    public bool Strikes(int index, ulong salt) =>
        index < First
        || Indices.Contains(index)
        || (Share > 0 && Mixer.Combine(salt, (ulong)index) % 1_000_000 < Share * 1_000_000);
}
