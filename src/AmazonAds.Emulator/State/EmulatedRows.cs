using System.Collections;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator;

/// <summary>
/// The rows of one kind in one profile, to look up and to change past every rule, as if somebody else had done it.
/// Enumerating it enumerates a copy. Safe for several threads.
/// </summary>
/// <typeparam name="TRow">The kind's row.</typeparam>
public sealed class EmulatedRows<TRow> : IEnumerable<TRow>
    where TRow : EmulatedEntity
{
    private readonly EntityKind<TRow> kind;
    private readonly ProfileRows rows;
    private readonly TimeProvider time;

    internal EmulatedRows(EntityKind<TRow> kind, ProfileRows rows, TimeProvider time)
    {
        this.kind = kind;
        this.rows = rows;
        this.time = time;
    }

    /// <summary>One row, or null where there is none.</summary>
    /// <param name="id">The row's id.</param>
    /// <returns>The row.</returns>
    public TRow? Find(long id)
    {
        lock (rows.Gate)
            return kind.Store(rows).Find(id);
    }

    /// <summary>Changes a row.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="change">Makes the new row from the old one; ids must stay.</param>
    /// <returns>False where there is no such row.</returns>
    public bool Replace(long id, Func<TRow, TRow> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (rows.Gate)
        {
            var store = kind.Store(rows);
            return store.Find(id) is { } row && store.Replace(id, (TRow)(change(row) with { UpdatedAt = time.GetUtcNow() }));
        }
    }

    /// <summary>Takes a row, but not what is below it, out of the world.</summary>
    /// <param name="id">The row's id.</param>
    /// <returns>False where there is no such row.</returns>
    public bool Remove(long id)
    {
        lock (rows.Gate)
            return kind.Store(rows).Remove(id);
    }

    /// <inheritdoc/>
    public IEnumerator<TRow> GetEnumerator()
    {
        lock (rows.Gate)
            return kind.Store(rows).All().ToList().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
