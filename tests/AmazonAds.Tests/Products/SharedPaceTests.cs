using AmazonAds.Products;
using AmazonAds.Tests.Testing;
using Microsoft.Data.Sqlite;

namespace AmazonAds.Tests.Products;

/// <summary>Two clients with limiters of their own over one ledger, as two processes of a machine are.</summary>
public sealed class SharedPaceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shared-pace").FullName;
    private readonly TestClock clock = new();
    private readonly MemoryProductLedger memory = new();
    private readonly List<ProductClient> clients = [];

    private string File => Path.Combine(folder, "products.db");

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public async Task Together_they_stay_under_the_pace_of_one(double rate, int period)
    {
        var limit = new ProductRateLimit { RequestsPerSecond = rate, Period = TimeSpan.FromSeconds(period) };
        var (one, other) = (Client(limit, Ledger()), Client(limit, Ledger()));
        var connection = Connection(Amazon());

        // Begun a little apart, so that neither's turns are the other's.
        var first = Send(one, connection, 6);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        await clock.RunAsync(Task.WhenAll(first, Send(other, connection, 6)));

        await using var database = new SqliteConnection($"Data Source={File};Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT at FROM product_call ORDER BY at";
        var entered = new List<double>();
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) entered.Add((double)rows.GetInt64(0) / TimeSpan.TicksPerSecond);
        Assert.Equal(12, entered.Count);
        AssertPaced(entered, (int)(rate * period), period);
        Assert.Equal(12, clients.Sum(client => client.Limits.Get(connection).GetStatistics()!.TotalSuccessfulLeases));
    }

    [Fact]
    public async Task A_call_of_another_process_is_waited_for_and_no_longer_than_needed()
    {
        var client = Client(new ProductRateLimit(), memory);
        var connection = Connection(Amazon());
        await memory.EnterAsync(connection.CredentialId, new ProductRateLimit(), clock.GetUtcNow(), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(0.25));
        await clock.RunAsync(Send(client, connection, 1));
        Assert.Equal(1, clock.Elapsed.TotalSeconds);
        Assert.Equal(1, client.Limits.Get(connection).CurrentRate);
        Assert.Equal(0, client.Limits.Get(connection).ThrottledCount);
    }

    [Fact]
    public async Task Who_is_alone_goes_at_the_full_pace()
    {
        var client = Client(new ProductRateLimit { RequestsPerSecond = 4 }, memory);
        await clock.RunAsync(SendInTurn(client, Connection(Amazon()), 21));
        Assert.Equal(5, clock.Elapsed.TotalSeconds, tolerance: 0.01);
    }

    public void Dispose()
    {
        foreach (var client in clients) client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SendInTurn(ProductClient client, ProductConnection connection, int count)
    {
        for (var call = 0; call < count; call++) await Send(client, connection, 1);
    }

    private static Task Send(ProductClient client, ProductConnection connection, int count) => Task.WhenAll(Enumerable.Range(0, count).Select(_ =>
        client.SendAsync(connection, new ProductCall(ProductOperation.GetItems, ProductRequests.Items(connection, ["B0BL8WSCH3"])), TestContext.Current.CancellationToken)));

    private static ProductConnection Connection(FakeAmazon amazon) =>
        new ProductConnection("main", "client-1", new AmazonAds.Diagnostics.Secret(ProductHarness.Secret), "3.1", "www.amazon.com", "xyz-20").Through(amazon);

    private FakeAmazon Amazon()
    {
        var amazon = new FakeAmazon(clock);
        amazon.WithTokens().On("POST", ProductHarness.Path).Always(200);
        return amazon;
    }

    private static void AssertPaced(IReadOnlyList<double> times, int burst, double period)
    {
        for (var call = burst; call < times.Count; call++) Assert.InRange(times[call] - times[call - burst], period - 0.001, double.MaxValue);
    }

    private SqliteProductLedger Ledger() => new(File);

    private ProductClient Client(ProductRateLimit limit, IProductLedger ledger)
    {
        var client = new ProductClient(new ProductClientOptions { Time = clock, Random = () => 0.5, RateLimit = limit, Ledger = _ => ledger });
        clients.Add(client);
        return client;
    }
}
