using AmazonAds.Errors;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using static AmazonAds.Tests.Products.Caching.CatalogHarness;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>Who wants the same at the same time shares one call.</summary>
public sealed class FlightTests : IAsyncLifetime
{
    private readonly CatalogHarness harness = new();
    private readonly FakeWorld world = new FakeWorld().Item("A", "Thing A").Item("B", "Thing B").Item("C", "Thing C");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    [InlineData(ProductCaching.None)]
    public async Task A_thousand_callers_who_ask_for_one_ASIN_make_one_call(ProductCaching caching)
    {
        var catalog = harness.Open(caching);
        var slow = harness.Api.ThenWaits();
        var callers = Enumerable.Range(0, 1000).Select(_ => Task.Run(() => harness.OneAsync(catalog, harness.Items(["A"], Title)))).ToList();
        await harness.Api.Made(1);

        // Whoever comes later finds the call under way; without caching it must not have landed before all have come.
        while (caching == ProductCaching.None && (await catalog.ReadStatisticsAsync()).Waiting < 1000) await Task.Yield();
        slow.SetResult(world.Answer(harness.Api.Calls[0]));
        var entries = await Task.WhenAll(callers);

        Assert.Single(harness.Api.Calls);
        Assert.All(entries, entry => Assert.Equal("Thing A", Value(entry, "itemInfo", "title", "displayValue")));
        Assert.Equal(999, (await catalog.ReadStatisticsAsync()).CallsSaved);
    }

    [Fact]
    public async Task A_hundred_threads_that_block_make_one_call()
    {
        var catalog = harness.OpenStored();
        harness.Api.Then(world);
        using var start = new Barrier(100);
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, 100).Select(_ => new Thread(() =>
        {
            try
            {
                start.SignalAndWait();
                var entry = harness.OneAsync(catalog, harness.Items(["A"], Title)).GetAwaiter().GetResult();
                Assert.Equal("Thing A", Value(entry, "itemInfo", "title", "displayValue"));
            }
            catch (Exception exception)
            {
                failures.Enqueue(exception);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Empty(failures);
        Assert.Single(harness.Api.Calls);
    }

    [Fact]
    public async Task Those_who_want_more_share_what_is_under_way_and_ask_for_the_rest()
    {
        var catalog = harness.Open();
        var first = harness.Api.ThenWaits();
        var one = harness.LookUpAsync(catalog, harness.Items(["A", "B"], Title));
        await harness.Api.Made(1);
        var second = harness.Api.ThenWaits();
        var other = harness.LookUpAsync(catalog, harness.Items(["B", "C"], Title, Features));
        await harness.Api.Made(2);

        second.SetResult(world.Answer(harness.Api.Calls[1]));
        Assert.False(other.IsCompleted);
        first.SetResult(world.Answer(harness.Api.Calls[0]));

        Assert.Equal(["A", "B"], (await one).Select(entry => entry.Id));
        Assert.All(await other, entry => Assert.Equal(
            ($"Thing {entry.Id}", "two"), (Value(entry, "itemInfo", "title", "displayValue"), Value(entry, "itemInfo", "features", "displayValues", "1"))));
        Assert.Equal([$"GetItems A,B [{Title}]", $"GetItems B,C [{Features},{Title}]"], harness.Api.Said.Order());
    }

    [Fact]
    public async Task One_who_gives_up_takes_nobody_with_him()
    {
        var catalog = harness.Open();
        var slow = harness.Api.ThenWaits();
        using var cancellation = new CancellationTokenSource();
        var impatient = FirstAsync(catalog, cancellation.Token);
        await harness.Api.Made(1);
        var patient = harness.OneAsync(catalog, harness.Items(["A"], Title));
        while ((await catalog.ReadStatisticsAsync()).Waiting < 2) await Task.Yield();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        slow.SetResult(world.Answer(harness.Api.Calls[0]));

        Assert.Equal("Thing A", Value(await patient, "itemInfo", "title", "displayValue"));
        Assert.Single(harness.Api.Calls);
    }

    [Fact]
    public async Task A_call_that_nobody_waits_for_any_more_is_given_up_and_made_anew_for_the_next()
    {
        var catalog = harness.Open();
        var givenUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        harness.Api.Then(async (_, cancellationToken) =>
        {
            await using var registration = cancellationToken.Register(() => givenUp.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        });
        using var cancellation = new CancellationTokenSource();
        var only = FirstAsync(catalog, cancellation.Token);
        await harness.Api.Made(1);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        await givenUp.Task;

        harness.Api.Then(world);
        Assert.Equal("Thing A", Value(await harness.OneAsync(catalog, harness.Items(["A"], Title)), "itemInfo", "title", "displayValue"));
    }

    [Fact]
    public async Task One_who_stops_reading_gives_up_what_only_he_waited_for()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Title));
        var givenUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        harness.Api.Then(async (_, cancellationToken) =>
        {
            await using var registration = cancellationToken.Register(() => givenUp.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        });

        await foreach (var entry in catalog.LookUpAsync(harness.Connection, ProductOperation.GetItems, harness.Items(["A", "B"], Title)))
        {
            Assert.Equal("A", entry.Id);
            await harness.Api.Made(2);
            break;
        }

        await givenUp.Task;
    }

    [Theory]
    [InlineData(ProductCaching.Smart)]
    [InlineData(ProductCaching.Simple)]
    public async Task A_failure_reaches_all_who_wait(ProductCaching caching)
    {
        var catalog = harness.Open(caching);
        var signal = new TaskCompletionSource<ProductAnswer>();
        harness.Api.Then((_, _) => signal.Task);
        var callers = Enumerable.Range(0, 20).Select(_ => harness.OneAsync(catalog, harness.Items(["A"], Title))).ToList();
        await harness.Api.Made(1);
        while ((await catalog.ReadStatisticsAsync()).Waiting < callers.Count) await Task.Yield();

        signal.SetException(new AdsException(FailureKind.Throttled, "Too many."));

        Assert.All(await Task.WhenAll(callers), entry => Assert.Equal(FailureKind.Throttled, ((AdsException)entry.Failure!).Kind));
        Assert.Single(harness.Api.Calls);
    }

    [Fact]
    public async Task What_is_no_failure_of_the_call_is_not_hidden_behind_an_older_answer()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Price));
        harness.Advance(3600);

        await Assert.ThrowsAsync<InvalidOperationException>(() => harness.OneAsync(catalog, harness.Items(["A"], Price)));
    }

    [Fact]
    public async Task One_who_has_nothing_older_does_not_join_a_call_that_gives_up_early()
    {
        var catalog = harness.Open();
        harness.Api.Then(world);
        await harness.OneAsync(catalog, harness.Items(["A"], Price));
        harness.Advance(3600);
        var early = new TaskCompletionSource<ProductAnswer>();
        harness.Api.Then((_, _) => early.Task).Then(world);
        var content = harness.OneAsync(catalog, harness.Items(["A"], Price));
        await harness.Api.Made(2);

        var needy = await harness.OneAsync(catalog, harness.Items(["A"], Price), new ProductCacheOptions { NoCache = true });
        early.SetException(new AdsException(FailureKind.ServerFault, "Away."));

        Assert.NotNull(needy.Json);
        Assert.True((await content).Stale);
        Assert.Equal([true, false], harness.Api.Calls.Skip(1).Select(call => call.OneAttempt));
    }

    private async Task<ProductEntry> FirstAsync(ProductCatalog catalog, CancellationToken cancellationToken)
    {
        await foreach (var entry in catalog.LookUpAsync(harness.Connection, ProductOperation.GetItems, harness.Items(["A"], Title), null, cancellationToken)) return entry;
        throw new InvalidOperationException("Nothing came.");
    }
}
