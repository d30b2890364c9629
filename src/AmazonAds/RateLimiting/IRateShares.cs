namespace AmazonAds.RateLimiting;

/// <summary>
/// Budgets that processes share: who lives has a share of each, and the shares of all together are never more than the whole. So a
/// newcomer has nothing until those before it have given some up, and what a dead process had is free when its lease ends. Thread-safe.
/// </summary>
public interface IRateShares
{
    /// <summary>How often <see cref="BeatAsync"/> is to be called.</summary>
    TimeSpan Heartbeat { get; }

    /// <summary>For how long a share is held without being prolonged. Who could not prolong it in time must stop using it.</summary>
    TimeSpan Lease { get; }

    /// <summary>Prolongs this process's shares, and brings them nearer to what is fair.</summary>
    /// <param name="budgets">The names of the budgets.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The shares, in the order of the budgets; they hold from now on.</returns>
    /// <exception cref="Storage.AdsStoreException">They cannot be asked for.</exception>
    Task<IReadOnlyList<RateShare>> BeatAsync(IReadOnlyList<string> budgets, CancellationToken cancellationToken);

    /// <summary>Gives shares back.</summary>
    /// <param name="budgets">The names of the budgets.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task LeaveAsync(IReadOnlyList<string> budgets, CancellationToken cancellationToken);
}
