namespace AmazonAds.Products;

/// <summary>A ledger of this process alone: for an emulator, and where nothing may be written.</summary>
public sealed class MemoryProductLedger : IProductLedger
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly object gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> calls = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> EnterAsync(string credential, int allowance, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var entered = Entered(credential, now);
            if (Next(entered, allowance) is { } next) return new(next);
            entered.Add(now);
            return default;
        }
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextAsync(string credential, int allowance, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (gate) return new(Next(Entered(credential, now), allowance));
    }

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(string credential, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (gate) return new(Entered(credential, now).Count);
    }

    private static DateTimeOffset? Next(List<DateTimeOffset> entered, int allowance) =>
        entered.Count < allowance ? null : entered[^allowance] + Day;

    private List<DateTimeOffset> Entered(string credential, DateTimeOffset now)
    {
        if (!calls.TryGetValue(credential, out var entered)) calls.Add(credential, entered = []);

        // A clock that was set back must not keep calls of its future for longer than a day.
        for (var index = entered.Count - 1; index >= 0 && entered[index] > now; index--) entered[index] = now;
        var past = entered.FindIndex(at => at > now - Day);
        entered.RemoveRange(0, past < 0 ? entered.Count : past);
        return entered;
    }
}
