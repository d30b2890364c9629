namespace AmazonAds.Tests.Storage;

/// <summary>What is advertised, in a file.</summary>
public sealed class SqliteAdvertisedAsinTests() : AdvertisedAsinTests(new SqliteStoreFixture());
