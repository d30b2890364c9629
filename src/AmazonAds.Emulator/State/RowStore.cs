using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.State;

/// <summary>
/// The rows of one kind in one profile: made when asked for, and only what differs from that is stored.
/// Guarded by the gate of <see cref="ProfileRows"/>.
/// </summary>
internal sealed class RowStore<TRow>(RowLayout layout, Func<long, TRow> generate, IdSpace ids) : IParentStore
    where TRow : class
{
    /// <summary>Rows that differ from what is generated; null stands for a removed row.</summary>
    private Dictionary<long, TRow?>? changed;

    /// <summary>Below which parents the generated rows lie.</summary>
    public RowLayout Layout => layout;

    /// <summary>How many positions were ever generated; rows made later lie behind them.</summary>
    public long GeneratedCount { get; } = layout.Count;

    /// <summary>One past the last position.</summary>
    public long End { get; private set; } = layout.Count;

    public long RemovedCount { get; private set; }

    public long Count => End - RemovedCount;

    /// <summary>The positions of removed rows.</summary>
    public IEnumerable<long> Removed => changed?.Where(static row => row.Value is null).Select(static row => row.Key) ?? [];

    public TRow? At(long index) =>
        index < 0 || index >= End ? null
        : changed is not null && changed.TryGetValue(index, out var row) ? row
        : generate(index);

    public TRow? Find(long id) => At(ids.IndexOf(id));

    public long IndexOf(long id) => ids.IndexOf(id);

    public EmulatedEntity? Parent(long id) => Find(id) as EmulatedEntity;

    public bool Replace(long id, TRow row)
    {
        var index = ids.IndexOf(id);
        if (At(index) is null)
            return false;
        (changed ??= [])[index] = row;
        return true;
    }

    public TRow Add(Func<long, TRow> make)
    {
        var row = make(ids.IdOf(End));
        (changed ??= [])[End++] = row;
        return row;
    }

    public bool Remove(long id)
    {
        var index = ids.IndexOf(id);
        if (At(index) is null)
            return false;
        (changed ??= [])[index] = null;
        RemovedCount++;
        return true;
    }

    public IEnumerable<TRow> All()
    {
        for (var index = 0L; index < End; index++)
        {
            if (At(index) is { } row)
                yield return row;
        }
    }
}
