using System.Globalization;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.Products.Caching;

/// <summary>The tables of the cache's file.</summary>
internal static class SqliteProductSchema
{
    /// <summary>The version of the tables, kept in a table of its own: the file may be that of a store, which has its own.</summary>
    public const int Version = 1;

    // expires_at is null for what may stay for ever. A body that is null is a fact too: it was asked for and is absent.
    private const string Tables = """
        CREATE TABLE product_cache_version (version INTEGER NOT NULL);
        CREATE TABLE product_answer (
            key TEXT NOT NULL PRIMARY KEY, operation TEXT NOT NULL, service TEXT NOT NULL, marketplace TEXT NOT NULL,
            credential TEXT NOT NULL, question TEXT NOT NULL, has_price INTEGER NOT NULL, at TEXT NOT NULL,
            expires_at TEXT NOT NULL, not_found INTEGER NOT NULL, request_id TEXT, body TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX product_answer_expires ON product_answer (expires_at);
        CREATE TABLE product_fact (
            service TEXT NOT NULL, marketplace TEXT NOT NULL, context TEXT NOT NULL, id_kind TEXT NOT NULL, id TEXT NOT NULL,
            part TEXT NOT NULL, owner TEXT NOT NULL, resources TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL,
            expires_at TEXT, body TEXT, error TEXT,
            PRIMARY KEY (service, marketplace, context, id_kind, id, part, owner, resources)) WITHOUT ROWID;
        CREATE INDEX product_fact_expires ON product_fact (expires_at) WHERE expires_at IS NOT NULL;
        """;

    /// <summary>Makes the tables where there are none.</summary>
    /// <param name="database">The file.</param>
    /// <exception cref="AdsStoreException">The file was written by a newer version, or cannot be written.</exception>
    public static void Prepare(SqliteDatabase database)
    {
        database.Execute("PRAGMA journal_mode = WAL");
        var isWal = string.Equals(database.Scalar("PRAGMA journal_mode"), "wal", StringComparison.OrdinalIgnoreCase);
        database.Execute(isWal ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL");
        if (VersionOf(database) == Version) return;
        database.Begin();
        try
        {
            var version = VersionOf(database);
            if (version > Version) throw AdsStoreException.TooNew(database.Path, version, Version);

            if (version == 0)
            {
                database.Execute(Tables);
                database.Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO product_cache_version (version) VALUES ({Version})"));
            }

            database.Commit();
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    private static int VersionOf(SqliteDatabase database) =>
        database.Scalar("SELECT name FROM sqlite_master WHERE name = 'product_cache_version'") is null
            ? 0
            : int.Parse(database.Scalar("SELECT max(version) FROM product_cache_version")!, CultureInfo.InvariantCulture);
}
