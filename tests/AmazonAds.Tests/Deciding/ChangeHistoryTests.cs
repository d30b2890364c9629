using System.Text.Json;
using AmazonAds.ChangeHistory;
using AmazonAds.Errors;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Deciding;

/// <summary>The change history: pages, filters and limits.</summary>
public sealed class ChangeHistoryTests : IDisposable
{
    private readonly TestClient test = new();

    public ChangeHistoryTests() => test.Amazon.WithTokens();

    private ChangeQuery LastWeek => new()
    {
        From = test.Clock.GetUtcNow().AddDays(-7),
        To = test.Clock.GetUtcNow(),
        Filters = new Dictionary<string, ChangeFilter> { ["KEYWORD"] = ChangeFilter.All },
    };

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Pages_follow_the_cursor_and_every_one_carries_the_filters()
    {
        test.Amazon.On("POST", "/history")
            .Answer(200, """{"events":[{"entityType":"KEYWORD","entityId":"1","changeType":"BID_AMOUNT","previousValue":"0.5","newValue":"0.6","timestamp":1735689600000,"metadata":{"campaignId":"8","adGroupId":"9"}}],"nextToken":"next"}""")
            .Answer(200, """{"events":[{"entityType":"KEYWORD","entityId":"2","changeType":"SOMETHING_NEW","timestamp":1735689600000,"who":"me"}]}""");
        var changes = await ReadAsync(LastWeek);
        Assert.Equal(["1", "2"], changes.Select(change => change.EntityId));
        Assert.Equal((TestClient.Profile, "8", "9", "0.5", "0.6"),
            (changes[0].ProfileId, changes[0].CampaignId, changes[0].AdGroupId, changes[0].PreviousValue, changes[0].NewValue));
        Assert.Equal(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), changes[0].Timestamp);
        Assert.Equal("me", changes[1].Body["who"]);

        var bodies = test.Amazon.Calls.Select(call => JsonDocument.Parse(call.Body).RootElement).ToList();
        Assert.All(bodies, body => Assert.True(body.GetProperty("eventTypes").GetProperty("KEYWORD").GetProperty("parents")[0].GetProperty("useProfileIdAdvertiser").GetBoolean()));
        Assert.Equal("next", bodies[1].GetProperty("nextToken").GetString());
        Assert.Equal(LastWeek.From.ToUnixTimeMilliseconds(), bodies[1].GetProperty("fromDate").GetInt64());
    }

    [Fact]
    public async Task A_cursor_that_comes_again_ends_the_list_with_an_error()
    {
        test.Amazon.On("POST", "/history").Always(200, """{"events":[],"nextToken":"same"}""");
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => ReadAsync(LastWeek));
        Assert.Equal(FailureKind.NotUnderstood, failure.Kind);
    }

    [Fact]
    public async Task Ids_go_ten_at_a_time()
    {
        test.Amazon.On("POST", "/history").Always(200, """{"events":[]}""");
        await ReadAsync(LastWeek with
        {
            Filters = new Dictionary<string, ChangeFilter>
            {
                ["KEYWORD"] = new() { Ids = [.. Enumerable.Range(1, 25).Select(id => id.ToString())] },
                ["CAMPAIGN"] = new() { CampaignIds = [.. Enumerable.Range(1, 11).Select(id => id.ToString())] },
            },
        });
        var bodies = test.Amazon.Calls.Select(call => JsonDocument.Parse(call.Body).RootElement.GetProperty("eventTypes")).ToList();
        Assert.Equal([10, 10, 5], bodies.Select(types => types.GetProperty("KEYWORD").GetProperty("eventTypeIds").GetArrayLength()));
        Assert.Equal([10, 1], bodies.Take(2).Select(types => types.GetProperty("CAMPAIGN").GetProperty("parents").GetArrayLength()));
        Assert.False(bodies[2].TryGetProperty("CAMPAIGN", out _));
    }

    [Fact]
    public async Task Themes_are_asked_for_in_the_newer_version()
    {
        test.Amazon.On("POST", "/history").Always(200, """{"events":[]}""");
        await ReadAsync(LastWeek);
        await ReadAsync(LastWeek with { Filters = new Dictionary<string, ChangeFilter> { ["THEME"] = ChangeFilter.All } });
        Assert.Equal(["application/json", "application/vnd.historyresponse.v1.1+json"], test.Amazon.Calls.Select(call => call.Header("Accept")));
    }

    [Fact]
    public async Task What_Amazon_does_not_remember_is_not_asked_for()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(LastWeek with { From = test.Clock.GetUtcNow().AddDays(-91) }));
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(LastWeek with { To = LastWeek.From.AddSeconds(-1) }));
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(LastWeek with { PageSize = 49 }));
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(LastWeek with { Filters = new Dictionary<string, ChangeFilter>() }));
        Assert.Empty(test.Amazon.Calls);
    }

    private Task<List<ChangeEvent>> ReadAsync(ChangeQuery query) => test.Clock.RunAsync(ReadAllAsync(query));

    private async Task<List<ChangeEvent>> ReadAllAsync(ChangeQuery query)
    {
        var changes = new List<ChangeEvent>();
        await foreach (var change in test.Client.Changes.ListAsync(test.Connection, TestClient.Profile, query)) changes.Add(change);
        return changes;
    }
}
