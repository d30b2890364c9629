using Npgsql;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>The PostgreSQL that tests start.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresServerTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Each_test_has_an_empty_database_of_its_own()
    {
        var server = await postgres.ServerAsync();
        var addresses = new[] { await server.CreateDatabaseAsync(), await server.CreateDatabaseAsync() };

        Assert.Equal(2, addresses.Distinct().Count());
        foreach (var address in addresses)
        {
            await using var connection = new NpgsqlConnection(server.ConnectionString(new Uri(address).AbsolutePath[1..]) + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", connection);
            Assert.Equal(0L, await command.ExecuteScalarAsync());
        }
    }
}
