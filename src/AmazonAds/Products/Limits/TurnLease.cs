using System.Threading.RateLimiting;

namespace AmazonAds.Products;

/// <summary>A call's turn, and when it came: whoever waited for it may learn of it later.</summary>
/// <param name="at">The <see cref="TimeProvider.GetTimestamp"/> of that moment.</param>
internal sealed class TurnLease(long at) : RateLimitLease
{
    public long At => at;

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}
