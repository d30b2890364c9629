namespace AmazonAds.RateLimiting;

/// <summary>Where waiters wait.</summary>
internal interface IWaiterHome
{
    /// <summary>Takes a waiter out; false when it has been served or failed already.</summary>
    bool Forget(Waiter waiter);
}
