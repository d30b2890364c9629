namespace AmazonAds.Fleet;

/// <summary>How a profile's sync ended.</summary>
public enum SyncStatus
{
    /// <summary>Every kind asked for was passed over completely.</summary>
    Success,

    /// <summary>Something failed; the reason stands beside it.</summary>
    Failed,

    /// <summary>
    /// It had been synced already: in this run, before it was interrupted or by another process that works on it; or recently enough
    /// for a sync with <see cref="SyncOptions.MaxAge"/>.
    /// </summary>
    Skipped,

    /// <summary>It was cancelled; the next run carries on.</summary>
    Canceled,
}
