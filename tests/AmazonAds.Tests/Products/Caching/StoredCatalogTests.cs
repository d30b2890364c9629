using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Storage;
using Microsoft.Data.Sqlite;
using static AmazonAds.Tests.Products.Caching.CatalogHarness;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>The memory in front, the database behind, and what becomes of look-ups when the database fails.</summary>
public sealed class StoredCatalogTests : IAsyncLifetime
{
    private readonly CatalogHarness harness = new();
    private readonly FakeWorld world = new FakeWorld().Item("A", "Thing A", 5m).Item("B");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    public async Task What_one_process_learned_serves_the_next_and_then_from_its_memory(ProductCaching caching)
    {
        var first = harness.OpenStored(caching);
        harness.Api.Then(world);
        var start = harness.Now;
        await harness.LookUpAsync(first, harness.Items(["A", "X"], Title, Price));
        await first.DisposeAsync();
        harness.Advance(3599);

        var second = harness.OpenStored(caching);
        var fromDatabase = await harness.LookUpAsync(second, harness.Items(["A", "X"], Title, Price));
        var reads = harness.Store!.Reads;
        var fromMemory = await harness.LookUpAsync(second, harness.Items(["A", "X"], Title, Price));

        Assert.Single(harness.Api.Calls);
        Assert.Equal(1, reads);
        Assert.Equal(1, harness.Store.Reads);
        Assert.Equal((ProductSource.Database, start, start), (fromDatabase[0].Source, fromDatabase[0].PriceAsOf, fromDatabase[0].ContentAsOf));
        Assert.Equal(ProductSource.Memory, fromMemory[0].Source);
        Assert.All([fromDatabase, fromMemory], entries => Assert.Equal(("Thing A", true), (Value(entries[0], "itemInfo", "title", "displayValue"), entries[1].IsUnknown)));
        Assert.True(fromDatabase[0].Json!.Value.Span.SequenceEqual(fromMemory[0].Json!.Value.Span));
        Assert.Equal((2, 2), await HitsAsync(second));
    }

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    public async Task An_older_answer_in_the_database_serves_when_a_call_fails(ProductCaching caching)
    {
        var first = harness.OpenStored(caching);
        harness.Api.Then(world).ThenFails();
        await harness.LookUpAsync(first, harness.Items(["A"], Price));
        await first.DisposeAsync();
        harness.Advance(7200);

        var entry = await harness.OneAsync(harness.OpenStored(caching), harness.Items(["A"], Price));

        Assert.Equal((true, ProductSource.Database), (entry.Stale, entry.Source));
        Assert.True(harness.Api.Calls[1].OneAttempt);
    }

    [Fact]
    public async Task A_search_is_kept_whole_in_the_database_too()
    {
        var first = harness.OpenStored();
        harness.Api.Then(world);
        await harness.AskAsync(first, harness.Search("things", Title));
        await first.DisposeAsync();

        Assert.Equal(ProductSource.Database, (await harness.AskAsync(harness.OpenStored(), harness.Search("things", Title))).Source);
    }

    [Fact]
    public async Task What_another_process_learned_meanwhile_is_found_before_a_call_is_made()
    {
        var one = harness.OpenStored();
        var other = harness.OpenStored();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(one, harness.Items(["A"], Price));
        harness.Advance(3600);
        await harness.OneAsync(other, harness.Items(["A"], Price));

        var entry = await harness.OneAsync(one, harness.Items(["A"], Price));

        Assert.Equal((2, ProductSource.Database, harness.Now), (harness.Api.Calls.Count, entry.Source, entry.PriceAsOf));
    }

    [Fact]
    public async Task Old_entries_go_by_themselves_as_new_ones_are_written()
    {
        var catalog = harness.OpenStored();
        harness.Api.Then(world).Then(world);
        await harness.LookUpAsync(catalog, harness.Items(["A"], Title, Price));
        var before = (await catalog.ReadStatisticsAsync()).Entries;
        harness.Advance(86_400);

        await harness.LookUpAsync(catalog, harness.Items(["B"], Title, Price));

        Assert.Equal((3, 3), ((int)before!, (int)(await catalog.ReadStatisticsAsync()).Entries!));
    }

    [Fact]
    public async Task What_may_not_be_kept_any_longer_goes_when_the_database_is_opened()
    {
        var first = harness.OpenStored();
        harness.Api.Then(world);
        await harness.LookUpAsync(first, harness.Items(["A"], Title, Price));
        await first.DisposeAsync();
        harness.Advance(86_400);

        Assert.Equal(0, (await harness.OpenStored().ReadStatisticsAsync()).Entries);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_holds_a_look_up_for_seconds_only_and_is_left_alone_for_a_while()
    {
        var never = new TaskCompletionSource<IProductCacheStore>();
        var asked = 0;
        var opening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var catalog = harness.Open(ProductCaching.Smart, _ =>
        {
            asked++;
            opening.TrySetResult();
            return never.Task;
        });
        harness.Api.Then(world).Then(world);
        var look = harness.OneAsync(catalog, harness.Items(["A"], Title));
        await opening.Task;
        while (harness.Time.TimersArmed == 0) await Task.Yield();
        harness.Advance(5);

        Assert.Equal(ProductSource.Api, (await look).Source);
        await harness.OneAsync(catalog, harness.Items(["B"], Title));
        Assert.Equal(1, asked);
        Assert.IsType<TimeoutException>(Assert.Single(harness.Warnings));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_as_if_there_were_none_and_that_is_said_once()
    {
        await System.IO.File.WriteAllTextAsync(harness.File, new string('x', 10_000));
        var catalog = harness.OpenStored();
        harness.Api.Then(world).Then(world);

        await harness.OneAsync(catalog, harness.Items(["A"], Title));
        harness.Advance(60);
        await harness.OneAsync(catalog, harness.Items(["B"], Title));
        var again = await harness.OneAsync(catalog, harness.Items(["A"], Title));

        Assert.Equal(ProductSource.Memory, again.Source);
        Assert.IsType<AdsStoreException>(Assert.Single(harness.Warnings));
        Assert.Null((await catalog.ReadStatisticsAsync()).Entries);
        await Assert.ThrowsAsync<AdsStoreException>(() => catalog.CountAsync(ProductCacheFilter.All));
    }

    [Fact]
    public async Task A_database_that_another_one_holds_is_as_if_there_were_none_until_it_is_free()
    {
        await (await SqliteProductCacheStore.OpenAsync(harness.File, CancellationToken.None)).DisposeAsync();
        var catalog = harness.Open(ProductCaching.Smart, async cancellationToken => await SqliteProductCacheStore.OpenAsync(harness.File, 3, cancellationToken));
        harness.Api.Then(world).Then(world);
        using (var holder = new SqliteConnection($"Data Source={harness.File};Pooling=False"))
        {
            holder.Open();
            using var transaction = holder.BeginTransaction(deferred: false);
            await harness.OneAsync(catalog, harness.Items(["A"], Title));
        }

        harness.Advance(31);
        await harness.OneAsync(catalog, harness.Items(["B"], Title));

        Assert.IsType<AdsStoreException>(Assert.Single(harness.Warnings));
        Assert.Equal(2, (await catalog.ReadStatisticsAsync()).Entries);
    }

    [Fact]
    public async Task A_database_that_breaks_while_it_is_in_use_fails_no_look_up()
    {
        var catalog = harness.OpenStored();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title));
        using (var connection = new SqliteConnection($"Data Source={harness.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE product_fact";
            command.ExecuteNonQuery();
        }

        var entry = await harness.OneAsync(catalog, harness.Items(["B"], Title));

        Assert.Equal(ProductSource.Api, entry.Source);
        Assert.Single(harness.Warnings);
    }

    [Fact]
    public async Task Clearing_forgets_in_memory_and_database()
    {
        var catalog = harness.OpenStored();
        harness.Api.Then(world).Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));

        Assert.Equal(1, (await catalog.CountAsync(new ProductCacheFilter { Kind = ProductDataKind.Price })).Entries);
        Assert.Equal(1, (await catalog.ClearAsync(new ProductCacheFilter { Kind = ProductDataKind.Price })).Entries);
        await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        Assert.Equal($"GetItems A [{Price}]", harness.Api.Said[^1]);

        await catalog.ClearAsync(ProductCacheFilter.All);
        await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        Assert.Equal($"GetItems A [{Title},{Price}]", harness.Api.Said[^1]);
    }

    [Fact]
    public async Task Without_a_database_clearing_forgets_what_is_in_the_memory()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title, Price));
        await harness.AskAsync(catalog, harness.Search("things", Title));

        Assert.Equal(0, (await catalog.CountAsync(new ProductCacheFilter { Marketplace = "www.amazon.de" })).Entries);
        Assert.Equal((await catalog.CountAsync(ProductCacheFilter.All)).Entries, (await catalog.ClearAsync(ProductCacheFilter.All)).Entries);
        Assert.Equal(0, (await catalog.ReadStatisticsAsync()).MemoryEntries);
    }

    [Fact]
    public async Task Statistics_tell_what_the_cache_saved()
    {
        var catalog = harness.Open();
        harness.Api.Then(world).ThenFails();
        await harness.LookUpAsync(catalog, harness.Items(["A", "B"], Price));
        await harness.LookUpAsync(catalog, harness.Items(["A", "B"], Price));
        harness.Advance(3600);
        await harness.OneAsync(catalog, harness.Items(["A"], Price));

        var statistics = await catalog.ReadStatisticsAsync();

        Assert.Equal((2, 0, 2), (statistics.MemoryHits, statistics.DatabaseHits, statistics.Hits));
        Assert.Equal((3, 1, 2, 1), (statistics.Misses, statistics.StaleServed, statistics.CallsMade, statistics.CallsSaved));
    }

    private static async Task<(int, int)> HitsAsync(ProductCatalog catalog)
    {
        var statistics = await catalog.ReadStatisticsAsync();
        return ((int)statistics.DatabaseHits, (int)statistics.MemoryHits);
    }
}
