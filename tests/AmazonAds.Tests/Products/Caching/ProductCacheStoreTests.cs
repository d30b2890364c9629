using System.Text;
using AmazonAds.Products;
using AmazonAds.Products.Caching;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>What any database of the cache promises.</summary>
public abstract class ProductCacheStoreTests : IAsyncLifetime
{
    private static readonly ProductScope Scope = new("https://creatorsapi.amazon", "www.amazon.com", string.Empty);
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly ProductPart Title = ProductPart.Of(["itemInfo.title"])[0];
    private static readonly ProductPart Price = ProductPart.Of(["offersV2.listings.price", "offersV2.listings.type"])[0];
    private static readonly ProductPart Parent = ProductPart.Of(["parentASIN"])[0];

    private readonly List<IProductCacheStore> stores = [];

    private protected static CancellationToken None => CancellationToken.None;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var store in stores) await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Facts_are_read_back_as_they_were_written_also_by_another_process()
    {
        var store = await OpenAsync();
        ProductFact[] facts =
        [
            Fact("A", ProductPart.Base, Start, """{"asin":"A","detailPageURL":"https://x/é?a=1&b='\"2"}""") with { Owner = "xyz-20" },
            Fact("A", Title, Start.AddMinutes(1), """{"itemInfo":{"title":"Ä \u0000 'quoted'"}}"""),
            Fact("A", Price, Start, null),
            Fact("X", ProductPart.Base, Start, null) with { Owner = "xyz-20", Error = Bytes("""{"code":"InvalidParameterValue"}""") },
        ];
        await store.WriteFactsAsync(facts, None);

        var read = await (await OpenAsync()).ReadFactsAsync(Scope, ProductIdKind.Item, ["A", "X", "not there"], None);

        Assert.Equal(facts.Select(Text).Order(), read.Select(Text).Order());
    }

    [Fact]
    public async Task Facts_of_another_scope_kind_or_id_are_not_read()
    {
        var store = await OpenAsync();
        await store.WriteFactsAsync(
            [
                Fact("A", Title, Start, "1", Scope with { Marketplace = "www.amazon.de" }), Fact("A", Title, Start, "2", Scope with { Context = "{}" }),
                Fact("A", Title, Start, "3", Scope with { Service = "http://127.0.0.1" }), Fact("B", Title, Start, "4"),
                Fact("A", Title, Start, "5") with { Key = new ProductKey(Scope, ProductIdKind.BrowseNode, "A") },
            ],
            None);

        Assert.Empty(await store.ReadFactsAsync(Scope, ProductIdKind.Item, ["A"], None));
        Assert.Equal("5", Text(Assert.Single(await store.ReadFactsAsync(Scope, ProductIdKind.BrowseNode, ["A"], None)).Body));
    }

    [Fact]
    public async Task A_newer_fact_takes_the_place_of_an_older_one_and_never_the_other_way_round()
    {
        var store = await OpenAsync();
        await store.WriteFactsAsync([Fact("A", Title, Start, "\"old\"")], None);
        await store.WriteFactsAsync([Fact("A", Title, Start.AddSeconds(1), "\"new\"")], None);
        await store.WriteFactsAsync([Fact("A", Title, Start, "\"late\"")], None);
        await store.WriteFactsAsync([Fact("A", Title, Start.AddSeconds(2), null)], None);

        var fact = Assert.Single(await store.ReadFactsAsync(Scope, ProductIdKind.Item, ["A"], None));

        Assert.Equal((Start.AddSeconds(2), (string?)null), (fact.At, Text(fact.Body)));
    }

    [Fact]
    public async Task Thousands_of_ids_are_read_at_once()
    {
        var store = await OpenAsync();
        var ids = Enumerable.Range(0, 3000).Select(id => $"B{id:00000}").ToArray();
        await store.WriteFactsAsync([.. ids.Select(id => Fact(id, Title, Start, $"\"{id}\""))], None);

        Assert.Equal(3000, (await store.ReadFactsAsync(Scope, ProductIdKind.Item, ids, None)).Count);
    }

    [Fact]
    public async Task Whole_answers_are_read_back_by_their_key_and_newer_ones_stay()
    {
        var store = await OpenAsync();
        await store.WriteAnswerAsync(Answer("k", Start, """{"a":"é"}"""), None);
        await store.WriteAnswerAsync(Answer("k", Start.AddSeconds(1), """{"a":2}"""), None);
        await store.WriteAnswerAsync(Answer("k", Start, """{"late":1}"""), None);

        var read = (await (await OpenAsync()).ReadAnswerAsync("k", None))!;

        Assert.Null(await store.ReadAnswerAsync("other", None));
        Assert.Equal(("""{"a":2}""", Start.AddSeconds(1), "request", true, true), (Text(read.Answer.Body), read.At, read.Answer.RequestId, read.Answer.NotFound, read.HasPrice));
        Assert.Equal(
            (ProductOperation.SearchItems, "https://creatorsapi.amazon", "www.amazon.com", "client@host", """{"keywords":"x"}"""),
            (read.Operation, read.Service, read.Marketplace, read.Credential, Text(read.Question)));
    }

    [Fact]
    public async Task Entries_are_counted_and_cleared_by_age_kind_and_marketplace()
    {
        var store = await OpenAsync();
        await FillAsync(store);

        Assert.Equal(new ProductCacheCount(5, 2), await store.CountAsync(ProductCacheFilter.All, None));
        Assert.Equal(new ProductCacheCount(1, 1), await store.CountAsync(new ProductCacheFilter { Kind = ProductDataKind.Price }, None));
        Assert.Equal(new ProductCacheCount(3, 2), await store.CountAsync(new ProductCacheFilter { Kind = ProductDataKind.Content }, None));
        Assert.Equal(new ProductCacheCount(1, 0), await store.CountAsync(new ProductCacheFilter { Kind = ProductDataKind.Identity }, None));
        Assert.Equal(new ProductCacheCount(1, 0), await store.CountAsync(new ProductCacheFilter { Marketplace = "www.amazon.de" }, None));
        Assert.Equal(new ProductCacheCount(4, 1), await store.CountAsync(new ProductCacheFilter { Before = Start.AddHours(1) }, None));
        Assert.Equal(new ProductCacheCount(1, 0), await store.ClearAsync(new ProductCacheFilter { Before = Start.AddHours(1), Marketplace = "www.amazon.de", Kind = ProductDataKind.Content }, None));
        Assert.Equal(new ProductCacheCount(4, 2), await store.CountAsync(ProductCacheFilter.All, None));
        Assert.Equal(new ProductCacheCount(4, 2), await store.ClearAsync(ProductCacheFilter.All, None));
        Assert.Equal(0, (await store.CountAsync(ProductCacheFilter.All, None)).Entries);
    }

    [Fact]
    public async Task What_may_not_be_kept_any_longer_is_removed_to_the_second_and_ids_stay()
    {
        var store = await OpenAsync();
        await FillAsync(store);

        Assert.Equal(new ProductCacheCount(0, 0), await store.RemoveExpiredAsync(Start.AddSeconds(86_399), None));
        Assert.Equal(new ProductCacheCount(3, 1), await store.RemoveExpiredAsync(Start.AddHours(24), None));
        Assert.Equal(new ProductCacheCount(1, 1), await store.RemoveExpiredAsync(Start.AddHours(1000), None));
        Assert.Equal("parentASIN", Assert.Single(await store.ReadFactsAsync(Scope, ProductIdKind.Item, ["A"], None)).Part.Path);
    }

    [Fact]
    public async Task Many_may_write_and_read_at_once()
    {
        var both = new[] { await OpenAsync(), await OpenAsync() };

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(async () =>
        {
            var store = both[number % 2];
            await store.WriteFactsAsync([.. Enumerable.Range(0, 20).Select(id => Fact($"B{id}", Title, Start.AddSeconds(number), $"{number}"))], None);
            Assert.Equal(20, (await store.ReadFactsAsync(Scope, ProductIdKind.Item, [.. Enumerable.Range(0, 20).Select(id => $"B{id}")], None)).Count);
        })));

        var facts = await both[0].ReadFactsAsync(Scope, ProductIdKind.Item, [.. Enumerable.Range(0, 20).Select(id => $"B{id}")], None);
        Assert.All(facts, fact => Assert.Equal("39", Text(fact.Body)));
    }

    private protected abstract Task<IProductCacheStore> OpenStoreAsync();

    private protected async Task<IProductCacheStore> OpenAsync()
    {
        var store = await OpenStoreAsync();
        stores.Add(store);
        return store;
    }

    private protected static ProductFact Fact(string id, ProductPart part, DateTimeOffset at, string? body, ProductScope? scope = null) =>
        new(new ProductKey(scope ?? Scope, ProductIdKind.Item, id), part, at, body is null ? default(ReadOnlyMemory<byte>?) : Bytes(body));

    private static async Task FillAsync(IProductCacheStore store)
    {
        await store.WriteFactsAsync(
            [
                Fact("A", ProductPart.Base, Start, "{}"), Fact("A", Price, Start, "{}"), Fact("A", Parent, Start, "{}"),
                Fact("A", Title, Start.AddHours(1), "{}"), Fact("A", Title, Start, "{}", Scope with { Marketplace = "www.amazon.de" }),
            ],
            None);
        await store.WriteAnswerAsync(Answer("k", Start, "{}"), None);
        await store.WriteAnswerAsync(Answer("l", Start.AddHours(1), "{}", hasPrice: false), None);
    }

    private static KeptAnswer Answer(string key, DateTimeOffset at, string body, bool hasPrice = true) => new(
        key, ProductOperation.SearchItems, "https://creatorsapi.amazon", "www.amazon.com", "client@host", Bytes("""{"keywords":"x"}"""), hasPrice,
        new ProductAnswer(Bytes(body), at) { NotFound = true, RequestId = "request" });

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } some ? Encoding.UTF8.GetString(some.Span) : null;

    private static string Text(ProductFact fact) =>
        $"{fact.Key} {fact.Part.Path} {fact.Part.Text} {fact.Part.Kind} {fact.Owner} {fact.At:O} {Text(fact.Body) ?? "absent"} {Text(fact.Error) ?? "no error"}";
}
