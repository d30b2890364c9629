using System.Threading.RateLimiting;

namespace AmazonAds.Pipeline;

/// <summary>Bounds the requests in flight. Who waits for a rate limit holds no place in it.</summary>
public static class InFlightGate
{
    /// <summary>How many requests may be in flight unless set otherwise: 50.</summary>
    public const int DefaultPlaces = 50;

    /// <summary>A gate.</summary>
    /// <param name="places">How many requests may be in flight; 1 or more.</param>
    public static RateLimiter Create(int places)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places, 1);
        return new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = places,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }
}
