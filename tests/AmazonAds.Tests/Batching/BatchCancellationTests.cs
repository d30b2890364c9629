using AmazonAds.Batching;

namespace AmazonAds.Tests.Batching;

public sealed class BatchCancellationTests : IDisposable
{
    private readonly BatchHarness batch = new();
    private readonly TaskCompletionSource<HttpResponseMessage> never = new();

    public void Dispose() => batch.Dispose();

    [Fact]
    public async Task A_cancel_ends_the_outcomes_and_sends_nothing_more()
    {
        using var cancel = new CancellationTokenSource();
        batch.Route.Hold(never.Task);
        await using var writer = new BatchWriter<decimal>(batch.Test.Client, EntityWrites.KeywordBid, null, cancel.Token);
        await writer.AddAsync(BatchHarness.Bid("7", 1, connection: batch.Test.Connection));
        await writer.AddAsync(BatchHarness.Bid("7", 1, connection: batch.Test.Connection));
        var completing = writer.CompleteAsync();
        await batch.Test.Amazon.Arrived(2);
        await cancel.CancelAsync();
        await completing;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in writer.ReadAsync()) Assert.Fail("No item has an outcome.");
        });
        Assert.Single(batch.Test.Amazon.Calls);
        Assert.Equal(TimeSpan.Zero, batch.Test.Clock.Elapsed);
    }

    [Fact]
    public async Task Disposing_stops_what_is_under_way()
    {
        batch.Route.Hold(never.Task);
        var writer = new BatchWriter<decimal>(batch.Test.Client, EntityWrites.KeywordBid);
        await writer.AddAsync(BatchHarness.Bid("7", 1, connection: batch.Test.Connection));
        await writer.AddAsync(BatchHarness.Bid("7", 1, connection: batch.Test.Connection));
        await batch.Test.Amazon.Arrived(2);
        await writer.DisposeAsync();

        Assert.Single(batch.Test.Amazon.Calls);
    }
}
