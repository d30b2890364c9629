using System.Globalization;

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

    /// <summary>A store that a newer version of this library has written.</summary>
    /// <param name="path">The store's file or address, without secrets.</param>
    /// <param name="version">The version of its tables.</param>
    /// <param name="known">The newest version that is known here.</param>
    internal static AdsStoreException TooNew(string path, int version, int known) => new(path, string.Create(
        CultureInfo.InvariantCulture, $"its tables are of version {version}, this module knows them up to version {known}; update the module or choose another place"));

    /// <summary>The store's file or address.</summary>
    public string Path { get; }

    /// <summary>SQLite's extended result code, where it was SQLite that failed; otherwise null.</summary>
    public int? SqliteCode { get; init; }
}
