namespace AmazonAds.RateLimiting;

/// <summary>Whose budget a bucket holds.</summary>
public enum BucketKind
{
    /// <summary>A profile's.</summary>
    Profile,

    /// <summary>That of a connection's calls that name no profile.</summary>
    Connection,
}
