using AmazonAds.Errors;

namespace AmazonAds.Tests.Authentication;

public class GrantTokensTests
{
    private readonly GrantHarness grant = new();

    [Fact]
    public async Task A_thousand_callers_wait_for_one_refresh()
    {
        var callers = Enumerable.Range(0, 1000).Select(_ => Task.Run(() => grant.Get())).ToList();
        var flight = await grant.Refresh(1);
        flight.Succeed();
        var tokens = await Task.WhenAll(callers);

        Assert.Equal(1, grant.Refreshes);
        Assert.Single(tokens.Distinct());
    }

    [Fact]
    public async Task A_token_with_more_than_120_seconds_left_serves_without_a_refresh()
    {
        var token = await grant.First();
        grant.Clock.Advance(3479.9);

        Assert.Same(token, await grant.Get());
        Assert.Equal(1, grant.Refreshes);
    }

    [Fact]
    public async Task Between_120_and_60_seconds_the_token_serves_at_once_while_one_refresh_runs()
    {
        var token = await grant.First();
        grant.Clock.Advance(3480);

        var served = Enumerable.Range(0, 10).Select(_ => grant.Get()).ToList();
        Assert.All(served, task => Assert.True(task.IsCompletedSuccessfully));
        Assert.All(served, task => Assert.Same(token, task.Result));

        (await grant.Refresh(2)).Succeed();
        grant.Clock.Advance(60);
        Assert.Equal("Bearer token-2", (await grant.Get()).Authorization);
        Assert.Equal(2, grant.Refreshes);
    }

    [Fact]
    public async Task At_60_seconds_callers_wait_for_the_refresh()
    {
        await grant.First();
        grant.Clock.Advance(3540);
        var asking = grant.Get();
        var flight = await grant.Refresh(2);
        Assert.False(asking.IsCompleted);
        flight.Succeed();

        Assert.Equal("Bearer token-2", (await asking).Authorization);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task If_the_refresh_fails_the_old_token_serves_until_it_ends(bool final)
    {
        var token = await grant.First();
        grant.Clock.Advance(3570);
        var asking = grant.Get();
        (await grant.Refresh(2)).Fail(final ? GrantHarness.Final() : GrantHarness.Passing());
        Assert.Same(token, await asking);

        grant.Clock.Advance(29.9);
        asking = grant.Get();
        if (!final) (await grant.Refresh(3)).Fail(GrantHarness.Passing());
        Assert.Same(token, await asking);

        grant.Clock.Advance(0.1);
        asking = grant.Get();
        (await grant.Refresh(final ? 3 : 4)).Fail(GrantHarness.Final());
        await Assert.ThrowsAsync<AdsAuthenticationException>(() => asking);
    }

    [Fact]
    public async Task A_token_that_ended_is_not_served_though_its_refresh_fails()
    {
        await grant.First();
        grant.Clock.Advance(3590);
        var asking = grant.Get();
        var flight = await grant.Refresh(2);
        grant.Clock.Advance(11);
        flight.Fail(GrantHarness.Passing());

        Assert.Equal(FailureKind.ServerFault, (await Assert.ThrowsAsync<AdsAuthenticationException>(() => asking)).Kind);
    }

    [Fact]
    public async Task A_final_refusal_answers_those_who_come_within_30_seconds_and_then_is_asked_again()
    {
        var first = grant.Get();
        (await grant.Refresh(1)).Fail(GrantHarness.Final());
        var told = await Assert.ThrowsAsync<AdsAuthenticationException>(() => first);

        grant.Clock.Advance(29.9);
        for (var i = 0; i < 2000; i++)
        {
            var again = await Assert.ThrowsAsync<AdsAuthenticationException>(() => grant.Get());
            Assert.Equal((told.Code, told.Message), (again.Code, again.Message));
        }

        Assert.Equal(1, grant.Refreshes);
        grant.Clock.Advance(0.1);
        var asking = grant.Get();
        (await grant.Refresh(2)).Succeed();
        Assert.Equal("Bearer token-1", (await asking).Authorization);
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_asked_again_by_the_next()
    {
        var first = grant.Get();
        (await grant.Refresh(1)).Fail(GrantHarness.Passing());
        await Assert.ThrowsAsync<AdsAuthenticationException>(() => first);

        var second = grant.Get();
        (await grant.Refresh(2)).Succeed();
        await second;
    }

    [Fact]
    public async Task A_rejected_token_is_replaced_once_however_many_report_it()
    {
        var token = await grant.First();
        var asking = Enumerable.Range(0, 100).Select(_ => grant.Get(rejected: token)).ToList();
        (await grant.Refresh(2)).Succeed();
        var replacements = await Task.WhenAll(asking);
        Assert.All(replacements, replacement => Assert.Equal("Bearer token-2", replacement.Authorization));

        // A straggler whose failing token is no longer the current one.
        Assert.Same(replacements[0], await grant.Get(rejected: token));
        Assert.Equal(2, grant.Refreshes);
    }

    [Fact]
    public async Task One_who_gives_up_does_not_end_the_refresh_of_the_others()
    {
        using var cancel = new CancellationTokenSource();
        var leaver = grant.Get(cancel: cancel.Token);
        var stayer = grant.Get();
        var flight = await grant.Refresh(1);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);

        Assert.False(flight.Stop.IsCancellationRequested);
        flight.Succeed();
        await stayer;
    }

    [Fact]
    public async Task The_last_one_to_give_up_stops_the_refresh_and_the_next_one_starts_another()
    {
        using var cancel = new CancellationTokenSource();
        var leavers = new[] { grant.Get(cancel: cancel.Token), grant.Get(cancel: cancel.Token) };
        var flight = await grant.Refresh(1);
        await cancel.CancelAsync();
        foreach (var leaver in leavers) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);

        Assert.True(flight.Stop.IsCancellationRequested);
        var next = grant.Get();
        (await grant.Refresh(2)).Succeed();
        await next;
    }

    [Fact]
    public async Task Each_waiter_gets_an_exception_of_its_own()
    {
        var callers = new[] { grant.Get(), grant.Get() };
        (await grant.Refresh(1)).Fail(GrantHarness.Final());
        var first = await Assert.ThrowsAsync<AdsAuthenticationException>(() => callers[0]);
        var second = await Assert.ThrowsAsync<AdsAuthenticationException>(() => callers[1]);

        Assert.NotSame(first, second);
    }
}
