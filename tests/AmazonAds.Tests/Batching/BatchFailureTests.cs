using AmazonAds.Batching;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Batching;

public sealed class BatchFailureTests : IDisposable
{
    private readonly BatchHarness batch = new();

    public void Dispose() => batch.Dispose();

    [Theory]
    [InlineData("throttledError")]
    [InlineData("internalServerError")]
    public async Task An_item_that_met_a_passing_error_is_sent_again_alone(string error)
    {
        batch.Route.Then(request => FakeRoute.Message(207, BatchHarness.AllGood(request, (1, error))));
        var outcomes = await batch.WriteAsync(Enumerable.Range(0, 3).Select(id => BatchHarness.Bid("7", id, id)));

        Assert.All(outcomes, outcome => Assert.Equal(WriteStatus.Success, outcome.Status));
        Assert.Equal(3, outcomes.Count);
        Assert.Equal([3, 1], batch.Test.Amazon.Calls.Select(BatchHarness.Count));
        Assert.Equal(("1", 1m), BatchHarness.Items(batch.Test.Amazon.Calls[1])[0]);
        Assert.Equal(1, batch.Test.Amazon.Calls[1].At.TotalSeconds);
    }

    [Theory]
    [InlineData("biddingError")]
    [InlineData("malformedValueError")]
    [InlineData("entityNotFoundError")]
    [InlineData("otherError")]
    public async Task Any_other_error_of_an_item_is_final_and_told_with_code_message_and_request_id(string error)
    {
        batch.Route.Then(request => FakeRoute.Message(207, BatchHarness.AllGood(request, (1, error)), headers: ("x-amzn-RequestId", "r-1")));
        var outcomes = await batch.WriteAsync(Enumerable.Range(0, 3).Select(id => BatchHarness.Bid("7", id)));

        var failed = Assert.Single(outcomes, outcome => outcome.Status != WriteStatus.Success);
        Assert.Equal(("7", "1", WriteStatus.Failed, error, "r-1"), (failed.ProfileId, failed.Id, failed.Status, failed.Code, failed.RequestId));
        Assert.Equal($"It is a {error} (REASON).", failed.Message);
        Assert.Single(batch.Test.Amazon.Calls);
    }

    [Fact]
    public async Task An_item_that_fails_in_passing_five_times_has_failed()
    {
        batch.Route.Always(request => FakeRoute.Message(207, BatchHarness.AllGood(request, (0, "throttledError"))));
        var outcome = Assert.Single(await batch.WriteAsync(BatchHarness.Bid("7", 1)));

        Assert.Equal((WriteStatus.Failed, "throttledError"), (outcome.Status, outcome.Code));
        Assert.Equal([0, 1, 3, 7, 15], batch.Test.Amazon.Calls.Select(call => call.At.TotalSeconds));
    }

    [Fact]
    public async Task Items_are_not_tried_again_beyond_the_time_of_a_call()
    {
        batch.Route.Always(request => FakeRoute.Message(207, BatchHarness.AllGood(request, (0, "throttledError"))));
        var outcomes = await batch.WriteAsync(EntityWrites.KeywordBid, [BatchHarness.Bid("7", 1)], timeoutSeconds: 5);

        Assert.Equal(WriteStatus.Failed, Assert.Single(outcomes).Status);
        Assert.Equal(3, batch.Test.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_later_change_of_the_same_id_waits_until_the_earlier_one_has_its_outcome()
    {
        batch.Route.Then(request => FakeRoute.Message(207, BatchHarness.AllGood(request, (0, "throttledError"))));
        await batch.WriteAsync(BatchHarness.Bid("7", 1, 0.1m), BatchHarness.Bid("7", 1, 0.2m));

        Assert.Equal([0.1m, 0.1m, 0.2m], batch.Test.Amazon.Calls.Select(call => BatchHarness.Items(call)[0].Bid));
    }

    [Fact]
    public async Task A_413_splits_the_batch_until_it_fits()
    {
        batch.Route.Always(request => BatchHarness.Count(request) > 2
            ? FakeRoute.Message(413)
            : FakeRoute.Message(207, BatchHarness.AllGood(request)));
        var outcomes = await batch.WriteAsync(Enumerable.Range(0, 5).Select(id => BatchHarness.Bid("7", id)));

        Assert.Equal([5, 2, 3, 1, 2], batch.Test.Amazon.Calls.Select(BatchHarness.Count));
        Assert.Equal(["0", "1", "2", "3", "4"], outcomes.Select(outcome => outcome.Id).Order());
        Assert.All(outcomes, outcome => Assert.Equal(WriteStatus.Success, outcome.Status));
    }

    [Fact]
    public async Task A_413_splits_creates_too()
    {
        batch.Test.Amazon.On("POST", BatchHarness.Write).Always(request => BatchHarness.Count(request) > 1
            ? FakeRoute.Message(413)
            : FakeRoute.Message(207, BatchHarness.AllGood(request)));
        var outcomes = await batch.WriteAsync(BatchHarness.Creation, [Creation("a"), Creation("b")]);

        Assert.Equal([WriteStatus.Success, WriteStatus.Success], outcomes.Select(outcome => outcome.Status));
        Assert.Equal("id-0", outcomes[0].Id);
    }

    [Fact]
    public async Task One_item_that_is_too_large_has_failed()
    {
        batch.Route.Always(413);
        Assert.Equal(WriteStatus.Failed, Assert.Single(await batch.WriteAsync(BatchHarness.Bid("7", 1))).Status);
        Assert.Single(batch.Test.Amazon.Calls);
    }

    [Theory]
    [InlineData(400, WriteStatus.Failed, 1)]
    [InlineData(401, WriteStatus.Failed, 2)]
    [InlineData(403, WriteStatus.Failed, 1)]
    [InlineData(422, WriteStatus.Failed, 1)]
    [InlineData(500, WriteStatus.Unknown, 5)]
    [InlineData(503, WriteStatus.Unknown, 5)]
    [InlineData(302, WriteStatus.Unknown, 1)]
    public async Task A_request_that_fails_as_a_whole_tells_the_fate_of_each_item(int status, WriteStatus expected, int requests)
    {
        batch.Route.Always(_ => FakeRoute.Message(status, """{"code":"CODE","details":"words"}""", headers: ("x-amzn-RequestId", "r-1")));
        var outcomes = await batch.WriteAsync(BatchHarness.Bid("7", 1), BatchHarness.Bid("7", 2));

        Assert.Equal(requests, batch.Test.Amazon.Calls.Count);
        Assert.Equal(["1", "2"], outcomes.Select(outcome => outcome.Id));
        Assert.All(outcomes, outcome =>
        {
            Assert.Equal((expected, "CODE", "r-1"), (outcome.Status, outcome.Code, outcome.RequestId));
            Assert.Contains("words", outcome.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Connections_that_break_leave_the_fate_unknown_and_those_that_never_came_about_do_not()
    {
        for (var i = 0; i < 5; i++) batch.Route.Throw(new HttpRequestException(HttpRequestError.ResponseEnded));
        Assert.Equal(WriteStatus.Unknown, Assert.Single(await batch.WriteAsync(BatchHarness.Bid("7", 1))).Status);

        for (var i = 0; i < 5; i++) batch.Route.Throw(new HttpRequestException(HttpRequestError.ConnectionError));
        Assert.Equal(WriteStatus.Failed, Assert.Single(await batch.WriteAsync(BatchHarness.Bid("7", 1))).Status);

        batch.Route.Throw(new HttpRequestException(HttpRequestError.ResponseEnded)).Answer(400);
        Assert.Equal(WriteStatus.Unknown, Assert.Single(await batch.WriteAsync(BatchHarness.Bid("7", 1))).Status);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("""{"keywords":[]}""")]
    [InlineData("""{"keywords":{"success":{"index":0}}}""")]
    [InlineData("""{"campaigns":{"success":[{"index":0,"campaignId":"1"}]}}""")]
    [InlineData("""{"keywords":{"success":[{"index":0,"keywordId":"\ud800"}]}}""")]
    public async Task An_answer_that_says_nothing_of_an_item_is_never_a_success(string answer)
    {
        batch.Route.Then(_ => FakeRoute.Message(207, answer));
        var outcome = Assert.Single(await batch.WriteAsync(BatchHarness.Bid("7", 1)));

        Assert.Equal((WriteStatus.Unknown, "1"), (outcome.Status, outcome.Id));
        Assert.Single(batch.Test.Amazon.Calls);
    }

    [Fact]
    public async Task A_grant_that_is_refused_fails_each_item_without_a_request()
    {
        batch.Test.Amazon.SignIn().Answer(400, """{"error":"invalid_grant","error_description":"revoked"}""");
        var outcome = Assert.Single(await batch.WriteAsync(BatchHarness.Bid("7", 1)));

        Assert.Equal((WriteStatus.Failed, "invalid_grant"), (outcome.Status, outcome.Code));
        Assert.Empty(batch.Test.Amazon.Calls);
    }

    [Fact]
    public async Task One_profile_that_fails_spoils_no_other()
    {
        batch.Route.Always(request => request.Header("Amazon-Advertising-API-Scope") == "7"
            ? FakeRoute.Message(403)
            : FakeRoute.Message(207, BatchHarness.AllGood(request)));
        var outcomes = await batch.WriteAsync(BatchHarness.Bid("7", 1), BatchHarness.Bid("8", 1), BatchHarness.Bid("9", 1));

        Assert.Equal(
            [("7", WriteStatus.Failed), ("8", WriteStatus.Success), ("9", WriteStatus.Success)],
            outcomes.Select(outcome => (outcome.ProfileId, outcome.Status)).Order());
    }

    [Fact]
    public async Task The_failure_rate_counts_every_item_once()
    {
        batch.Route.Then(request => FakeRoute.Message(207, BatchHarness.AllGood(request, (0, "throttledError"), (1, "biddingError"))))
            .Answer(207, "{}");
        await batch.WriteAsync(Enumerable.Range(0, 8).Select(id => BatchHarness.Bid("7", id)));

        var metric = Assert.Single(batch.Test.Client.Telemetry.Statistics.Batches());
        Assert.Equal(("PUT /sp/keywords", 2, 8, 1, 1), (metric.Name, metric.Batches, metric.Items, metric.Failed, metric.Unknown));
        Assert.Equal(0.25, metric.FailureRate);
    }

    private static WriteInput<string> Creation(string text) => new(null!, "7", null, text);
}
