using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;

namespace AmazonAds.Tests.Storage.Postgres;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://ann:s%40cret@db.example:6543/ads", "db.example", 6543, "ads", "ann", "s@cret", "postgres://ann@db.example:6543/ads")]
    [InlineData("postgresql://db.example/ads", "db.example", 5432, "ads", null, null, "postgres://db.example:5432/ads")]
    [InlineData("POSTGRES://ann@[::1]/my%20ads", "::1", 5432, "my ads", "ann", null, "postgres://ann@::1:5432/my ads")]
    public void An_address_is_read_and_shown_without_its_password(
        string text, string host, int port, string database, string? user, string? password, string shown)
    {
        var address = PostgresAddress.Parse(text);

        Assert.Equal((host, port, database, user, password), (address.Settings.Host, address.Settings.Port, address.Settings.Database, address.Settings.Username, address.Settings.Password));
        Assert.Equal(shown, address.Shown);
        Assert.Equal(shown, address.ToString());
    }

    [Fact]
    public void Options_are_read_in_the_words_of_PostgreSQLs_own_programs()
    {
        var settings = PostgresAddress.Parse("postgres://h/d?sslmode=verify-full&connect_timeout=7&search_path=ads").Settings;

        Assert.Equal((Npgsql.SslMode.VerifyFull, 7, "ads"), (settings.SslMode, settings.Timeout, settings.SearchPath));
    }

    [Theory]
    [InlineData("postgres:hunter2")]
    [InlineData("postgres://ann:hunter2@h")]
    [InlineData("postgres://ann:hunter2@h/a/b")]
    [InlineData("postgres://ann:hunter2@h:port/a")]
    [InlineData("postgres://ann:hunter2@h/d?sslmode=hunter2")]
    [InlineData("postgres://ann:hunter2@h/d?nonsense=hunter2")]
    public void What_is_no_address_is_refused_without_showing_any_of_it(string text)
    {
        var exception = Assert.Throws<FormatException>(() => PostgresAddress.Parse(text));

        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://h/d", true)]
    [InlineData("PostgreSQL:h", true)]
    [InlineData("postgres.db", false)]
    [InlineData("c:\\data\\ads.db", false)]
    [InlineData(null, false)]
    public void What_is_meant_as_an_address_is_told_from_a_file(string? text, bool expected) => Assert.Equal(expected, PostgresAddress.IsMeant(text));

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_told_at_once_and_without_its_password()
    {
        var exception = await Assert.ThrowsAsync<AdsStoreException>(() => PostgresStore.OpenAsync(
            PostgresAddress.Parse("postgres://ann:hunter2@127.0.0.1:1/ads"), null, TestContext.Current.CancellationToken));

        Assert.Equal("postgres://ann@127.0.0.1:1/ads", exception.Path);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }
}
