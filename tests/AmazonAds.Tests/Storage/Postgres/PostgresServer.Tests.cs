namespace AmazonAds.Tests.Storage.Postgres;

/// <content>
/// One server per test process (<see cref="PostgresFixture"/>), or one of its own for a test that stops and starts it. Tests are
/// skipped where there is no PostgreSQL.
/// </content>
public sealed partial class PostgresServer
{
    /// <summary>Skips the running test where there is no PostgreSQL.</summary>
    public static void RequirePrograms() => Assert.SkipWhen(
        PostgresPrograms.Folder is null, "needs PostgreSQL's programs: initdb and postgres where pg_config says, and setpriv for root");

    static partial void BeforeStart() => RequirePrograms();
}
