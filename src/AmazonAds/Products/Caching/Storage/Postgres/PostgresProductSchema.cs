using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using Npgsql;

namespace AmazonAds.Products.Caching;

/// <summary>The cache's tables in PostgreSQL. They mean what they mean in a file (<see cref="SqliteProductSchema"/>).</summary>
internal static class PostgresProductSchema
{
    public const int Version = 1;

    // Any number that nobody else locks; processes of this library take turns by it.
    private const long Turn = 0x416D617A41647302;

    private const string Tables = """
        CREATE TABLE product_cache_version (version integer NOT NULL);
        CREATE TABLE product_answer (
            key text NOT NULL PRIMARY KEY, operation text NOT NULL, service text NOT NULL, marketplace text NOT NULL,
            credential text NOT NULL, question text NOT NULL, has_price boolean NOT NULL, at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL, not_found boolean NOT NULL, request_id text, body text NOT NULL);
        CREATE INDEX product_answer_expires ON product_answer (expires_at);
        CREATE TABLE product_fact (
            service text NOT NULL, marketplace text NOT NULL, context text NOT NULL, id_kind text NOT NULL, id text NOT NULL,
            part text NOT NULL, owner text NOT NULL, resources text NOT NULL, kind text NOT NULL, at timestamptz NOT NULL,
            expires_at timestamptz, body text, error text,
            PRIMARY KEY (service, marketplace, context, id_kind, id, part, owner, resources));
        CREATE INDEX product_fact_expires ON product_fact (expires_at) WHERE expires_at IS NOT NULL;
        """;

    /// <summary>Makes the tables where there are none.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The database was written by a newer version, or this user may not make tables.</exception>
    public static Task PrepareAsync(PostgresDatabase database, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, _, stop) =>
        {
            await connection.DoAsync("SELECT pg_advisory_xact_lock($1)", stop, Turn).ConfigureAwait(false);
            await MakeAsync(database, connection, stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private static async Task MakeAsync(PostgresDatabase database, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await connection.AskAsync<string?>("SELECT to_regclass('product_cache_version')::text", cancellationToken).ConfigureAwait(false) is null)
        {
            await connection.DoAsync(Tables, cancellationToken).ConfigureAwait(false);
            await connection.DoAsync("INSERT INTO product_cache_version (version) VALUES ($1)", cancellationToken, Version).ConfigureAwait(false);
            return;
        }

        var version = await connection.AskAsync<int>("SELECT max(version) FROM product_cache_version", cancellationToken).ConfigureAwait(false);
        if (version > Version) throw AdsStoreException.TooNew(database.Shown, version, Version);
    }
}
