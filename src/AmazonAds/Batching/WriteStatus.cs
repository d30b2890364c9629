namespace AmazonAds.Batching;

/// <summary>What became of one item of a write.</summary>
public enum WriteStatus
{
    /// <summary>It was carried out.</summary>
    Success,

    /// <summary>It was refused, or surely not carried out.</summary>
    Failed,

    /// <summary>Its fate is not known: look before trying again.</summary>
    Unknown,
}
