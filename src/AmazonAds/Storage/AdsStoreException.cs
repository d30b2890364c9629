namespace AmazonAds.Storage;

/// <summary>The store could not be opened, read or written. The message names the file and the reason.</summary>
public sealed class AdsStoreException : Exception
{
    /// <summary>A failure of a store.</summary>
    /// <param name="path">The store's file or address, without secrets.</param>
    /// <param name="reason">The reason, as a clause: <c>database or disk is full</c>.</param>
    /// <param name="innerException">The cause, or null.</param>
    public AdsStoreException(string path, string reason, Exception? innerException = null)
        : base($"The store '{path}' failed: {reason}.", innerException) => Path = path;

    /// <summary>The store's file or address.</summary>
    public string Path { get; }

    /// <summary>SQLite's extended result code, where it was SQLite that failed; otherwise null.</summary>
    public int? SqliteCode { get; init; }
}
