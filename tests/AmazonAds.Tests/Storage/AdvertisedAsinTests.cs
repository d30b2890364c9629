using AmazonAds.Entities;
using AmazonAds.Storage;

namespace AmazonAds.Tests.Storage;

/// <param name="fixture">A database.</param>
public abstract class AdvertisedAsinTests(StoreFixture fixture) : IAsyncLifetime
{
    private static readonly EntityKind ProductAds = EntityKinds.Of(AdProduct.SponsoredProducts).Single(kind => kind.Name == "ProductAd");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Each_product_comes_once_for_each_country_and_only_of_the_profiles_and_ads_that_count()
    {
        var store = await fixture.OpenAsync();
        await WriteAsync(store, "main", EntityKinds.Profile, """{"profileId":1,"countryCode":"US"}""", """{"profileId":2,"countryCode":"US"}""", """{"profileId":3,"countryCode":"DE"}""");
        await WriteAsync(store, "1", ProductAds, Ad(1, "B000000001"), Ad(2, "B000000001"), Ad(3, "B000000002", "PAUSED"), Ad(4, "B000000003", "ARCHIVED"), """{"adId":"5","sku":"x","state":"ENABLED"}""");
        await WriteAsync(store, "2", ProductAds, Ad(6, "B000000001"));
        await WriteAsync(store, "3", ProductAds, Ad(7, "B000000001"));
        await WriteAsync(store, "4", ProductAds, Ad(8, "B000000004"));
        await WriteAsync(store, "5", ProductAds, Ad(9, "B000000005"));

        var found = await ((IAdvertisedAsins)store).ReadAdvertisedAsinsAsync(["1", "2", "3", "4"], CancellationToken.None);

        Assert.Equal(
            [new("B000000001", "DE"), new("B000000001", "US"), new("B000000002", "US"), new("B000000004", null)],
            found.OrderBy(product => product.Asin, StringComparer.Ordinal).ThenBy(product => product.CountryCode, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ads_that_are_gone_do_not_count()
    {
        var store = await fixture.OpenAsync();
        await WriteAsync(store, "1", ProductAds, Ad(1, "B000000001"), Ad(2, "B000000002"));
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        var (_, pass) = await fixture.BeginAsync(store, new SyncScope("1", ProductAds));
        await StoreFixture.WriteAsync(store, pass, Ad(1, "B000000001"));
        await store.MarkGoneAsync(pass, ["2"], CancellationToken.None);

        Assert.Equal([new("B000000001", null)], await ((IAdvertisedAsins)store).ReadAdvertisedAsinsAsync(["1"], CancellationToken.None));
    }

    private static string Ad(int id, string asin, string state = "ENABLED") => $$"""{"adId":"{{id}}","asin":"{{asin}}","state":"{{state}}"}""";

    private async Task WriteAsync(IAdsStore store, string owner, EntityKind kind, params string[] rows)
    {
        var (run, pass) = await fixture.BeginAsync(store, new SyncScope(owner, kind));
        await StoreFixture.WriteAsync(store, pass, rows);
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await store.LeaveRunAsync(run, new SyncTotals(1, 0, rows.Length, 1, 0));
    }
}
