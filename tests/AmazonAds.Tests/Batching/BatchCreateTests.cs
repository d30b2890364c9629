using AmazonAds.Batching;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Batching;

/// <summary>A create whose fate is not known is never sent again.</summary>
public sealed class BatchCreateTests : IDisposable
{
    private readonly BatchHarness batch = new();
    private readonly FakeRoute create;

    public BatchCreateTests() => create = batch.Test.Amazon.On("POST", BatchHarness.Write)
        .Always(request => FakeRoute.Message(207, BatchHarness.AllGood(request)));

    public void Dispose() => batch.Dispose();

    [Fact]
    public async Task A_create_tells_the_new_id()
    {
        var outcomes = await WriteAsync("soap", "brush");
        Assert.Equal([("id-0", WriteStatus.Success), ("id-1", WriteStatus.Success)], outcomes.Select(outcome => (outcome.Id, outcome.Status)));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_failing_service_leaves_it_unknown(int status)
    {
        create.Answer(status);
        Assert.Equal(WriteStatus.Unknown, Assert.Single(await WriteAsync("soap")).Status);
        Assert.Single(batch.Test.Amazon.Calls);
    }

    [Fact]
    public async Task A_broken_connection_leaves_it_unknown()
    {
        create.Throw(new HttpRequestException(HttpRequestError.ResponseEnded));
        Assert.Equal(WriteStatus.Unknown, Assert.Single(await WriteAsync("soap")).Status);
        Assert.Single(batch.Test.Amazon.Calls);
    }

    [Fact]
    public async Task A_cut_answer_leaves_it_unknown()
    {
        create.Answer(207, """{"keywords":{"success":[{"index":0,"keywordId":"1"}""");
        Assert.Equal(WriteStatus.Unknown, Assert.Single(await WriteAsync("soap")).Status);
        Assert.Single(batch.Test.Amazon.Calls);
    }

    [Fact]
    public async Task What_surely_was_not_carried_out_is_sent_again()
    {
        create.Answer(429).Answer(401).Throw(new HttpRequestException(HttpRequestError.NameResolutionError));
        Assert.Equal(WriteStatus.Success, Assert.Single(await WriteAsync("soap")).Status);
        Assert.Equal(4, batch.Test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_throttled_create_without_the_time_to_wait_has_failed()
    {
        create.Answer(429, "{}", ("Retry-After", "1000"));
        Assert.Equal(WriteStatus.Failed, Assert.Single(await WriteAsync("soap")).Status);
    }

    private Task<List<WriteOutcome>> WriteAsync(params string[] texts) =>
        batch.WriteAsync(BatchHarness.Creation, texts.Select(text => new WriteInput<string>(null!, "7", null, text)));
}
