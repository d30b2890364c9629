using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Tests.Storage;
using AmazonAds.Tests.Testing;
using Microsoft.Data.Sqlite;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>A process that is killed while it writes leaves a sound cache with all that it had committed, and nothing in halves.</summary>
public sealed class CacheInterruptionTests : IDisposable
{
    private const string FileVariable = "AMAZONADS_TESTS_CACHE_FILE";
    private const int FactsEach = 30;

    private static readonly ProductScope Scope = new("https://creatorsapi.amazon", "www.amazon.com", string.Empty);

    private readonly string folder = Path.Combine(Path.GetTempPath(), "amazonads-tests-" + Guid.NewGuid().ToString("N"));

    public CacheInterruptionTests() => Directory.CreateDirectory(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_killed_process_leaves_a_sound_cache()
    {
        var file = Path.Combine(folder, "products.db");
        await ChildProcess.KillAfterAsync(typeof(CacheInterruptionTests), nameof(Writes_until_it_is_killed), 200, (FileVariable, file));

        Assert.Equal("ok", Ask(file, "PRAGMA integrity_check"));
        Assert.Equal("0", Ask(file, $"SELECT count(*) FROM (SELECT id FROM product_fact GROUP BY id HAVING count(*) <> {FactsEach} OR count(DISTINCT at) <> 1)"));
        Assert.True(int.Parse(Ask(file, "SELECT count(DISTINCT id) FROM product_fact")) >= 20);
        await using var store = await SqliteProductCacheStore.OpenAsync(file, CancellationToken.None);
        await store.WriteFactsAsync(Facts(1_000_000), CancellationToken.None);
        Assert.Equal(FactsEach, (await store.ReadFactsAsync(Scope, ProductIdKind.Item, ["B0"], CancellationToken.None)).Count);
    }

    /// <summary>The child of the test above.</summary>
    [ChildFact]
    public async Task Writes_until_it_is_killed()
    {
        await using var signs = await ChildProcess.ConnectAsync();
        await using var store = await SqliteProductCacheStore.OpenAsync(Environment.GetEnvironmentVariable(FileVariable)!, CancellationToken.None);
        for (var number = 0; number < 1_000_000; number++)
        {
            await store.WriteFactsAsync(Facts(number), CancellationToken.None);
            signs.WriteByte(1);
        }
    }

    // Each write renews one of twenty items, all of whose facts are of one time.
    private static ProductFact[] Facts(int number) =>
    [
        .. Enumerable.Range(0, FactsEach).Select(part => new ProductFact(
            new ProductKey(Scope, ProductIdKind.Item, $"B{number % 20}"),
            ProductPart.Of([$"itemInfo.part{part}"])[0],
            DateTimeOffset.UnixEpoch.AddSeconds(number),
            System.Text.Encoding.UTF8.GetBytes(new string('x', 500)))),
    ];

    private static string Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
