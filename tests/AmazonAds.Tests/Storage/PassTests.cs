using AmazonAds.Entities;
using AmazonAds.Storage;
using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

/// <param name="fixture">A database.</param>
public abstract class PassTests(StoreFixture fixture) : IAsyncLifetime
{
    private static readonly SyncScope ProfilesOfA = new("a", EntityKinds.Profile);
    private static readonly SyncScope ProfilesOfB = new("b", EntityKinds.Profile);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_pass_is_later_than_every_one_before_even_when_the_clock_stands_still_or_goes_back()
    {
        var store = await fixture.OpenAsync();
        var (run, first) = await fixture.BeginAsync(store);
        var second = await store.BeginPassAsync(run, Keywords, CancellationToken.None);
        await store.EndPassAsync(second, SyncState.Complete, null, CancellationToken.None);
        await store.LeaveRunAsync(run, new SyncTotals(0, 0, 0, 0, 0));
        await store.DisposeAsync();

        // A clock that starts at the beginning again.
        var reopened = await fixture.OpenAsync(new Testing.ManualTimeProvider(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var third = (await fixture.BeginAsync(reopened)).Pass;

        Assert.Equal(fixture.Time.GetUtcNow(), first.At);
        Assert.Equal(first.At.AddMilliseconds(1), second.At);
        Assert.Equal(second.At.AddMilliseconds(1), third.At);
    }

    [Fact]
    public async Task A_pass_is_the_first_only_while_its_profile_and_kind_have_no_rows()
    {
        var store = await fixture.OpenAsync();
        var (run, first) = await fixture.BeginAsync(store);
        await WriteAsync(store, first, Keyword(1));

        Assert.True(first.IsFirst);
        Assert.False((await store.BeginPassAsync(run, Keywords, CancellationToken.None)).IsFirst);
        Assert.True((await store.BeginPassAsync(run, new SyncScope("222", EntityKinds.Keyword), CancellationToken.None)).IsFirst);
        Assert.True((await store.BeginPassAsync(run, new SyncScope(ProfileId, EntityKinds.AdGroup), CancellationToken.None)).IsFirst);
    }

    [Fact]
    public async Task Unseen_are_the_rows_of_the_profile_that_the_pass_has_not_met_and_that_are_not_gone()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1), Keyword(2), Keyword(3), Keyword(4));
        var (run, other) = await fixture.BeginAsync(store, new SyncScope("222", EntityKinds.Keyword));
        await WriteAsync(store, other, Keyword(9));
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        var pass = await store.BeginPassAsync(run, Keywords, CancellationToken.None);
        await WriteAsync(store, pass, Keyword(2));

        Assert.Equal(["1", "3", "4"], await store.ReadUnseenAsync(pass, 10, CancellationToken.None));
        Assert.Equal(2, (await store.ReadUnseenAsync(pass, 2, CancellationToken.None)).Count);
        Assert.Equal(1, await store.MarkGoneAsync(pass, ["3"], CancellationToken.None));
        Assert.Equal(["1", "4"], await store.ReadUnseenAsync(pass, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_row_that_comes_twice_does_not_hide_one_that_does_not_come()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1), Keyword(2), Keyword(3));
        var (run, pass) = await fixture.BeginAsync(store);

        await WriteAsync(store, pass, Keyword(1), Keyword(1), Keyword(2, "3"), Keyword(2, "3"), Keyword(2, "4"));

        Assert.Equal(new PageOutcome(2, 0, 2, 0), (await store.ReadProgressAsync(run, CancellationToken.None)).Single().Outcome);
        Assert.Equal(["3"], await store.ReadUnseenAsync(pass, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Gone_rows_are_not_unseen()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1), Keyword(2));
        var (run, pass) = await fixture.BeginAsync(store);
        await WriteAsync(store, pass, Keyword(1));
        await store.MarkGoneAsync(pass, ["2"], CancellationToken.None);
        var next = await store.BeginPassAsync(run, Keywords, CancellationToken.None);
        await WriteAsync(store, next, Keyword(1));

        Assert.Empty(await store.ReadUnseenAsync(next, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_gone_row_keeps_its_values_and_its_going_is_a_change()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1), Keyword(2));
        var (run, pass) = await fixture.BeginAsync(store);
        await WriteAsync(store, pass, Keyword(2));

        // One that was seen, one that is gone already and one that never was are left alone.
        Assert.Equal(1, await store.MarkGoneAsync(pass, ["1", "2", "1", "77"], CancellationToken.None));

        Assert.Equal(
            ["1|0.5|2026-03-01T12:01:00.000Z|2026-03-01T12:01:00.000Z", "2|0.5|∅|2026-03-01T12:00:00.000Z"],
            fixture.Ask("SELECT id, bid, gone_at, changed_at FROM keyword ORDER BY id"));
        Assert.Equal(["111|Keyword|1|gone_at|∅|2026-03-01T12:01:00.000Z"], fixture.Ask("SELECT profile_id, kind, id, field, old, new FROM change"));
        Assert.Equal(new PageOutcome(1, 0, 0, 1), (await store.ReadProgressAsync(run, CancellationToken.None)).Single().Outcome);
    }

    [Theory]
    [InlineData("0.5", "gone_at|2026-03-01T12:01:00.000Z|∅")]
    [InlineData("0.9", "bid|0.5|0.9,gone_at|2026-03-01T12:01:00.000Z|∅")]
    public async Task A_row_that_comes_back_is_changed(string bid, string expected)
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1));
        var (run, pass) = await fixture.BeginAsync(store);
        await store.MarkGoneAsync(pass, ["1"], CancellationToken.None);
        await store.EndPassAsync(pass, SyncState.Complete, null, CancellationToken.None);
        await store.LeaveRunAsync(run, new SyncTotals(1, 0, 0, 0, 0));
        fixture.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new PageOutcome(1, 0, 1, 0), await fixture.SyncAsync(store, Keyword(1, bid)));

        Assert.Equal([bid + "|∅|2026-03-01T12:02:00.000Z"], fixture.Ask("SELECT bid, gone_at, changed_at FROM keyword"));
        Assert.Equal(expected.Split(','), fixture.Ask("SELECT field, old, new FROM change WHERE at = '2026-03-01T12:02:00.000Z' ORDER BY " + fixture.ChangeOrder));
    }

    [Fact]
    public async Task A_pass_over_one_connection_concerns_its_profiles_alone()
    {
        var store = await fixture.OpenAsync();
        var (run, a) = await fixture.BeginAsync(store, ProfilesOfA);
        var b = await store.BeginPassAsync(run, ProfilesOfB, CancellationToken.None);
        Assert.True(b.IsFirst);
        await WriteAsync(store, a, """{"profileId":1,"countryCode":"US"}""", """{"profileId":2,"countryCode":"DE"}""");
        await WriteAsync(store, b, """{"profileId":3,"accountInfo":{"name":"three","validPaymentMethod":true}}""");
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        var again = await store.BeginPassAsync(run, ProfilesOfA, CancellationToken.None);

        Assert.False(again.IsFirst);
        Assert.Equal(["1", "2"], await store.ReadUnseenAsync(again, 10, CancellationToken.None));
        Assert.Equal(0, await store.MarkGoneAsync(again, ["3"], CancellationToken.None));
        Assert.Equal(1, await store.MarkGoneAsync(again, ["1"], CancellationToken.None));
        Assert.Equal(
            ["1||1|a|US|∅", "2||2|a|DE|∅", "3||3|b|∅|1"],
            fixture.Ask("SELECT profile_id, ad_product, id, connection, country_code, account_info_valid_payment_method FROM profile ORDER BY id"));
        Assert.Equal(["1|Profile|1|gone_at|"], fixture.Ask("SELECT profile_id, kind, id, field, ad_product FROM change"));
    }

    [Fact]
    public async Task A_profile_that_another_connection_reaches_too_is_the_latter_ones_and_unchanged()
    {
        var store = await fixture.OpenAsync();
        var (run, a) = await fixture.BeginAsync(store, ProfilesOfA);
        await WriteAsync(store, a, """{"profileId":1}""");
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        var b = await store.BeginPassAsync(run, ProfilesOfB, CancellationToken.None);

        Assert.Equal(new PageOutcome(1, 0, 0, 0), await WriteAsync(store, b, """{"profileId":1}"""));
        Assert.Equal(["b"], fixture.Ask("SELECT connection FROM profile"));
    }

    [Fact]
    public async Task Rows_asked_for_once_more_count_as_neither_seen_nor_as_progress_of_the_list()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1));
        var (run, pass) = await fixture.BeginAsync(store);
        await await store.WriteAsync(Page(pass, "next", Keyword(2)).Write, CancellationToken.None);

        var outcome = await await store.WriteAsync(Page(pass, null, false, Keyword(1, "2")).Write, CancellationToken.None);

        Assert.Equal(new PageOutcome(0, 0, 1, 0), outcome);
        var progress = (await store.ReadProgressAsync(run, CancellationToken.None)).Single();
        Assert.Equal("next", progress.Cursor);
        Assert.Equal(new PageOutcome(1, 1, 1, 0), progress.Outcome);
        Assert.Empty(await store.ReadUnseenAsync(pass, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_passes_at_once_the_later_time_of_a_row_stays()
    {
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1));
        var (_, slow) = await fixture.BeginAsync(store);
        var other = await fixture.OpenAsync();
        var (_, quick) = await fixture.BeginAsync(other);
        await WriteAsync(other, quick, Keyword(1));

        await WriteAsync(store, slow, Keyword(1));
        await WriteAsync(store, slow, Keyword(1, "7"));

        Assert.True(quick.At > slow.At);
        Assert.Empty(await other.ReadUnseenAsync(quick, 10, CancellationToken.None));
    }
}
