using System.Threading.RateLimiting;

namespace AmazonAds.RateLimiting;

/// <summary>The lease of a call that would have had to wait, and for how long.</summary>
internal sealed class RefusedLease(TimeSpan retryAfter) : RateLimitLease
{
    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        var known = metadataName == MetadataName.RetryAfter.Name;
        metadata = known ? retryAfter : null;
        return known;
    }
}
