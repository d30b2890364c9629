namespace AmazonAds.Storage.Sqlite;

/// <summary>The writing of a report in one transaction of its own.</summary>
/// <param name="write">The report.</param>
/// <param name="cancellationToken">Undoes what is not committed yet.</param>
internal sealed class ReportWork(ReportWrite write, CancellationToken cancellationToken) : IStoreWork
{
    private readonly TaskCompletionSource<long> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long rows;

    public int Weight => (int)Math.Min(rows, int.MaxValue);

    public bool IsAlone => true;

    /// <summary>How many rows were written, once committed.</summary>
    public Task<long> Rows => completion.Task;

    public void Run(StoreSession session) => rows = ReportRowTable.Write(session.Database, write, session.Now, cancellationToken);

    public void Succeed() => completion.TrySetResult(rows);

    public void Fail(StoreSession session, Exception exception)
    {
        if (exception is OperationCanceledException) completion.TrySetCanceled(cancellationToken);
        else completion.TrySetException(exception);
    }
}
