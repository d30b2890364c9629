namespace AmazonAds.Storage;

/// <summary>How far a profile and kind have come in a run.</summary>
public enum SyncState
{
    /// <summary>Planned, not begun.</summary>
    Pending,

    /// <summary>Under way, or interrupted.</summary>
    Running,

    /// <summary>Every row was seen, and what is gone is marked.</summary>
    Complete,

    /// <summary>It failed in this run.</summary>
    Failed,
}
