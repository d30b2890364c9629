using AmazonAds.Storage.Sqlite;

namespace AmazonAds.Products.Caching;

/// <summary>Where the cache lies when nobody says otherwise.</summary>
public static class SqliteProductCachePath
{
    /// <summary>The file <c>products.db</c> beside the store's default file; see <see cref="SqliteStorePath.Default"/>.</summary>
    /// <param name="isEmulator">Whether the connections are to the emulator, which have a file of their own.</param>
    public static string Default(bool isEmulator = false) =>
        Path.Combine(Path.GetDirectoryName(SqliteStorePath.Default(isEmulator))!, isEmulator ? "products-emulator.db" : "products.db");
}
