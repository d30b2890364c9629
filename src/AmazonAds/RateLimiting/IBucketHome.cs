namespace AmazonAds.RateLimiting;

/// <summary>Where a bucket is registered, and where the one that replaced it is found once it is let go.</summary>
internal interface IBucketHome
{
    /// <summary>The bucket that holds the budget now. Called without locks.</summary>
    AdaptiveTokenBucket Successor();
}
