namespace AmazonAds.Storage.History;

/// <summary>Why a profile is behind.</summary>
public enum BehindReason
{
    /// <summary>A process works on it now.</summary>
    UnderWay,

    /// <summary>An open run still has to do it, and nobody works on it: it waits its turn, or the run was interrupted.</summary>
    Waiting,

    /// <summary>It failed when it was last synced.</summary>
    Failed,

    /// <summary>No sync of it was ever completed.</summary>
    NeverSynced,

    /// <summary>Its last complete sync is older than wanted.</summary>
    Old,
}
