namespace AmazonAds.Fleet;

/// <summary>How a profile's sync ended.</summary>
public enum SyncStatus
{
    /// <summary>Every kind asked for was passed over completely.</summary>
    Success,

    /// <summary>Something failed; the reason stands beside it.</summary>
    Failed,

    /// <summary>It had been synced before the run that is carried on was interrupted.</summary>
    Skipped,

    /// <summary>It was cancelled; the next run carries on.</summary>
    Canceled,
}
