using AmazonAds.Batching;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Batching;

public sealed class BatchFillingTests : IDisposable
{
    private readonly BatchHarness batch = new();

    public void Dispose() => batch.Dispose();

    [Fact]
    public async Task A_bid_update_goes_over_the_wire_as_documented()
    {
        await batch.WriteAsync(BatchHarness.Bid("7", 101, 0.55m), BatchHarness.Bid("7", 102, 1.10m));

        var call = Assert.Single(batch.Test.Amazon.Calls);
        Assert.Equal(("PUT", "/sp/keywords"), (call.Method, call.Path));
        Assert.Equal("""{"keywords":[{"keywordId":"101","bid":0.55},{"keywordId":"102","bid":1.10}]}""", call.Body);
        Assert.Equal(("application/vnd.spKeyword.v3+json", "7"), (call.Header("Content-Type"), call.Header("Amazon-Advertising-API-Scope")));
    }

    [Fact]
    public async Task Requests_are_as_few_as_can_be_for_each_profile_however_items_are_mixed()
    {
        var counts = new Dictionary<string, int> { ["1"] = 2500, ["2"] = 1000, ["3"] = 1001, ["4"] = 1 };
        var items = Enumerable.Range(0, 2500).SelectMany(id => counts.Where(pair => id < pair.Value).Select(pair => BatchHarness.Bid(pair.Key, id)));
        var outcomes = await batch.WriteAsync(items);

        Assert.Equal(counts.Values.Sum(), outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(WriteStatus.Success, outcome.Status));
        foreach (var (profile, count) in counts)
        {
            var calls = batch.Test.Amazon.Calls.Where(call => call.Header("Amazon-Advertising-API-Scope") == profile).ToList();
            Assert.Equal((count + 999) / 1000, calls.Count);
            Assert.Equal(Enumerable.Range(0, count).Select(id => id.ToString()), calls.SelectMany(BatchHarness.Items).Select(item => item.Id));
        }
    }

    [Fact]
    public async Task Every_input_comes_out_once_with_what_was_put_in()
    {
        var row = new object();
        var outcomes = await batch.WriteAsync(BatchHarness.Bid("7", 1, 0.3m), BatchHarness.Bid("8", 1) with { Source = row });

        Assert.Equal(
            [("7", "1", 0.3m), ("8", "1", row)],
            outcomes.Select(outcome => (outcome.ProfileId, outcome.Id, outcome.Input)).OrderBy(outcome => outcome.ProfileId).Cast<(string, string?, object?)>());
    }

    [Fact]
    public async Task The_same_id_twice_keeps_its_order_over_two_requests()
    {
        await batch.WriteAsync(
            BatchHarness.Bid("7", 1, 0.1m), BatchHarness.Bid("7", 2, 0.2m), BatchHarness.Bid("7", 1, 0.3m), BatchHarness.Bid("8", 1, 0.4m),
            BatchHarness.Bid("7", 1, 0.5m));

        var calls = batch.Test.Amazon.Calls.Where(call => call.Header("Amazon-Advertising-API-Scope") == "7").Select(BatchHarness.Items);
        Assert.Equal([[("1", 0.1m), ("2", 0.2m)], [("1", 0.3m)], [("1", 0.5m)]], calls);
    }

    [Fact]
    public async Task Batches_of_one_profile_wait_for_one_another_and_other_profiles_do_not()
    {
        var first = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        batch.Route.Hold(first.Task);
        await using var writer = new BatchWriter<decimal>(batch.Test.Client, EntityWrites.KeywordBid);
        await Add("7", 1);
        await Add("7", 1);
        await batch.Test.Amazon.Arrived(2);
        await Add("8", 1);
        await Add("8", 1);
        var done = writer.CompleteAsync();
        await batch.Test.Amazon.Arrived(4);
        Assert.Equal(["7", "8", "8"], batch.Test.Amazon.Calls.Select(call => call.Header("Amazon-Advertising-API-Scope")));

        first.SetResult(FakeRoute.Message(207, """{"keywords":{"success":[{"index":0,"keywordId":"1"}]}}"""));
        await done;
        Assert.Equal(4, batch.Test.Amazon.Calls.Count);

        ValueTask Add(string profile, int id) => writer.AddAsync(BatchHarness.Bid(profile, id, connection: batch.Test.Connection));
    }

    [Fact]
    public async Task Outcomes_come_while_items_are_still_being_added()
    {
        await using var writer = new BatchWriter<decimal>(batch.Test.Client, EntityWrites.KeywordBid);
        for (var id = 0; id < 1000; id++) await writer.AddAsync(BatchHarness.Bid("7", id, connection: batch.Test.Connection));
        await using var outcomes = writer.ReadAsync().GetAsyncEnumerator();
        Assert.True(await outcomes.MoveNextAsync());

        Assert.Equal("7", outcomes.Current.ProfileId);
    }

    [Fact]
    public async Task Whoever_adds_waits_when_very_much_is_under_way()
    {
        var held = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        batch.Route.Hold(held.Task);
        await using var writer = new BatchWriter<decimal>(batch.Test.Client, EntityWrites.KeywordBid);
        var adding = default(ValueTask);
        var added = 0;

        // The same id over and over closes a batch with every item.
        while (added < 1000 && adding.IsCompleted)
        {
            await adding;
            adding = writer.AddAsync(BatchHarness.Bid("7", 1, added++, batch.Test.Connection));
        }

        Assert.InRange(added, 2, 200);
        held.SetResult(FakeRoute.Message(207, "{}"));
        await adding;
        await writer.CompleteAsync();
        Assert.Equal(added, batch.Test.Amazon.Calls.Count);
    }

    [Fact]
    public void A_filler_gives_back_every_item_in_order_and_no_id_twice_in_a_batch()
    {
        var random = new Random(17);
        var items = Enumerable.Range(0, 5000).Select(i => new WriteInput<int>(null!, "7", random.Next(40).ToString(), i)).ToList();
        var filler = new BatchFiller<int>(size: 12);
        var batches = items.SelectMany(item => filler.Add(item).ToList()).ToList();
        if (filler.Close() is { } rest) batches.Add(rest);

        Assert.Equal(items, batches.SelectMany(filled => filled));
        Assert.All(batches, filled => Assert.InRange(filled.Count, 1, 12));
        Assert.All(batches, filled => Assert.Equal(filled.Count, filled.Select(item => item.Id).Distinct().Count()));
        Assert.Null(filler.Close());
    }
}
