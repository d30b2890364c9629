namespace AmazonAds.PowerShell.Operations;

/// <summary>What metrics are counted by.</summary>
public enum MetricGrouping
{
    /// <summary>Calls per endpoint.</summary>
    Endpoint,

    /// <summary>Calls per profile.</summary>
    Profile,

    /// <summary>Items of batches per endpoint.</summary>
    Batch,

    /// <summary>How each region stands as a whole: its brake, and whether it is down.</summary>
    Region,
}
