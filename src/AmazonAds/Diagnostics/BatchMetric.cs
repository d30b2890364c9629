namespace AmazonAds.Diagnostics;

/// <summary>What became of the items of batches sent to one endpoint.</summary>
/// <param name="Name">The endpoint: method and path.</param>
/// <param name="Batches">Requests sent.</param>
/// <param name="Items">Items whose outcome is told.</param>
/// <param name="Failed">Items among them that failed.</param>
/// <param name="Unknown">Items among them whose fate is not known.</param>
public sealed record BatchMetric(string Name, long Batches, long Items, long Failed, long Unknown)
{
    /// <summary>The share of items that failed or whose fate is not known, from 0 to 1.</summary>
    public double FailureRate => Items == 0 ? 0 : (double)(Failed + Unknown) / Items;
}
