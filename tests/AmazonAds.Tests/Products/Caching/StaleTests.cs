using System.Net;
using AmazonAds.Errors;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Storage;
using static AmazonAds.Tests.Products.Caching.CatalogHarness;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>What serves when a call fails, in both caches.</summary>
public sealed class StaleTests : IAsyncLifetime
{
    private readonly CatalogHarness harness = new();
    private readonly FakeWorld world = new FakeWorld().Item("A", "Thing A", 5m).Item("B");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    public async Task When_a_call_fails_an_older_price_serves_with_its_time_until_it_is_a_day_old(ProductCaching caching)
    {
        var catalog = harness.Open(caching);
        harness.Api.Then(world);
        var start = harness.Now;
        await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));

        harness.Advance(86_399);
        harness.Api.ThenFails();
        var stale = await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        Assert.True(stale.Stale);
        Assert.Equal((start, start, ProductSource.Memory), (stale.PriceAsOf, stale.ContentAsOf, stale.Source));
        Assert.Equal("5", Value(stale, "offersV2", "listings", "0", "price", "money", "amount"));
        Assert.Equal(FailureKind.ServerFault, Assert.IsType<AdsException>(stale.Failure).Kind);

        harness.Advance(1);
        harness.Api.ThenFails();
        var gone = await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        Assert.Null(gone.Json);
        Assert.False(gone.Stale);
        Assert.NotNull(gone.Failure);
        Assert.Equal((1, 1), await CountAsync(catalog));
    }

    public static TheoryData<ProductCaching, string> Withdrawals => new()
    {
        { ProductCaching.Smart, "not eligible" }, { ProductCaching.Smart, "unauthorized" }, { ProductCaching.Smart, "tag" }, { ProductCaching.Smart, "grant" },
        { ProductCaching.Simple, "not eligible" }, { ProductCaching.Simple, "unauthorized" }, { ProductCaching.Simple, "tag" }, { ProductCaching.Simple, "grant" },
    };

    [Theory]
    [MemberData(nameof(Withdrawals))]
    public async Task Where_Amazon_says_that_the_account_has_no_access_nothing_older_serves(ProductCaching caching, string how)
    {
        var catalog = harness.Open(caching);
        harness.Api.Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        harness.Advance(7_200);

        harness.Api.Then((_, _) => Task.FromException<ProductAnswer>(how switch
        {
            "not eligible" => new AdsApiException(FailureKind.Refused, how) { Status = HttpStatusCode.Forbidden, Code = "AccessDeniedException", Reason = "AssociateNotEligible" },
            "unauthorized" => new AdsApiException(FailureKind.Unauthorized, how) { Status = HttpStatusCode.Unauthorized, Code = "UnauthorizedException" },
            "tag" => new AdsApiException(FailureKind.Refused, how) { Status = HttpStatusCode.BadRequest, Code = "ValidationException", Reason = "InvalidPartnerTag" },
            _ => new AdsAuthenticationException(FailureKind.GrantRefused, how),
        }));
        var entry = await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        Assert.Null(entry.Json);
        Assert.False(entry.Stale);
        Assert.Equal(how, entry.Failure!.Message);
    }

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    public async Task A_gateways_403_and_a_ledger_that_fails_are_outages(ProductCaching caching)
    {
        var catalog = harness.Open(caching);
        harness.Api.Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        harness.Advance(7_200);

        harness.Api.Then((_, _) => Task.FromException<ProductAnswer>(new AdsApiException(FailureKind.Refused, "blocked") { Status = HttpStatusCode.Forbidden }));
        Assert.True((await harness.OneAsync(catalog, harness.Items(["A"], Title, Price))).Stale);
        harness.Api.Then((_, _) => Task.FromException<ProductAnswer>(new AdsStoreException("ledger.db", "disk full")));
        Assert.True((await harness.OneAsync(catalog, harness.Items(["A"], Title, Price))).Stale);
    }

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    public async Task With_an_older_answer_at_hand_one_attempt_is_enough(ProductCaching caching)
    {
        var catalog = harness.Open(caching);
        harness.Api.Then(world).ThenFails().ThenFails();
        await harness.OneAsync(catalog, harness.Items(["A"], Price));
        harness.Advance(3600);

        await harness.OneAsync(catalog, harness.Items(["A"], Price));
        await harness.OneAsync(catalog, harness.Items(["B"], Price));

        Assert.Equal([$"GetItems A [{Price}]", $"GetItems A [{Price}] once", $"GetItems B [{Price}]"], harness.Api.Said);
    }

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    public async Task An_age_of_zero_always_calls_and_in_an_outage_the_lawful_answer_serves_as_stale(ProductCaching caching)
    {
        var catalog = harness.Open(caching);
        var always = new ProductCacheOptions { MaxAge = TimeSpan.Zero };
        harness.Api.Then(world).Then(world).ThenFails();

        Assert.Equal(ProductSource.Api, (await harness.OneAsync(catalog, harness.Items(["A"], Title), always)).Source);
        Assert.Equal(ProductSource.Api, (await harness.OneAsync(catalog, harness.Items(["A"], Title), always)).Source);
        var outage = await harness.OneAsync(catalog, harness.Items(["A"], Title), always);

        Assert.True(outage.Stale);
        Assert.Equal("Thing A", Value(outage, "itemInfo", "title", "displayValue"));
        Assert.Equal(3, harness.Api.Calls.Count);
    }

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    public async Task A_callers_age_in_seconds_says_when_a_call_is_tried(ProductCaching caching)
    {
        var catalog = harness.Open(caching);
        var minute = new ProductCacheOptions { MaxAge = TimeSpan.FromSeconds(60) };
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title));

        harness.Advance(59);
        await harness.OneAsync(catalog, harness.Items(["A"], Title), minute);
        Assert.Single(harness.Api.Calls);
        harness.Advance(1);
        await harness.OneAsync(catalog, harness.Items(["A"], Title), minute);
        Assert.Equal(2, harness.Api.Calls.Count);
    }

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    public async Task Without_the_cache_nothing_kept_is_looked_at_but_what_comes_is_kept(ProductCaching caching)
    {
        var catalog = harness.Open(caching);
        var without = new ProductCacheOptions { NoCache = true };
        harness.Api.Then(world).Then(world).ThenFails();
        await harness.OneAsync(catalog, harness.Items(["A"], Title), without);

        Assert.Equal(ProductSource.Memory, (await harness.OneAsync(catalog, harness.Items(["A"], Title))).Source);
        Assert.Equal(ProductSource.Api, (await harness.OneAsync(catalog, harness.Items(["A"], Title), without)).Source);
        var failed = await harness.OneAsync(catalog, harness.Items(["A"], Title), without);

        Assert.NotNull(failed.Failure);
        Assert.Null(failed.Json);
        Assert.False(harness.Api.Calls[^1].OneAttempt);
    }

    [Fact]
    public async Task What_is_fresh_is_served_while_others_fail()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).ThenFails();
        await harness.OneAsync(catalog, harness.Items(["A"], Title));

        var entries = await harness.LookUpAsync(catalog, harness.Items(["A", "B"], Title));

        Assert.Equal(("Thing A", false), (Value(entries[0], "itemInfo", "title", "displayValue"), entries[0].Stale));
        Assert.NotNull(entries[1].Failure);
    }

    [Fact]
    public async Task A_part_that_was_never_asked_for_cannot_serve_when_the_call_for_it_fails()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).ThenFails();
        await harness.OneAsync(catalog, harness.Items(["A"], Title));

        var entry = await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));

        Assert.Null(entry.Json);
        Assert.False(harness.Api.Calls[1].OneAttempt);
    }

    [Fact]
    public async Task Data_that_came_while_a_slow_call_was_under_way_is_not_taken_for_old()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Price));
        harness.Advance(3599);
        var slow = harness.Api.ThenWaits();
        var look = harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        await harness.Api.Made(2);

        // The price, fresh when the title was asked for, has become too old meanwhile: it is asked for as well.
        harness.Advance(2);
        harness.Api.Then(world);
        slow.SetResult(world.Answer(harness.Api.Calls[1]));
        var entry = await look;

        Assert.Equal([$"GetItems A [{Title}]", $"GetItems A [{Price}]"], harness.Api.Said.Skip(1).Select(said => said.Replace(" once", "", StringComparison.Ordinal)));
        Assert.Equal((harness.Now, false), (entry.PriceAsOf, entry.Stale));
    }

    [Fact]
    public async Task A_search_serves_whole_from_the_cache_and_as_stale_in_an_outage()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        var start = harness.Now;
        var fresh = await harness.AskAsync(catalog, harness.Search("things", Price, Title));
        harness.Advance(3599);
        var kept = await harness.AskAsync(catalog, harness.Search("things", Title, Price));
        harness.Advance(1);
        harness.Api.ThenFails();
        var stale = await harness.AskAsync(catalog, harness.Search("things", Title, Price));
        harness.Advance(86_400 - 3600);
        harness.Api.ThenFails();

        await Assert.ThrowsAsync<AdsException>(() => harness.AskAsync(catalog, harness.Search("things", Title, Price)));
        Assert.Equal((ProductSource.Api, ProductSource.Memory, ProductSource.Memory), (fresh.Source, kept.Source, stale.Source));
        Assert.Equal((false, true), (kept.Stale, stale.Stale));
        Assert.Equal((start, start), (stale.PriceAsOf, stale.ContentAsOf));
        Assert.True(fresh.Answer.Body.Span.SequenceEqual(stale.Answer.Body.Span));
    }

    [Fact]
    public async Task A_search_without_prices_serves_for_a_day()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.AskAsync(catalog, harness.Search("things", Title));
        harness.Advance(86_399);
        await harness.AskAsync(catalog, harness.Search("things", Title));
        Assert.Single(harness.Api.Calls);
        harness.Advance(1);

        Assert.Null((await harness.AskAsync(catalog, harness.Search("things", Title))).PriceAsOf);
        Assert.Equal(2, harness.Api.Calls.Count);
    }

    [Fact]
    public async Task Every_parameter_marketplace_and_credential_makes_another_question()
    {
        var catalog = harness.Open(ProductCaching.Simple);
        for (var call = 0; call < 4; call++) harness.Api.Then(world);
        await harness.AskAsync(catalog, harness.Search("things", Title));

        await harness.AskAsync(catalog, With(harness.Search("things", Title), "itemPage", 2));
        await catalog.AskAsync(harness.Connection.For("www.amazon.de"), ProductOperation.SearchItems, harness.Search("things", Title));
        await catalog.AskAsync(
            new ProductConnection("other", "other-client", new AmazonAds.Diagnostics.Secret("s"), "3.1", "www.amazon.com", "xyz-20"),
            ProductOperation.SearchItems, harness.Search("things", Title));

        Assert.Equal(4, harness.Api.Calls.Count);
    }

    [Fact]
    public async Task Without_caching_every_look_up_calls()
    {
        var catalog = harness.Open(ProductCaching.None);
        harness.Api.Then(world).Then(world).ThenFails();
        await harness.OneAsync(catalog, harness.Items(["A"], Title));
        await harness.OneAsync(catalog, harness.Items(["A"], Title));

        Assert.NotNull((await harness.OneAsync(catalog, harness.Items(["A"], Title))).Failure);
        Assert.Equal(0, (await catalog.ReadStatisticsAsync()).CallsSaved);
    }

    private static async Task<(int, int)> CountAsync(ProductCatalog catalog)
    {
        var statistics = await catalog.ReadStatisticsAsync();
        return ((int)statistics.StaleServed, (int)statistics.Failed);
    }
}
