namespace AmazonAds.Tests.Fleet;

/// <summary>The clock of a machine that is wrong.</summary>
/// <param name="skew">By how much.</param>
internal sealed class SkewedTime(TimeSpan skew) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + skew;
}
