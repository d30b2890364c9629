using System.Threading.Channels;

namespace AmazonAds.Storage.Sqlite;

/// <summary>
/// Work in the order it came, done by one worker. What waits is done in one transaction, up to a size; as soon as
/// nothing waits the transaction is committed. Who brings work while much is waiting waits for room.
/// </summary>
internal sealed class WorkQueue : IAsyncDisposable
{
    private const int MostWaiting = 64;
    private const int MostRows = 4_096;

    private readonly Channel<IStoreWork> waiting = Channel.CreateBounded<IStoreWork>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly StoreSession session;
    private readonly Checkpointer checkpointer;
    private readonly List<IStoreWork> group = [];
    private readonly Task worker;

    /// <summary>Begins to work.</summary>
    /// <param name="session">What work works with; disposed of with the queue.</param>
    public WorkQueue(StoreSession session)
    {
        this.session = session;
        checkpointer = new Checkpointer(session.Database.Path);
        worker = Task.Run(WorkAsync);
    }

    /// <summary>Brings work; returns when there is room for it.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async ValueTask AddAsync(IStoreWork work, CancellationToken cancellationToken)
    {
        try
        {
            await waiting.Writer.WriteAsync(work, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException exception)
        {
            throw new ObjectDisposedException("The store is closed.", exception);
        }
    }

    /// <summary>Does what still waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await worker.ConfigureAwait(false);
    }

    private async Task WorkAsync()
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync().ConfigureAwait(false)) WorkOnce();
        }
        catch (Exception exception)
        {
            // Not a failure of SQLite, which fails the work it meets: nobody may wait for what will not be done.
            waiting.Writer.TryComplete();
            foreach (var work in group) work.Fail(session, exception);
            while (waiting.Reader.TryRead(out var work)) work.Fail(session, exception);
        }

        Close();
    }

    private void Close()
    {
        checkpointer.Dispose();
        try
        {
            // Lock files are made and removed by one process at a time.
            session.Database.Begin();
            session.Runs.Dispose();
            session.Database.Commit();
        }
        catch (AdsStoreException)
        {
            session.Database.Rollback();
        }

        session.Dispose();
    }

    private void WorkOnce()
    {
        try
        {
            session.Database.Begin();
            TakeAndRun();
            session.Database.Commit();
        }
        catch (Exception exception)
        {
            session.Database.Rollback();
            Settle(exception);
            group.Clear();
            return;
        }

        var rows = 0;
        foreach (var work in group)
        {
            rows += work.Weight;
            work.Succeed();
        }

        group.Clear();
        checkpointer.Committed(session.Database, rows);
    }

    private void TakeAndRun()
    {
        var rows = 0;
        while (rows < MostRows && waiting.Reader.TryPeek(out var next) && !(next.IsAlone && group.Count > 0))
        {
            waiting.Reader.TryRead(out _);
            group.Add(next);
            next.Run(session);
            rows += next.Weight;
            if (next.IsAlone) return;
        }
    }

    // One failed: the others are none the worse for it, so each gets a transaction of its own.
    private void Settle(Exception exception)
    {
        // The file could not be locked: then nothing was taken, and what waits first is told.
        if (group.Count == 0 && waiting.Reader.TryRead(out var first)) group.Add(first);
        if (group.Count == 1)
        {
            group[0].Fail(session, exception);
            return;
        }

        foreach (var work in group) RunAlone(work);
    }

    private void RunAlone(IStoreWork work)
    {
        try
        {
            session.Database.Begin();
            work.Run(session);
            session.Database.Commit();
        }
        catch (Exception exception)
        {
            session.Database.Rollback();
            work.Fail(session, exception);
            return;
        }

        work.Succeed();
    }
}
