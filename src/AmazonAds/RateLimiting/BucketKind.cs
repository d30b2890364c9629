namespace AmazonAds.RateLimiting;

/// <summary>Whose budget a bucket holds.</summary>
public enum BucketKind
{
    /// <summary>A profile's.</summary>
    Profile,

    /// <summary>That of a connection's calls that name no profile.</summary>
    Connection,

    /// <summary>That of all requests for reports in a region: they end in one queue at Amazon, whoever asks.</summary>
    Reports,
}
