namespace AmazonAds.Products;

/// <summary>A ledger of this process alone: for an emulator, and where nothing may be written.</summary>
public sealed class MemoryProductLedger : IProductLedger
{
    private readonly object gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> calls = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<LedgerRefusal?> EnterAsync(string credential, ProductRateLimit limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limit);
        lock (gate)
        {
            var entered = Entered(credential, now);
            var refusal = LedgerRule.Judge(
                limit, count => Back(entered, count), (from, to) => entered.Count(at => at > from && at < to), now);
            if (refusal is null) entered.Insert(entered.FindLastIndex(at => at <= now) + 1, now);
            return new(refusal);
        }
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextAsync(string credential, int allowance, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (gate) return new(Back(Entered(credential, now), allowance) + LedgerRule.Day);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(string credential, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (gate) return new(Entered(credential, now).Count);
    }

    private static DateTimeOffset? Back(List<DateTimeOffset> entered, int count) => entered.Count < count ? null : entered[^count];

    private List<DateTimeOffset> Entered(string credential, DateTimeOffset now)
    {
        if (!calls.TryGetValue(credential, out var entered)) calls.Add(credential, entered = []);

        // A clock that was set back must not keep calls of its future for longer than a day.
        for (var index = entered.Count - 1; index >= 0 && entered[index] > now + LedgerRule.Ahead; index--) entered[index] = now;
        var past = entered.FindIndex(at => at > now - LedgerRule.Day);
        entered.RemoveRange(0, past < 0 ? entered.Count : past);
        return entered;
    }
}
