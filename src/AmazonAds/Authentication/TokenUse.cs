namespace AmazonAds.Authentication;

/// <summary>What a token is good for at a moment of its life.</summary>
internal enum TokenUse
{
    /// <summary>It serves.</summary>
    Serve,

    /// <summary>It serves while a refresh runs beside it.</summary>
    ServeAndRefresh,

    /// <summary>Callers wait for the refresh; should that fail, it still serves.</summary>
    Refresh,

    /// <summary>It has ended.</summary>
    Ended,
}
