namespace AmazonAds.RateLimiting;

/// <summary>A live bucket in its set: what it is for, and whose settings it follows.</summary>
internal sealed class RegisteredBucket : IBucketHome
{
    private readonly RateLimiterSet set;

    public RegisteredBucket(RateLimiterSet set, BucketKey key, string connection, RateLimitSettings settings)
    {
        this.set = set;
        Key = key;
        Connection = connection;
        Bucket = new AdaptiveTokenBucket(settings, set.WakeUps, this);
    }

    public BucketKey Key { get; }

    public string Connection { get; }

    public AdaptiveTokenBucket Bucket { get; }

    public string? ProfileId => Key.Kind == BucketKind.Profile ? Key.Name : null;

    public AdaptiveTokenBucket Successor() => set.Get(Key, Connection);
}
