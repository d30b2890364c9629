namespace AmazonAds.Emulator.Dialects.Cursor;

/// <summary>What the path of a resource is for.</summary>
internal enum CursorUse
{
    /// <summary>Listing, creating, updating and deleting.</summary>
    All,

    /// <summary>All of it but creating, which has paths of its own.</summary>
    AllButCreate,

    /// <summary>Creating only.</summary>
    CreateOnly,
}
