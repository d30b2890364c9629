using AmazonAds.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace AmazonAds.Tests.Reports;

/// <summary>Reports in a file.</summary>
public sealed class SqliteReportStoreTests : ReportStoreTests
{
    private readonly SqliteStoreFixture fixture;

    public SqliteReportStoreTests()
        : this(new SqliteStoreFixture())
    {
    }

    private SqliteReportStoreTests(SqliteStoreFixture fixture)
        : base(fixture) => this.fixture = fixture;

    protected override void SpoilJobs()
    {
        using var connection = new SqliteConnection($"Data Source={fixture.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE report_job (other TEXT)";
        command.ExecuteNonQuery();
    }
}
