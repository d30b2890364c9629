using AmazonAds.Entities;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Paging;

public sealed class PrefetchTests : IDisposable
{
    private readonly TestClient test = new();
    private readonly FakeRoute list;

    public PrefetchTests() => list = test.Amazon.WithTokens().On("POST", KeywordPages.List);

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task The_next_page_is_fetched_while_the_last_one_is_used_and_no_further()
    {
        list.Answer(200, KeywordPages.Page(1, 1, "b")).Answer(200, KeywordPages.Page(2, 1, "c")).Answer(200, KeywordPages.Page(3, 1));
        await using var pages = Read().GetAsyncEnumerator();
        Assert.True(await pages.MoveNextAsync());
        await test.Amazon.Arrived(3);
        Assert.Equal(2, test.Amazon.Calls.Count);
        Assert.True(await pages.MoveNextAsync());
        await test.Amazon.Arrived(4);
        Assert.Equal("2", pages.Current.Items[0].KeywordId);
    }

    [Fact]
    public async Task Leaving_early_stops_the_request_under_way()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        list.Answer(200, KeywordPages.Page(1, 1, "b")).Then(async (_, stop) =>
        {
            try
            {
                return await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(stop);
            }
            finally
            {
                stopped.SetResult();
            }
        });
        await foreach (var page in Read())
        {
            await test.Amazon.Arrived(3);
            break;
        }

        Assert.True(stopped.Task.IsCompleted);
        Assert.Equal(2, test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task The_first_ten_of_a_long_list_cost_two_requests()
    {
        var page = 0;
        list.Always(_ => FakeRoute.Message(200, KeywordPages.Page(page * 100, 100, $"cursor-{++page}")));
        var seen = 0;
        await foreach (var keyword in test.Client.Keywords.ListAsync(test.Connection, "7"))
        {
            if (++seen == 10) break;
        }

        Assert.InRange(test.Amazon.Calls.Count, 1, 2);
    }

    [Fact]
    public async Task Rows_come_out_before_the_next_page_is_there()
    {
        list.Answer(200, KeywordPages.Page(1, 1, "b")).Hold(new TaskCompletionSource<HttpResponseMessage>().Task);
        await using var keywords = test.Client.Keywords.ListAsync(test.Connection, "7").GetAsyncEnumerator();
        Assert.True(await keywords.MoveNextAsync());

        Assert.Equal("1", keywords.Current.KeywordId);
    }

    [Fact]
    public async Task A_failure_of_the_next_page_comes_after_the_rows_of_the_last_one()
    {
        list.Answer(200, KeywordPages.Page(1, 2, "b")).Answer(400);
        var seen = new List<string?>();
        await Assert.ThrowsAsync<AmazonAds.Errors.AdsApiException>(async () =>
        {
            await foreach (var keyword in test.Client.Keywords.ListAsync(test.Connection, "7")) seen.Add(keyword.KeywordId);
        });

        Assert.Equal(["1", "2"], seen);
    }

    [Fact]
    public async Task A_cancel_ends_the_list()
    {
        using var cancel = new CancellationTokenSource();
        list.Answer(200, KeywordPages.Page(1, 1, "b")).Hold(new TaskCompletionSource<HttpResponseMessage>().Task);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in test.Client.Keywords.ListPagesAsync(test.Connection, "7", cancellationToken: cancel.Token))
            {
                await test.Amazon.Arrived(3);
                await cancel.CancelAsync();
            }
        });
        Assert.Equal(2, test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_list_left_or_failed_in_any_way_holds_no_place_in_flight()
    {
        using var narrow = new TestClient(maxInFlight: 1);
        var route = narrow.Amazon.WithTokens().On("POST", KeywordPages.List)
            .Answer(200, KeywordPages.Page(1, 1, "b")).Answer(200, KeywordPages.Page(2, 1, "b"))
            .Answer(200, "[1]");
        for (var i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<AmazonAds.Errors.AdsConnectionException>(async () =>
            {
                await foreach (var page in narrow.Client.Keywords.ListPagesAsync(narrow.Connection, "7"))
                {
                }
            });
        }

        route.Answer(200, KeywordPages.Page(1, 1, "b")).Answer(200, KeywordPages.Page(2, 1));
        await foreach (var page in narrow.Client.Keywords.ListPagesAsync(narrow.Connection, "7"))
        {
            await narrow.Amazon.Arrived(6);
            break;
        }

        route.Answer(200, "{}");
        await foreach (var page in narrow.Client.Keywords.ListPagesAsync(narrow.Connection, "7")) Assert.Empty(page.Items);
    }

    private IAsyncEnumerable<EntityPage<Keyword>> Read() => test.Client.Keywords.ListPagesAsync(test.Connection, "7");
}
