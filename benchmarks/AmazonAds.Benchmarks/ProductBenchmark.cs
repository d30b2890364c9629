using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AmazonAds.Diagnostics;
using AmazonAds.Products;
using AmazonAds.Products.Caching;

namespace AmazonAds.Benchmarks;

/// <summary>
/// The product caches: hits a second from the memory and from the database, and how many calls a day of look-ups makes with
/// the smart cache, beside the simple cache alone and none.
/// </summary>
internal static class ProductBenchmark
{
    private const int Asins = 1_000;

    private static readonly string[] Usual = ["images.primary.medium", "itemInfo.title", "offersV2.listings.availability", "offersV2.listings.price"];

    private static readonly ProductConnection Connection = new("benchmark", "client", new Secret("secret"), "3.1", "www.amazon.com", "xyz-20");

    /// <summary>Measures and reports.</summary>
    /// <param name="folder">Where the files go; they are removed.</param>
    /// <param name="lookUps">Look-ups of the mixes.</param>
    /// <param name="report">Takes the lines of the report.</param>
    public static async Task RunAsync(string folder, int lookUps, Action<string> report)
    {
        Directory.CreateDirectory(folder);
        try
        {
            var file = Path.Combine(folder, "products.db");

            // The first round, in which the code is still being compiled, is not told of.
            await HitsAsync(file, ids: 1, catalogs: 1, rounds: 100, static _ => { });
            await HitsAsync(file, ids: 1, catalogs: 5, rounds: 1, static _ => { });
            foreach (var ids in (int[])[1, 10])
            {
                var memory = await HitsAsync(file, ids, catalogs: 1, rounds: 200, report);
                var database = await HitsAsync(file, ids, catalogs: 20, rounds: 1, report);
                report(string.Create(CultureInfo.InvariantCulture, $"memory / database, {ids} in a look-up: {memory / database:0.0}"));
            }

            await MixAsync("one ASIN each, the same resources", lookUps, isMixed: false, report);
            await MixAsync("1 to 20 ASINs, three sets of resources, searches", lookUps, isMixed: true, report);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The first round of a new catalog is answered from the database, each further one from the memory.
    private static async Task<double> HitsAsync(string file, int ids, int catalogs, int rounds, Action<string> report)
    {
        var isMemory = catalogs == 1;
        var clock = new BenchmarkClock();
        await using (var filling = Open(file, clock)) await ReadAsync(filling, Request([.. Enumerable.Range(0, Asins).Select(Asin)], Usual));
        var order = new Random(1);
        var requests = Enumerable.Range(0, Asins).OrderBy(_ => order.Next()).Chunk(ids).Select(chunk => Request([.. chunk.Select(Asin)], Usual)).ToList();
        var time = TimeSpan.Zero;
        var hits = 0L;
        for (var number = 0; number < catalogs; number++)
        {
            await using var catalog = Open(file, clock);
            if (isMemory) foreach (var request in requests) await ReadAsync(catalog, request);
            else await ReadAsync(catalog, Request(["B999999999"], ["itemInfo.title"]));
            var before = await catalog.ReadStatisticsAsync();
            var start = Stopwatch.GetTimestamp();
            for (var round = 0; round < rounds; round++)
            {
                foreach (var request in requests) await ReadAsync(catalog, request);
            }

            time += Stopwatch.GetElapsedTime(start);
            var after = await catalog.ReadStatisticsAsync();
            hits += isMemory ? after.MemoryHits - before.MemoryHits : after.DatabaseHits - before.DatabaseHits;
            if (after.CallsMade != before.CallsMade) throw new InvalidOperationException("Calls were made.");
        }

        report(string.Create(
            CultureInfo.InvariantCulture,
            $"hits from {(isMemory ? "memory" : "database"),-9}{ids,3} in a look-up: {hits,9:N0} items in {time.TotalSeconds:0.00} s: {hits / time.TotalSeconds,9:N0} items/s, {hits / ids / time.TotalSeconds,9:N0} look-ups/s"));
        return hits / time.TotalSeconds;
    }

    private static ProductCatalog Open(string file, BenchmarkClock clock) => new(new GeneratedProducts(clock), clock, new ProductCatalogOptions
    {
        OpenStore = async cancellationToken => await SqliteProductCacheStore.OpenAsync(file, cancellationToken),
    });

    private static async Task MixAsync(string what, int lookUps, bool isMixed, Action<string> report)
    {
        long none = 0;
        long simple = 0;
        foreach (var caching in (ProductCaching[])[ProductCaching.None, ProductCaching.Simple, ProductCaching.Smart])
        {
            var clock = new BenchmarkClock();
            await using var catalog = new ProductCatalog(new GeneratedProducts(clock), clock, new ProductCatalogOptions { Caching = caching });
            var random = new Random(7);
            var zipf = new Zipf(Asins);
            for (var index = 0; index < lookUps; index++)
            {
                await AskAsync(catalog, random, zipf, isMixed);
                clock.Advance(TimeSpan.FromDays(1) / lookUps);
            }

            var statistics = await catalog.ReadStatisticsAsync();
            if (caching == ProductCaching.None) none = statistics.CallsMade;
            if (caching == ProductCaching.Simple) simple = statistics.CallsMade;
            report(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {caching,-7}{statistics.CallsMade,7:N0} calls, {(none - statistics.CallsMade) / (double)none,6:P1} saved; none / this {none / (double)statistics.CallsMade:0.00}{(caching == ProductCaching.Smart ? $", simple / this {simple / (double)statistics.CallsMade:0.00}" : "")}"));
        }
    }

    private static async Task AskAsync(ProductCatalog catalog, Random random, Zipf zipf, bool isMixed)
    {
        if (!isMixed)
        {
            await ReadAsync(catalog, Request([Asin(zipf.Next(random))], Usual));
            return;
        }

        var kind = random.NextDouble();
        if (kind < 0.05)
        {
            await catalog.AskAsync(Connection, ProductOperation.SearchItems, Search(zipf.Next(random) % 100));
            return;
        }

        string[] resources = kind < 0.6 ? Usual
            : kind < 0.85 ? ["images.primary.medium", "itemInfo.title"]
            : ["offersV2.listings.price"];
        var count = random.NextDouble() switch { < 0.7 => 1, < 0.9 => 5, _ => 20 };
        await ReadAsync(catalog, Request([.. Enumerable.Range(0, count).Select(_ => Asin(zipf.Next(random))).Distinct()], resources));
    }

    private static async Task ReadAsync(ProductCatalog catalog, ReadOnlyMemory<byte> request)
    {
        await foreach (var entry in catalog.LookUpAsync(Connection, ProductOperation.GetItems, request))
        {
            if (entry.Json is null) throw new InvalidOperationException($"Nothing for {entry.Id}.");
        }
    }

    private static string Asin(int number) => string.Create(CultureInfo.InvariantCulture, $"B{number:000000000}");

    private static ReadOnlyMemory<byte> Request(string[] asins, string[] resources) => CanonicalJson.Write(new JsonObject
    {
        ["itemIds"] = new JsonArray([.. asins.Select(static asin => JsonValue.Create(asin))]),
        ["marketplace"] = "www.amazon.com",
        ["partnerTag"] = "xyz-20",
        ["resources"] = new JsonArray([.. resources.Select(static resource => JsonValue.Create(resource))]),
    });

    private static ReadOnlyMemory<byte> Search(int number) => CanonicalJson.Write(new JsonObject
    {
        ["keywords"] = string.Create(CultureInfo.InvariantCulture, $"{number}"),
        ["marketplace"] = "www.amazon.com",
        ["partnerTag"] = "xyz-20",
        ["resources"] = new JsonArray([.. Usual.Select(static resource => JsonValue.Create(resource))]),
    });

    /// <summary>Answers without a wire; a search finds the ten items after ten times its number.</summary>
    private sealed class GeneratedProducts(TimeProvider time) : IProductApi
    {
        public Task<ProductAnswer> SendAsync(ProductConnection connection, ProductCall call, CancellationToken cancellationToken)
        {
            var request = (JsonObject)JsonNode.Parse(call.Body.Span)!;
            var resources = ((JsonArray)request["resources"]!).Select(resource => resource!.ToString()).ToHashSet(StringComparer.Ordinal);
            var ids = request["itemIds"] is JsonArray asked
                ? asked.Select(id => id!.ToString())
                : Enumerable.Range(0, 10).Select(index => Asin(((int.Parse(request["keywords"]!.ToString(), CultureInfo.InvariantCulture) * 10) + index) % Asins));
            var result = call.Operation == ProductOperation.GetItems ? "itemsResult" : "searchResult";
            var body = $"{{\"{result}\":{{\"items\":[{string.Join(',', ids.Select(id => Item(id, resources)))}]}}}}";
            return Task.FromResult(new ProductAnswer(Encoding.UTF8.GetBytes(body), time.GetUtcNow()));
        }

        private static string Item(string asin, HashSet<string> resources)
        {
            var json = new StringBuilder($"{{\"asin\":\"{asin}\",\"detailPageURL\":\"https://www.amazon.com/dp/{asin}?tag=xyz-20&linkCode=ogi&th=1&psc=1\"");
            if (resources.Contains("itemInfo.title"))
                json.Append($",\"itemInfo\":{{\"title\":{{\"displayValue\":\"A thing that is sold under the number {asin}\",\"label\":\"Title\",\"locale\":\"en_US\"}}}}");
            if (resources.Contains("images.primary.medium"))
                json.Append($",\"images\":{{\"primary\":{{\"medium\":{{\"url\":\"https://m.media-amazon.com/images/I/{asin}._SL160_.jpg\",\"height\":160,\"width\":134}}}}}}");
            if (resources.Contains("offersV2.listings.price"))
            {
                json.Append(",\"offersV2\":{\"listings\":[{\"price\":{\"money\":{\"amount\":59.49,\"currency\":\"USD\",\"displayAmount\":\"$59.49\"}}");
                if (resources.Contains("offersV2.listings.availability")) json.Append(",\"availability\":{\"type\":\"IN_STOCK\",\"minOrderQuantity\":1}");
                json.Append("}]}");
            }

            return json.Append('}').ToString();
        }
    }
}
