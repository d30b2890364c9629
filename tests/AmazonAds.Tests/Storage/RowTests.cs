using AmazonAds.Entities;
using AmazonAds.Storage;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

/// <param name="fixture">A database.</param>
public abstract class RowTests(StoreFixture fixture) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_new_row_is_added_with_key_columns_body_and_times_and_makes_no_change()
    {
        var store = await fixture.OpenAsync();

        var outcome = await fixture.SyncAsync(store, Keyword(1, "0.50"));

        Assert.Equal(new PageOutcome(1, 1, 0, 0), outcome);
        Assert.Equal(
            ["111|SponsoredProducts|1|20|0.5|10|shoes|EXACT|ENABLED|∅|2026-03-01T12:00:00.000Z|2026-03-01T12:00:00.000Z|∅"],
            fixture.Ask("""
                SELECT profile_id, ad_product, id, ad_group_id, bid, campaign_id, keyword_text, match_type, state,
                    native_language_keyword, seen_at, changed_at, gone_at FROM keyword
                """));
        Assert.Equal([Keyword(1, "0.50")], fixture.Ask("SELECT body FROM keyword"));
        Assert.Empty(fixture.Ask("SELECT * FROM change"));
    }

    [Fact]
    public async Task An_identical_row_only_moves_its_seen_at()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1));

        var outcome = await fixture.SyncAsync(store, Keyword(1));

        Assert.Equal(new PageOutcome(1, 0, 0, 0), outcome);
        Assert.Equal(["2026-03-01T12:01:00.000Z|2026-03-01T12:00:00.000Z|∅"], fixture.Ask("SELECT seen_at, changed_at, gone_at FROM keyword"));
        Assert.Empty(fixture.Ask("SELECT * FROM change"));
    }

    [Fact]
    public async Task A_changed_row_writes_each_changed_field_with_old_and_new_value()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1), Keyword(2));

        var outcome = await fixture.SyncAsync(
            store, Keyword(1, "0.75").Replace("ENABLED", "PAUSED", StringComparison.Ordinal), Keyword(2));

        Assert.Equal(new PageOutcome(2, 0, 1, 0), outcome);
        Assert.Equal(
            ["111|Keyword|1|bid|0.5|0.75|2026-03-01T12:01:00.000Z|SponsoredProducts", "111|Keyword|1|state|ENABLED|PAUSED|2026-03-01T12:01:00.000Z|SponsoredProducts"],
            fixture.Ask("SELECT profile_id, kind, id, field, old, new, at, ad_product FROM change ORDER BY " + fixture.ChangeOrder));
        Assert.Equal(
            ["1|0.75|PAUSED|2026-03-01T12:01:00.000Z", "2|0.5|ENABLED|2026-03-01T12:00:00.000Z"],
            fixture.Ask("SELECT id, bid, state, changed_at FROM keyword ORDER BY id"));
    }

    [Fact]
    public async Task A_body_written_differently_is_kept_but_is_no_change()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, """{"keywordId":"1","bid":1.50,"state":"ENABLED"}""");
        const string Respelt = """{ "state":"ENABLED", "bid":1.5, "keywordId":"1" }""";

        var outcome = await fixture.SyncAsync(store, Respelt);

        Assert.Equal(new PageOutcome(1, 0, 0, 0), outcome);
        Assert.Empty(fixture.Ask("SELECT * FROM change"));
        Assert.Equal([Respelt + "|2026-03-01T12:01:00.000Z|2026-03-01T12:00:00.000Z"], fixture.Ask("SELECT body, seen_at, changed_at FROM keyword"));
    }

    [Fact]
    public async Task A_value_that_comes_and_one_that_goes_are_changes_from_and_to_nothing()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, """{"keywordId":"1","bid":1}""", """{"keywordId":"2"}""");

        await fixture.SyncAsync(store, """{"keywordId":"1"}""", """{"keywordId":"2","bid":2}""");

        Assert.Equal(["1|bid|1|∅", "2|bid|∅|2"], fixture.Ask("SELECT id, field, old, new FROM change ORDER BY id"));
    }

    [Fact]
    public async Task The_same_id_twice_in_a_first_pass_is_one_row_and_its_difference_a_change()
    {
        var store = await fixture.OpenAsync();

        var outcome = await fixture.SyncAsync(store, Keyword(1), Keyword(1), Keyword(1, "0.6"));

        Assert.Equal(new PageOutcome(1, 1, 1, 0), outcome);
        Assert.Equal(["0.6"], fixture.Ask("SELECT bid FROM keyword"));
        Assert.Equal(["bid|0.5|0.6"], fixture.Ask("SELECT field, old, new FROM change"));
    }

    [Fact]
    public async Task Rows_that_come_later_are_added_in_a_pass_that_is_not_the_first()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1));

        var outcome = await fixture.SyncAsync(store, Keyword(1), Keyword(2), Keyword(3));

        Assert.Equal(new PageOutcome(3, 2, 0, 0), outcome);
        Assert.Equal(["2026-03-01T12:01:00.000Z"], fixture.Ask("SELECT changed_at FROM keyword WHERE id = '3'"));
        Assert.Empty(fixture.Ask("SELECT * FROM change"));
    }

    [Fact]
    public async Task One_id_in_two_profiles_is_two_rows()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1));
        var (_, pass) = await fixture.BeginAsync(store, new SyncScope("222", EntityKinds.Keyword));

        Assert.True(pass.IsFirst);
        Assert.Equal(1, (await WriteAsync(store, pass, Keyword(1, "9"))).Added);
        Assert.Equal(["111|0.5", "222|9"], fixture.Ask("SELECT profile_id, bid FROM keyword ORDER BY 1"));
    }

    [Fact]
    public async Task Empty_and_long_texts_and_quotes_are_kept_as_they_are()
    {
        var store = await fixture.OpenAsync();
        var text = "ü'\\u0022" + new string('語', 3000);

        await fixture.SyncAsync(store, "{\"keywordId\":\"1\",\"keywordText\":\"\"}", "{\"keywordId\":\"2\",\"keywordText\":\"" + text + "\"}");

        Assert.Equal(["1||0", "2|ü'\"" + new string('語', 3000) + "|3003"], fixture.Ask("SELECT id, keyword_text, length(keyword_text) FROM keyword ORDER BY id"));
    }

    [Fact]
    public async Task Nested_values_have_joined_names()
    {
        var store = await fixture.OpenAsync();
        var (_, pass) = await fixture.BeginAsync(store, new SyncScope(ProfileId, EntityKinds.Campaign));

        await WriteAsync(store, pass, """
            {"campaignId":"1","budget":{"budget":10.000,"budgetType":"DAILY"},"autoManageCampaign":true,
             "dynamicBidding":{"placementBidding":[{"percentage":5,"placement":"TOP"}]}}
            """);

        Assert.Equal(
            ["""10|DAILY|1|[{"percentage":5,"placement":"TOP"}]"""],
            fixture.Ask("SELECT budget_budget, budget_budget_type, auto_manage_campaign, dynamic_bidding_placement_bidding FROM campaign"));
    }

    [Fact]
    public async Task Changes_are_never_dated_before_the_pass_that_found_them()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1));
        var (run, first) = await fixture.BeginAsync(store);
        for (var again = 0; again < 5; again++) first = await store.BeginPassAsync(run, Keywords, CancellationToken.None);

        await WriteAsync(store, first, Keyword(1, "3"));

        Assert.Equal(first.At, DateTimeOffset.Parse(fixture.Ask("SELECT at FROM change")[0]));
        Assert.True(first.At > fixture.Time.GetUtcNow());
    }
}
