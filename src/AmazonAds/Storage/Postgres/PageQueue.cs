using System.Threading.Channels;
using AmazonAds.Entities;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// Pages in the order they came, written by one worker: what waits goes into one transaction, up to a size. Who brings a page while
/// many are waiting waits for room.
/// </summary>
internal sealed class PageQueue : IAsyncDisposable
{
    private const int MostWaiting = 32;
    private const int MostRows = 8_192;

    private readonly Channel<PendingPage> waiting = Channel.CreateBounded<PendingPage>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly PostgresDatabase database;
    private readonly IReadOnlyDictionary<EntityKind, PostgresTable> tables;
    private readonly PostgresClock clock;
    private readonly PostgresLeases leases;
    private readonly Task worker;

    /// <summary>Begins to work.</summary>
    public PageQueue(PostgresDatabase database, IReadOnlyDictionary<EntityKind, PostgresTable> tables, PostgresClock clock, PostgresLeases leases)
    {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
        this.leases = leases;
        worker = Task.Run(WorkAsync);
    }

    /// <summary>Brings a page; returns when there is room for it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async ValueTask AddAsync(PendingPage page, CancellationToken cancellationToken)
    {
        try
        {
            await waiting.Writer.WriteAsync(page, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException exception)
        {
            throw new ObjectDisposedException("The store is closed.", exception);
        }
    }

    /// <summary>Writes what still waits.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await worker.ConfigureAwait(false);
    }

    private async Task WorkAsync()
    {
        while (await waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var group = new PageGroup();
            while (group.Rows < MostRows && waiting.Reader.TryRead(out var page)) group.Add(page);
            await WriteAsync(group).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(PageGroup group)
    {
        try
        {
            var outcomes = await database.RunAsync(
                async (connection, transaction, stop) =>
                {
                    await leases.DemandAsync(connection, group.Pages.Select(page => page.Write.Pass), stop).ConfigureAwait(false);
                    var now = await clock.NowAsync(connection, stop).ConfigureAwait(false);
                    return await new PageGroupWriter(connection, transaction, group, now).WriteAsync(tables, stop).ConfigureAwait(false);
                },
                CancellationToken.None).ConfigureAwait(false);
            for (var place = 0; place < outcomes.Count; place++) group.Pages[place].Succeed(outcomes[place]);
        }
        catch (Exception exception)
        {
            if (group.Pages.Count == 1)
            {
                group.Pages[0].Fail(exception);
                return;
            }

            // One failed: the others are none the worse for it, so each gets a transaction of its own.
            foreach (var page in group.Pages)
            {
                var alone = new PageGroup();
                alone.Add(page);
                await WriteAsync(alone).ConfigureAwait(false);
            }
        }
    }
}
