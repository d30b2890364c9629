namespace AmazonAds.Errors;

/// <summary>The region is known to be down, and nothing was sent: it would not have come up again within the time of the call.</summary>
public sealed class AdsRegionDownException : AdsException
{
    /// <summary>A call to a region that is down.</summary>
    /// <param name="message">What happened and what to do.</param>
    public AdsRegionDownException(string message)
        : base(FailureKind.RegionDown, message)
    {
    }

    /// <summary>Scheme, host and port of the region's API.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Since when it is down.</summary>
    public required DateTimeOffset Since { get; init; }
}
