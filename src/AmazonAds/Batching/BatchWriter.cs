using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AmazonAds.Connections;
using AmazonAds.Pipeline;

namespace AmazonAds.Batching;

/// <summary>
/// Writes a stream of items: batches are filled across it and grouped by profile; those of one profile go one after
/// another, those of several profiles at once. Every item comes out once, as its outcome.
/// </summary>
/// <typeparam name="T">What is written.</typeparam>
public sealed class BatchWriter<T> : IAsyncDisposable
{
    // What may wait in closed batches before the one who adds has to wait too.
    private const int MostWaitingBatches = 64;

    private readonly Dictionary<(AdsConnection Connection, string ProfileId), Lane> lanes = [];
    private readonly Channel<WriteOutcome> outcomes = Channel.CreateUnbounded<WriteOutcome>();
    private readonly SemaphoreSlim room = new(MostWaitingBatches);
    private readonly CancellationTokenSource stop;
    private readonly BatchSender<T> sender;
    private readonly BatchWrite<T> write;

    /// <summary>Begins a stream of writes.</summary>
    /// <param name="client">The client.</param>
    /// <param name="write">The write.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it; items under way then have no outcome.</param>
    public BatchWriter(AdsClient client, BatchWrite<T> write, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(write);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        sender = new BatchSender<T>(client, write, options ?? AdsCallOptions.Default);
        this.write = write;
    }

    /// <summary>
    /// Adds an item, from one caller at a time. Waits while very much is under way already; the outcomes may be read
    /// meanwhile.
    /// </summary>
    /// <param name="item">The item.</param>
    public async ValueTask AddAsync(WriteInput<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var key = (item.Connection, write.HasScope ? item.ProfileId : string.Empty);
        if (!lanes.TryGetValue(key, out var lane)) lanes.Add(key, lane = new Lane(write));
        foreach (var batch in lane.Filler.Add(item)) await StartAsync(lane, batch).ConfigureAwait(false);
    }

    /// <summary>Says that no item follows: what is left is sent, and the outcomes end when the last one is there.</summary>
    public async Task CompleteAsync()
    {
        try
        {
            foreach (var lane in lanes.Values)
            {
                if (lane.Filler.Close() is { } batch) await StartAsync(lane, batch).ConfigureAwait(false);
            }

            await Task.WhenAll(lanes.Values.Select(lane => lane.Work)).ConfigureAwait(false);
            outcomes.Writer.TryComplete();
        }
        catch (Exception exception)
        {
            outcomes.Writer.TryComplete(exception);
        }
    }

    /// <summary>The outcomes that are there now, without waiting.</summary>
    /// <param name="outcome">The next one.</param>
    public bool TryRead([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out WriteOutcome? outcome) =>
        outcomes.Reader.TryRead(out outcome);

    /// <summary>The outcomes as they come, until the last one after <see cref="CompleteAsync"/>.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<WriteOutcome> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var outcome in outcomes.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            yield return outcome;
    }

    /// <summary>Stops what is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(lanes.Values.Select(lane => lane.Work)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        room.Dispose();
    }

    private async ValueTask StartAsync(Lane lane, IReadOnlyList<WriteInput<T>> batch)
    {
        await room.WaitAsync(stop.Token).ConfigureAwait(false);
        lane.Work = SendAfterAsync(lane.Work, batch);
    }

    private async Task SendAfterAsync(Task earlier, IReadOnlyList<WriteInput<T>> batch)
    {
        try
        {
            // One after another keeps the order in which an entity's changes were given.
            await earlier.ConfigureAwait(false);
            await sender.SendAsync(batch, outcome => outcomes.Writer.TryWrite(outcome), stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A defect, or the user's cancel: the reader is told, or it would wait for ever.
            outcomes.Writer.TryComplete(exception);
            throw;
        }
        finally
        {
            room.Release();
        }
    }

    /// <summary>The items and the work of one profile.</summary>
    private sealed class Lane(BatchWrite<T> write)
    {
        public BatchFiller<T> Filler { get; } = new(write.MaxItems, write.GroupOf, write.KeyOf);

        public Task Work { get; set; } = Task.CompletedTask;
    }
}
