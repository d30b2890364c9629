namespace AmazonAds.Storage.Postgres;

/// <summary>A page that was accepted and is not committed yet.</summary>
/// <param name="write">The page.</param>
internal sealed class PendingPage(PageWrite write)
{
    private readonly TaskCompletionSource<PageOutcome> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PageWrite Write => write;

    /// <summary>What the page did, once committed.</summary>
    public Task<PageOutcome> Outcome => completion.Task;

    public void Succeed(PageOutcome outcome)
    {
        write.Owner.Dispose();
        completion.TrySetResult(outcome);
    }

    public void Fail(Exception exception)
    {
        write.Owner.Dispose();
        completion.TrySetException(exception);
    }
}
