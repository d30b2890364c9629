namespace AmazonAds.Tests.Storage;

/// <summary>Passes in a file.</summary>
public sealed class SqlitePassTests() : PassTests(new SqliteStoreFixture());
