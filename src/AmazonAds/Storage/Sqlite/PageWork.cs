namespace AmazonAds.Storage.Sqlite;

/// <summary>The writing of a page: rows, changes, cursor and counters together.</summary>
/// <param name="write">The page.</param>
internal sealed class PageWork(PageWrite write) : IStoreWork
{
    private readonly TaskCompletionSource<PageOutcome> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PageOutcome outcome;

    public int Weight => write.Page.Entities.Count;

    public bool IsAlone => false;

    /// <summary>What the page did, once committed.</summary>
    public Task<PageOutcome> Outcome => completion.Task;

    public void Run(StoreSession session)
    {
        var pass = write.Pass;
        var now = session.ChangeTime(pass);
        outcome = session.Entities(pass.Scope.Kind).Write(pass, write.Page, now);
        if (write.CountsAsSeen) session.States.SaveCursor(pass, write.NextCursor);
        else outcome = outcome with { Rows = 0 };
        session.States.Advance(pass, outcome, now);
    }

    public void Succeed()
    {
        write.Owner.Dispose();
        completion.TrySetResult(outcome);
    }

    public void Fail(StoreSession session, Exception exception)
    {
        write.Owner.Dispose();
        completion.TrySetException(exception);
    }
}
