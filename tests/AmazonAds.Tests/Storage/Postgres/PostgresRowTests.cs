using AmazonAds.Entities;
using AmazonAds.Storage;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>Rows in a PostgreSQL database.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresRowTests(PostgresFixture postgres) : RowTests(new PostgresStoreFixture(postgres))
{
    private readonly PostgresFixture postgres = postgres;

    [Fact]
    public async Task Columns_have_types_of_their_own_and_the_body_is_as_it_came()
    {
        await using var fixture = new PostgresStoreFixture(postgres);
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, """{ "keywordId":"1",  "bid":0.50 }""");

        Assert.Equal(
            ["numeric|json|timestamp with time zone|{ \"keywordId\":\"1\",  \"bid\":0.50 }"],
            fixture.Ask("SELECT pg_typeof(bid)::text, pg_typeof(body)::text, pg_typeof(seen_at)::text, body::text FROM keyword"));
        Assert.Equal(["boolean"], fixture.Ask("SELECT data_type FROM information_schema.columns WHERE table_name = 'campaign' AND column_name = 'auto_manage_campaign'"));
    }

    [Fact]
    public async Task A_character_that_PostgreSQL_cannot_keep_is_replaced_in_columns_and_changes_and_stays_in_the_body()
    {
        await using var fixture = new PostgresStoreFixture(postgres);
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, """{"keywordId":"1","keywordText":"a"}""");

        await fixture.SyncAsync(store, """{"keywordId":"1","keywordText":"a\u0000b"}""");

        Assert.Equal(["a\uFFFDb"], fixture.Ask("SELECT keyword_text FROM keyword"));
        Assert.Equal(["a|a\uFFFDb"], fixture.Ask("SELECT old, new FROM change"));
        Assert.Equal(["""{"keywordId":"1","keywordText":"a\u0000b"}"""], fixture.Ask("SELECT body::text FROM keyword"));
    }

    [Fact]
    public async Task Many_pages_of_a_pass_keep_their_order_and_their_counts()
    {
        await using var fixture = new PostgresStoreFixture(postgres);
        var store = await fixture.OpenAsync();
        var (run, pass) = await fixture.BeginAsync(store);
        var written = new List<Task<PageOutcome>>();
        for (var page = 0; page < 60; page++)
            written.Add(await store.WriteAsync(Page(pass, $"{page}", [.. Keywords100(page), Keyword(page, "7")]).Write, CancellationToken.None));

        var outcomes = await Task.WhenAll(written);

        // Each page brings one row of the first page again, with another bid.
        Assert.Equal(6_000, outcomes.Sum(outcome => outcome.Added));
        Assert.Equal(6_000, outcomes.Sum(outcome => outcome.Rows));
        Assert.Equal(60, outcomes.Sum(outcome => outcome.Changed));
        Assert.Equal("59", (await store.ReadProgressAsync(run, CancellationToken.None)).Single().Cursor);
        Assert.Equal(["60"], fixture.Ask("SELECT count(*) FROM change WHERE field = 'bid'"));
    }

    [Fact]
    public async Task A_first_pass_that_meets_rows_of_another_connection_keeps_them_apart_from_new_ones()
    {
        await using var fixture = new PostgresStoreFixture(postgres);
        var store = await fixture.OpenAsync();
        var (run, a) = await fixture.BeginAsync(store, new SyncScope("a", EntityKinds.Profile));
        await WriteAsync(store, a, """{"profileId":1}""");
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        var b = await store.BeginPassAsync(run, new SyncScope("b", EntityKinds.Profile), CancellationToken.None);

        Assert.True(b.IsFirst);
        Assert.Equal(new PageOutcome(2, 1, 0, 0), await WriteAsync(store, b, """{"profileId":1}""", """{"profileId":2}"""));
    }
}
