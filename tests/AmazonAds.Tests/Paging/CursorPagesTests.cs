using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Paging;

public sealed class CursorPagesTests : IDisposable
{
    private readonly TestClient test = new();
    private readonly FakeRoute list;

    public CursorPagesTests() => list = test.Amazon.WithTokens().On("POST", KeywordPages.List);

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Each_page_names_the_next_until_one_names_none()
    {
        list.Answer(200, KeywordPages.Page(1, 2, "b")).Answer(200, KeywordPages.Page(3, 2, "c")).Answer(200, KeywordPages.Page(5, 1));
        Assert.Equal(["1", "2", "3", "4", "5"], await ReadAsync());

        Assert.Equal([null, "b", "c"], test.Amazon.Calls.Select(call => call.Member("nextToken")));
    }

    [Theory]
    [InlineData("""{"keywords":[]}""")]
    [InlineData("""{"keywords":[],"nextToken":null}""")]
    [InlineData("""{"keywords":[],"nextToken":""}""")]
    [InlineData("""{"keywords":null}""")]
    [InlineData("{}")]
    [InlineData("""{"totalResults":0,"somethingNew":{"keywords":[{}]}}""")]
    public async Task An_empty_list_is_one_request(string answer)
    {
        list.Answer(200, answer);
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task An_empty_page_with_a_cursor_is_not_the_end()
    {
        list.Answer(200, KeywordPages.Page(0, 0, "b")).Answer(200, KeywordPages.Page(1, 1));
        Assert.Equal(["1"], await ReadAsync());
    }

    [Fact]
    public async Task Filters_stand_on_every_page()
    {
        list.Answer(200, KeywordPages.Page(1, 1, "b")).Answer(200, KeywordPages.Page(2, 1, "c")).Answer(200, KeywordPages.Page(3, 1));
        await ReadAsync(new EntityQuery
        {
            Ids = ["11"],
            CampaignIds = ["22", "23"],
            AdGroupIds = ["33"],
            States = ["ENABLED", "ARCHIVED"],
            Names = ["soap \"bar\" ü"],
            PageSize = 77,
            WithExtendedData = true,
        });

        Assert.Equal(3, test.Amazon.Calls.Count);
        Assert.All(test.Amazon.Calls, call =>
        {
            Assert.Equal("""{"include":["11"]}""", call.Member("keywordIdFilter"));
            Assert.Equal("""{"include":["22","23"]}""", call.Member("campaignIdFilter"));
            Assert.Equal("""{"include":["33"]}""", call.Member("adGroupIdFilter"));
            Assert.Equal("""{"include":["ENABLED","ARCHIVED"]}""", call.Member("stateFilter"));
            Assert.Equal("""{"queryTermMatchType":"EXACT_MATCH","include":["soap \"bar\" ü"]}""", call.Member("keywordTextFilter"));
            Assert.Equal(("77", "True"), (call.Member("maxResults"), call.Member("includeExtendedDataFields")));
            Assert.Equal("application/vnd.spKeyword.v3+json", call.Header("Content-Type"));
            Assert.Equal("application/vnd.spKeyword.v3+json", call.Header("Accept"));
            Assert.Equal("7", call.Header("Amazon-Advertising-API-Scope"));
        });
    }

    [Theory]
    [InlineData("b", "b")]
    [InlineData("b", "c", "b")]
    [InlineData("b", "c", "d", "c")]
    public async Task A_cursor_that_comes_again_is_an_error_and_not_a_loop(params string[] cursors)
    {
        for (var i = 0; i < cursors.Length; i++) list.Answer(200, KeywordPages.Page(i, 1, cursors[i]), ("x-amzn-RequestId", $"r-{i}"));
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => ReadAsync());

        Assert.Equal(cursors.Length, test.Amazon.Calls.Count);
        Assert.Equal((FailureKind.NotUnderstood, "7", $"r-{cursors.Length - 1}"), (failure.Kind, failure.ProfileId, failure.RequestId));
        Assert.Contains("cursor", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_extended_data_weighs_five_calls()
    {
        list.Always(200, "{}");
        await ReadAsync(new EntityQuery { WithExtendedData = true });
        await ReadAsync();

        Assert.Equal(TestClient.NoLimit.Burst - 6, Assert.Single(test.Client.Limits.Snapshot()).Tokens, 3);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("""{"keywords":{"keywordId":"1"}}""")]
    [InlineData("""{"keywords":["1"]}""")]
    [InlineData("""{"keywords":[{"keywordId":"\ud800"}]}""")]
    [InlineData("not json at all")]
    public async Task An_answer_that_is_no_list_is_an_error_with_its_request_id(string answer)
    {
        list.Answer(200, answer, ("x-amzn-RequestId", "r-9"));
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => ReadAsync());

        Assert.Equal((FailureKind.NotUnderstood, "r-9", "7"), (failure.Kind, failure.RequestId, failure.ProfileId));
    }

    private async Task<List<string?>> ReadAsync(EntityQuery? query = null)
    {
        var ids = new List<string?>();
        await foreach (var keyword in test.Client.Keywords.ListAsync(test.Connection, "7", query)) ids.Add(keyword.KeywordId);
        return ids;
    }
}
