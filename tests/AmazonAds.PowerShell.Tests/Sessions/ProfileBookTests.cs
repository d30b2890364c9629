using AmazonAds.Entities;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Tests.Sessions;

public class ProfileBookTests
{
    private readonly ProfileBook book = new();

    [Fact]
    public void The_connection_that_showed_a_profile_last_counts()
    {
        book.Learn(new Profile { ProfileId = "1", Connection = "a", CountryCode = "US", CurrencyCode = "USD" });
        book.Learn(new Profile { ProfileId = "1", Connection = "b", CountryCode = "US", CurrencyCode = "USD" });
        Assert.Equal("b", book.Find("1")?.Connection);
        Assert.Equal("USD", book.Find("1")?.CurrencyCode);
    }

    [Fact]
    public void A_profile_of_no_connection_is_not_remembered()
    {
        book.Learn(new Profile { ProfileId = "1" });
        Assert.Null(book.Find("1"));
    }

    [Fact]
    public void Profiles_are_forgotten_with_their_connection()
    {
        book.Learn(new Profile { ProfileId = "1", Connection = "a" });
        book.Learn(new Profile { ProfileId = "2", Connection = "b" });
        book.Forget("A");
        Assert.Null(book.Find("1"));
        Assert.NotNull(book.Find("2"));
    }
}
