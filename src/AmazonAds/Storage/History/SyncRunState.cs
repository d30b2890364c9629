namespace AmazonAds.Storage.History;

/// <summary>How a run stands.</summary>
public enum SyncRunState
{
    /// <summary>It has not ended: processes work on it, or it was interrupted and will be carried on.</summary>
    Open,

    /// <summary>Everything in it was synced.</summary>
    Complete,

    /// <summary>It has ended, and something in it failed.</summary>
    Failed,

    /// <summary>It was interrupted, and a later run took its place.</summary>
    Abandoned,
}
