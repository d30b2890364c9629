using System.Runtime.CompilerServices;
using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.PowerShell.Writing;

/// <summary>The writes of one kind in one pipeline.</summary>
/// <param name="client">The client.</param>
/// <param name="write">The write.</param>
/// <param name="options">Time and gate of each request.</param>
/// <param name="stop">Ends it.</param>
internal sealed class WriteStream(AdsClient client, EntityWrite<EntityEdit> write, AdsCallOptions options, CancellationToken stop) : IAsyncDisposable
{
    private readonly BatchWriter<EntityEdit> writer = new(client, write, options, stop);

    /// <summary>Adds an item; waits while very much is under way.</summary>
    /// <param name="item">The item.</param>
    public ValueTask AddAsync(WriteItem item) =>
        writer.AddAsync(new WriteInput<EntityEdit>(item.Connection, item.ProfileId, item.Id, item.Edit, item.Source));

    /// <summary>Says that no item follows.</summary>
    public Task CompleteAsync() => writer.CompleteAsync();

    /// <summary>The outcomes as they come.</summary>
    /// <param name="withEntities">Whether the entities are wanted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<WriteOutcome> ReadAsync(bool withEntities, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var unread = new UnreadEntities(client, write.Kind, options);
        await foreach (var outcome in writer.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!withEntities || outcome is not { Status: WriteStatus.Success, Entity: null, Id: not null })
            {
                yield return outcome;
                continue;
            }

            // Where the answer does not hold the entities, they are read by id, many at once.
            if (unread.Add(outcome) is not { } full) continue;
            await foreach (var read in unread.ReadAsync(full, cancellationToken).ConfigureAwait(false)) yield return read;
        }

        foreach (var rest in unread.Rest())
        {
            await foreach (var read in unread.ReadAsync(rest, cancellationToken).ConfigureAwait(false)) yield return read;
        }
    }

    /// <summary>Stops what is under way.</summary>
    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
