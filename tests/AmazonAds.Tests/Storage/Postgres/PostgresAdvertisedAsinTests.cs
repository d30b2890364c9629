namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>What is advertised, in a PostgreSQL database.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresAdvertisedAsinTests(PostgresFixture postgres) : AdvertisedAsinTests(new PostgresStoreFixture(postgres));
