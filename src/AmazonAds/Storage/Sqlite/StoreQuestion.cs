namespace AmazonAds.Storage.Sqlite;

/// <summary>Work that gives an answer.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="run">Does it.</param>
/// <param name="cancellationToken">Keeps it from being begun.</param>
internal sealed class StoreQuestion<T>(Func<StoreSession, T> run, CancellationToken cancellationToken) : IStoreWork
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? answer;
    private bool isCanceled;

    public int Weight => 1;

    public bool IsAlone => Undo is not null;

    /// <summary>Undoes its effects beside the database when the transaction fails; null when it has none.</summary>
    public Action<StoreSession, T?>? Undo { get; init; }

    /// <summary>The answer, once committed.</summary>
    public Task<T> Answer => completion.Task;

    public void Run(StoreSession session)
    {
        isCanceled = cancellationToken.IsCancellationRequested;
        if (!isCanceled) answer = run(session);
    }

    public void Succeed()
    {
        if (isCanceled) completion.TrySetCanceled(cancellationToken);
        else completion.TrySetResult(answer!);
    }

    public void Fail(StoreSession session, Exception exception)
    {
        Undo?.Invoke(session, answer);
        completion.TrySetException(exception);
    }
}
