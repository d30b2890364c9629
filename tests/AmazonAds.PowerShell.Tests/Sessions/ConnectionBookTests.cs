using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Tests.Sessions;

public class ConnectionBookTests
{
    private readonly ConnectionBook book = new();

    [Fact]
    public void The_latest_connection_is_the_default_and_hands_it_back()
    {
        var first = Make("first", "t1");
        var second = Make("second", "t2");
        book.Put(first);
        book.Put(second);
        Assert.Same(second, book.Default);
        Assert.True(book.Remove(second));
        Assert.Same(first, book.Default);
        Assert.True(book.Remove(first));
        Assert.Null(book.Default);
        Assert.False(book.Remove(first));
    }

    [Fact]
    public void A_name_is_the_same_in_any_case_and_replaces()
    {
        var old = Make("Shoes", "t1");
        book.Put(old);
        var renewed = Make("shoes", "t2");
        Assert.Same(old, book.Put(renewed));
        Assert.Same(renewed, Assert.Single(book.All));
        Assert.Same(renewed, book.Find("SHOES"));
    }

    [Fact]
    public void Names_count_up_and_skip_what_is_taken()
    {
        book.Put(Make("NA-2", "t"));
        Assert.Equal("NA-1", book.NameFor("NA", Make("?", "t1")));
        Assert.Equal("NA-3", book.NameFor("NA", Make("?", "t2")));
        Assert.Equal("EU-1", book.NameFor("EU", Make("?", "t3")));
    }

    [Fact]
    public void The_same_grant_keeps_its_name_until_it_is_gone()
    {
        var shoes = Make("Shoes", "t1");
        book.Put(shoes);
        Assert.Equal("Shoes", book.NameFor("NA", Make("?", "t1")));
        Assert.Equal("NA-1", book.NameFor("NA", Make("?", "t1", AdsRegion.EU)));
        book.Remove(shoes);
        Assert.Equal("NA-1", book.NameFor("NA", Make("?", "t1")));
    }

    private static AdsConnection Make(string name, string token, AdsRegion region = AdsRegion.NA) =>
        new(name, "client", new Secret("secret"), new Secret(token), region);
}
