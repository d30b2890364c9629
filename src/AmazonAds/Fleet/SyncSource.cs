namespace AmazonAds.Fleet;

/// <summary>Where a sync takes rows from.</summary>
public enum SyncSource
{
    /// <summary>Lists, and an export where the first page of a list shows that it is cheaper.</summary>
    Auto,

    /// <summary>Lists.</summary>
    List,

    /// <summary>Exports, for all that exports hold; lists for the rest, and where an export fails.</summary>
    Export,
}
