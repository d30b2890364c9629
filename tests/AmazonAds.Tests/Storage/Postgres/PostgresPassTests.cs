namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>Passes in a PostgreSQL database.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresPassTests(PostgresFixture postgres) : PassTests(new PostgresStoreFixture(postgres));
