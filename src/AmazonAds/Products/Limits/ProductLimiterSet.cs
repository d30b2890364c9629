using System.Collections.Concurrent;
using AmazonAds.RateLimiting;

namespace AmazonAds.Products;

/// <summary>The limiters of all credentials, all on one timer. Thread-safe.</summary>
public sealed class ProductLimiterSet : IDisposable
{
    private readonly ConcurrentDictionary<string, ProductLimiter> limiters = new(StringComparer.Ordinal);
    private readonly ProductRateLimit defaults;
    private readonly WakeUpQueue wakeUps;
    private readonly object gate = new();

    /// <summary>Creates an empty set.</summary>
    /// <param name="time">Gives the timestamps and the one timer.</param>
    /// <param name="defaults">The ceiling of a credential until set otherwise; null for 1 per second and 8,640 a day.</param>
    public ProductLimiterSet(TimeProvider time, ProductRateLimit? defaults = null)
    {
        wakeUps = new WakeUpQueue(time);
        this.defaults = defaults ?? new ProductRateLimit();
    }

    /// <summary>The limiter of a connection's credential.</summary>
    /// <param name="connection">The connection.</param>
    public ProductLimiter Get(ProductConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (limiters.TryGetValue(connection.CredentialId, out var limiter)) return limiter;
        lock (gate) return limiters.GetOrAdd(connection.CredentialId, _ => new ProductLimiter(defaults, wakeUps));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var limiter in limiters.Values) limiter.Dispose();
        wakeUps.Dispose();
    }
}
