using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>An estimate between two bounds.</summary>
public sealed class MetricRange : AdsObject
{
    /// <summary>At least.</summary>
    public long? Lower { get; set; }

    /// <summary>At most.</summary>
    public long? Upper { get; set; }

    /// <summary>Both bounds.</summary>
    public override string ToString() => $"{Lower}-{Upper}";
}
