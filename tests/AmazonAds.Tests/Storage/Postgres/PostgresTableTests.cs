using AmazonAds.Entities;
using AmazonAds.Storage.Postgres;
using Npgsql;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>How the database goes about rows that it has, while it does not know yet how many those are.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresTableTests(PostgresFixture postgres)
{
    private static readonly PostgresTable Table = new(EntityKinds.Keyword);

    [Fact]
    public async Task Staged_rows_are_looked_up_one_by_one_in_a_table_that_has_just_been_filled()
    {
        var address = PostgresAddress.Parse(await (await postgres.ServerAsync()).CreateDatabaseAsync());
        await (await PostgresStore.OpenAsync(address, null, CancellationToken.None)).DisposeAsync();
        await using var connection = new NpgsqlConnection(address.Settings.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await connection.DoAsync("ALTER TABLE keyword SET (autovacuum_enabled = off)", CancellationToken.None);
        await connection.DoAsync(
            "INSERT INTO keyword (profile_id, ad_product, id, body, seen_at, changed_at) "
            + "SELECT 'p' || n % 20, 'SponsoredProducts', n::text, '{}', now(), now() FROM generate_series(1, 20000) n",
            CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.DoAsync(Table.PrepareStage, CancellationToken.None);
        await connection.DoAsync(
            $"INSERT INTO {Table.Stage} (page, profile_id, ad_product, id, body, seen_at, changed_at) "
            + "SELECT 0, profile_id, ad_product, id, '{\"a\":1}', now(), now() FROM keyword LIMIT 3000",
            CancellationToken.None);

        foreach (var sql in (string[])[Table.Touch, Table.Different, Table.Update])
        {
            var plan = await connection.ListAsync(
                "EXPLAIN " + sql, row => row.GetString(0), CancellationToken.None,
                sql == Table.Update ? [Array.Empty<string>(), Array.Empty<string>(), Array.Empty<bool>(), Array.Empty<bool>()] : []);
            Assert.DoesNotContain(plan, step => step.Contains("Seq Scan on keyword", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, step => step.StartsWith("JIT", StringComparison.Ordinal));
            Assert.Contains(plan, step => step.Contains("Index Scan using keyword_pkey", StringComparison.Ordinal) || step.Contains("Tid Scan on keyword", StringComparison.Ordinal));
        }
    }
}
