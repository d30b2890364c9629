using System.Text.Json;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class FaultTests
{
    [Fact]
    public async Task A_rule_strikes_as_often_as_it_says_and_counts_its_hits()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var rule = session.Emulator.Faults.Add(FaultRule.On("POST", "/sp/*/list").Skip(1).Times(2).Answer(503));
        Assert.Equal([200, 503, 503, 200], await StatusesAsync(session, 4));
        Assert.Equal((2L, 4L), (rule.Hits, rule.Matches));
    }

    [Fact]
    public async Task Rules_choose_by_profile_by_turn_and_by_condition()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var other = session.Emulator.Data.ProfileId(1);
        session.Emulator.Faults.Add(FaultRule.OnAny().ForProfile(other).Answer(500));
        session.Emulator.Faults.Add(FaultRule.On("POST", "*").Every(3).Answer(502));
        session.Emulator.Faults.Add(FaultRule.OnAny().When(static request => request.Body.Length > 2).Answer(504));
        Assert.Equal([200, 200, 502, 200], await StatusesAsync(session, 4));
        using var elsewhere = await session.ListAsync("keywords", profile: other);
        using var longer = await session.ListAsync("keywords", """{"maxResults":1}""");
        Assert.Equal((500, 504), ((int)elsewhere.StatusCode, (int)longer.StatusCode));
    }

    [Fact]
    public async Task Chance_comes_from_the_seed()
    {
        var runs = new List<List<int>>();
        for (var run = 0; run < 2; run++)
        {
            using var session = await new EmulatorSession().SignInAsync();
            session.Emulator.Faults.Add(FaultRule.On("POST", "/sp/*").Probability(0.3).Answer(500));
            runs.Add(await StatusesAsync(session, 100));
        }

        Assert.Equal(runs[0], runs[1]);
        Assert.InRange(runs[0].Count(static status => status == 500), 15, 45);
    }

    [Fact]
    public async Task Throttling_says_when_to_come_back_in_either_form_or_not_at_all()
    {
        using var session = await new EmulatorSession().SignInAsync();
        session.Emulator.Faults.Add(FaultRule.OnAny().Times(1).Throttle(TimeSpan.FromSeconds(7)));
        session.Emulator.Faults.Add(FaultRule.OnAny().Times(1).Throttle(TimeSpan.FromSeconds(7), RetryAfterForm.Date));
        session.Emulator.Faults.Add(FaultRule.OnAny().Times(1).Throttle());
        session.Emulator.Faults.Add(FaultRule.OnAny().Times(1).HtmlThrottle());
        using var seconds = await session.ListAsync("keywords");
        using var date = await session.ListAsync("keywords");
        using var silent = await session.ListAsync("keywords");
        using var html = await session.ListAsync("keywords");
        Assert.Equal(TimeSpan.FromSeconds(7), seconds.Headers.RetryAfter!.Delta);
        Assert.Equal(session.Clock.GetUtcNow().AddSeconds(7), date.Headers.RetryAfter!.Date);
        Assert.Null(silent.Headers.RetryAfter);
        Assert.Equal((429, "text/html"), ((int)html.StatusCode, html.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_dropped_write_is_not_carried_out_and_one_applied_before_the_drop_is()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var row = session.Emulator.Data.Keywords(session.Profile).First(static row => row.State == "ENABLED");
        var body = $$$"""{"keywords":[{"keywordId":"{{{row.KeywordId}}}","bid":9}]}""";
        session.Emulator.Faults.Add(FaultRule.On("PUT", "*").Times(1).Drop());
        session.Emulator.Faults.Add(FaultRule.On("PUT", "*").Times(1).ApplyThenDrop());
        var first = await Assert.ThrowsAsync<HttpRequestException>(() => session.WriteAsync("PUT", "keywords", body));
        Assert.Equal(HttpRequestError.ResponseEnded, first.HttpRequestError);
        Assert.Equal(row.Bid, session.Emulator.Data.Keyword(session.Profile, row.KeywordId)!.Bid);
        await Assert.ThrowsAsync<HttpRequestException>(() => session.WriteAsync("PUT", "keywords", body));
        Assert.Equal(9m, session.Emulator.Data.Keyword(session.Profile, row.KeywordId)!.Bid);
        Assert.Equal(2, session.Emulator.Requests.CountOfStatus(0));
    }

    [Fact]
    public async Task A_cut_body_declares_its_length_and_breaks_off_while_read()
    {
        using var session = await new EmulatorSession().SignInAsync();
        session.Emulator.Faults.Add(FaultRule.OnAny().Cut(100));
        using var answer = await session.Http.SendAsync(
            session.Request("POST", "sp/keywords/list", "{}", EmulatorSession.MediaType("keywords")), HttpCompletionOption.ResponseHeadersRead);
        Assert.True(answer.Content.Headers.ContentLength > 1_000);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var read = new MemoryStream();
        await Assert.ThrowsAsync<HttpIOException>(() => stream.CopyToAsync(read));
        Assert.Equal(100, read.Length);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => session.ListAsync("keywords"));
    }

    [Fact]
    public async Task A_slow_answer_waits_for_the_clock_and_for_nothing_once_cancelled()
    {
        using var session = await new EmulatorSession().SignInAsync();
        session.Emulator.Faults.Add(FaultRule.OnAny().Slow(TimeSpan.FromMinutes(1)));
        var waiting = session.ListAsync("keywords");
        Assert.Equal(1, session.Emulator.Requests.InFlight);
        session.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(waiting.IsCompleted);
        session.Clock.Advance(TimeSpan.FromSeconds(1));
        using var answer = await waiting;
        Assert.Equal(200, (int)answer.StatusCode);

        using var cancel = new CancellationTokenSource();
        var given = session.Http.SendAsync(session.Request("POST", "sp/keywords/list", "{}", EmulatorSession.MediaType("keywords")), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Equal(0, session.Emulator.Requests.InFlight);
    }

    [Fact]
    public async Task Tokens_expire_and_grants_are_revoked_on_demand()
    {
        using var session = await new EmulatorSession().SignInAsync();
        session.Emulator.Faults.Add(FaultRule.On("POST", "/sp/*").Times(1).ExpireTokens());
        Assert.Equal([401, 401], await StatusesAsync(session, 2));
        await session.SignInAsync();
        session.Emulator.Faults.Add(FaultRule.OnToken().Times(1).RevokeGrant());
        using var refused = await session.RequestTokenAsync();
        Assert.Equal("invalid_grant", (await EmulatorSession.JsonAsync(refused)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Items_fail_by_number_by_place_and_by_share()
    {
        using var session = await new EmulatorSession().SignInAsync();
        session.Emulator.Faults.Add(FaultRule.On("PUT", "*").Times(1).FailItems("throttledError", 2));
        session.Emulator.Faults.Add(FaultRule.On("PUT", "*").Times(1).FailItemsAt("internalServerError", 3, 5));
        session.Emulator.Faults.Add(FaultRule.On("PUT", "*").Times(1).FailShareOfItems("throttledError", 0.2));
        Assert.Equal([0, 1], FailedAt(await UpdateAsync(session, 10)));
        Assert.Equal([3, 5], FailedAt(await UpdateAsync(session, 10)));
        Assert.InRange(FailedAt(await UpdateAsync(session, 100)).Count, 8, 35);
        Assert.Empty(FailedAt(await UpdateAsync(session, 10)));
    }

    [Fact]
    public async Task Results_come_shuffled_missing_twice_or_from_nowhere()
    {
        using var session = await new EmulatorSession().SignInAsync();
        session.Emulator.Faults.Add(FaultRule.On("PUT", "*").ShuffleResults().OmitResults(2).RepeatResults(4).InventResults(99));
        var places = (await UpdateAsync(session, 6)).GetProperty("success").EnumerateArray().Select(static item => item.GetProperty("index").GetInt32()).ToList();
        Assert.Equal([0, 1, 3, 4, 4, 5, 99], places.Order());
        Assert.NotEqual(places.Order(), places);
    }

    [Fact]
    public async Task A_cursor_can_be_repeated()
    {
        using var session = await new EmulatorSession().SignInAsync();
        session.Emulator.Faults.Add(FaultRule.OnAny().RepeatNextToken());
        var cursor = (await session.ListJsonAsync("keywords", """{"maxResults":10}""")).GetProperty("nextToken").GetString();
        var page = await session.ListJsonAsync("keywords", $$"""{"maxResults":10,"nextToken":"{{cursor}}"}""");
        Assert.Equal(cursor, page.GetProperty("nextToken").GetString());
    }

    [Fact]
    public async Task Rules_can_be_taken_back()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var rule = session.Emulator.Faults.Add(FaultRule.OnAny().Answer(500));
        session.Emulator.Faults.Remove(rule);
        Assert.Equal([200], await StatusesAsync(session, 1));
    }

    private static async Task<List<int>> StatusesAsync(EmulatorSession session, int count)
    {
        var statuses = new List<int>();
        for (var call = 0; call < count; call++)
        {
            using var answer = await session.ListAsync("keywords");
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }

    private static Task<JsonElement> UpdateAsync(EmulatorSession session, int count)
    {
        var items = session.Emulator.Data.Keywords(session.Profile).Where(static row => row.State == "ENABLED").Take(count)
            .Select(static row => $$"""{"keywordId":"{{row.KeywordId}}","bid":2}""");
        return session.WriteJsonAsync("PUT", "keywords", $$"""{"keywords":[{{string.Join(',', items)}}]}""");
    }

    private static List<int> FailedAt(JsonElement result) =>
        [.. result.GetProperty("error").EnumerateArray().Select(static item => item.GetProperty("index").GetInt32())];
}
