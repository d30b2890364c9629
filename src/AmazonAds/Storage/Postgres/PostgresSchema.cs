using System.Globalization;
using AmazonAds.Entities;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>The tables of a database, made or brought up to date when it is opened. Processes that open it at once take turns.</summary>
internal static class PostgresSchema
{
    /// <summary>The version of the tables that are not made from kinds.</summary>
    public const int Version = 1;

    // Any number that nobody else locks; processes of this library take turns by it.
    private const long Turn = 0x416D617A41647301;

    // The tables mean what they mean in a file (SqliteSchema); times and numbers have types of their own here.
    private const string Tables = """
        CREATE TABLE store_version (version integer NOT NULL);
        CREATE TABLE change (
            number bigint GENERATED ALWAYS AS IDENTITY, profile_id text NOT NULL, kind text NOT NULL, id text NOT NULL, field text NOT NULL,
            old text, new text, at timestamptz NOT NULL, ad_product text NOT NULL);
        CREATE INDEX change_by_profile ON change (profile_id, at);
        CREATE INDEX change_by_time ON change (at, number);
        CREATE TABLE sync_run (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, state text NOT NULL, started_at timestamptz NOT NULL, ended_at timestamptz,
            profiles bigint NOT NULL DEFAULT 0, failed bigint NOT NULL DEFAULT 0, rows bigint NOT NULL DEFAULT 0,
            requests bigint NOT NULL DEFAULT 0, throttled bigint NOT NULL DEFAULT 0);
        CREATE TABLE sync_state (
            owner text NOT NULL, kind text NOT NULL, ad_product text NOT NULL, run_id bigint NOT NULL REFERENCES sync_run (id),
            state text NOT NULL, pass_at timestamptz, is_first boolean NOT NULL DEFAULT false, cursor text,
            rows bigint NOT NULL DEFAULT 0, added bigint NOT NULL DEFAULT 0, changed bigint NOT NULL DEFAULT 0,
            gone bigint NOT NULL DEFAULT 0, reason text, updated_at timestamptz NOT NULL,
            PRIMARY KEY (owner, kind, ad_product, run_id));
        CREATE INDEX sync_state_by_run ON sync_state (run_id);
        """;

    /// <summary>Brings the tables up to date.</summary>
    /// <param name="database">The database.</param>
    /// <param name="tables">The tables of all kinds.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The database was written by a newer version, or this user may not make tables.</exception>
    public static Task PrepareAsync(PostgresDatabase database, IReadOnlyList<PostgresTable> tables, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, _, stop) =>
            {
                await connection.DoAsync("SELECT pg_advisory_xact_lock($1)", stop, Turn).ConfigureAwait(false);
                await MakeAsync(database, connection, stop).ConfigureAwait(false);
                await connection.DoAsync(PostgresReportJobs.Tables + PostgresRateShares.Table, stop).ConfigureAwait(false);
                foreach (var table in tables) await PrepareAsync(connection, table, stop).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    private static async Task MakeAsync(PostgresDatabase database, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await connection.AskAsync<string?>("SELECT to_regclass('store_version')::text", cancellationToken).ConfigureAwait(false) is null)
        {
            await connection.DoAsync(Tables + PostgresLeases.Table, cancellationToken).ConfigureAwait(false);
            await connection.DoAsync("INSERT INTO store_version (version) VALUES ($1)", cancellationToken, Version).ConfigureAwait(false);
            return;
        }

        var version = await connection.AskAsync<int>("SELECT max(version) FROM store_version", cancellationToken).ConfigureAwait(false);
        if (version > Version) throw AdsStoreException.TooNew(database.Shown, version, Version);
    }

    private static async Task PrepareAsync(NpgsqlConnection connection, PostgresTable table, CancellationToken cancellationToken)
    {
        var present = await connection.ListAsync(
            "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped", row => row.GetString(0), cancellationToken, table.Name)
            .ConfigureAwait(false);
        if (present.Count == 0)
        {
            await connection.DoAsync(
                $"CREATE TABLE {table.Name} (profile_id text NOT NULL, ad_product text NOT NULL, id text NOT NULL, {PostgresTable.Definitions(table.Columns)}"
                + "body json NOT NULL, seen_at timestamptz NOT NULL, changed_at timestamptz NOT NULL, gone_at timestamptz"
                + (table.HasConnection ? ", connection text NOT NULL" : string.Empty)
                + ", PRIMARY KEY (profile_id, ad_product, id))",
                cancellationToken).ConfigureAwait(false);
            return;
        }

        var missing = table.Columns.Where(column => !present.Contains(column.Name)).ToList();
        if (missing.Count == 0) return;
        await connection.DoAsync(
            $"ALTER TABLE {table.Name} {string.Join(", ", missing.Select(column => $"ADD COLUMN {PostgresTable.Quoted(column.Name)} {PostgresTable.TypeOf(column.Type)}"))}",
            cancellationToken).ConfigureAwait(false);
        await FillAsync(connection, table, missing, cancellationToken).ConfigureAwait(false);
    }

    // The bodies hold everything: what older versions did not put into columns is put there now, since an unchanged
    // row is never written anew.
    private static async Task FillAsync(NpgsqlConnection connection, PostgresTable table, List<EntityColumn> missing, CancellationToken cancellationToken)
    {
        const int AtOnce = 2_000;
        var sql = $"UPDATE {table.Name} t SET {string.Join(", ", missing.Select((column, index) => $"{PostgresTable.Quoted(column.Name)} = n.c{index}::{PostgresTable.TypeOf(column.Type)}"))} "
            + $"FROM unnest($1::text[], $2::text[]{string.Concat(missing.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $", ${index + 3}::text[]")))}) "
            + $"AS n (profile_id, id{string.Concat(missing.Select((_, index) => $", c{index}"))}) WHERE t.profile_id = n.profile_id AND t.ad_product = '{table.AdProduct}' AND t.id = n.id";
        var (profile, id) = (string.Empty, string.Empty);
        while (true)
        {
            var rows = await connection.ListAsync(
                $"SELECT profile_id, id, body::text FROM {table.Name} WHERE ad_product = '{table.AdProduct}' AND (profile_id, id) > ($1, $2) ORDER BY profile_id, id LIMIT $3",
                row => (Profile: row.GetString(0), Id: row.GetString(1), Entity: StoredEntity.Read(table.Kind, row.GetFieldValue<byte[]>(2), row.GetString(0))),
                cancellationToken, profile, id, AtOnce).ConfigureAwait(false);
            if (rows.Count == 0) return;
            object[] values =
            [
                rows.Select(row => row.Profile).ToArray(), rows.Select(row => row.Id).ToArray(),
                .. missing.Select(column => rows.Select(row => PostgresText.Clean(ColumnText.Of(column.Get(row.Entity)))).ToArray()),
            ];
            await connection.DoAsync(sql, cancellationToken, values).ConfigureAwait(false);
            (profile, id) = (rows[^1].Profile, rows[^1].Id);
        }
    }
}
