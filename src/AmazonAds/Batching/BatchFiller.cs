namespace AmazonAds.Batching;

/// <summary>
/// Fills the batches of one profile in the order of its items. A batch is closed when it is full, before an item of
/// another group, and before an id that it holds already: the same entity twice in one request would have no order. No I/O.
/// </summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="size">The most items of a batch.</param>
/// <param name="groupOf">What the items of a batch must have in common; null where nothing.</param>
/// <param name="keyOf">What may stand only once in a batch; null for the item's id.</param>
internal sealed class BatchFiller<T>(int size, Func<T, string?>? groupOf = null, Func<WriteInput<T>, string?>? keyOf = null)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private List<WriteInput<T>> open = [];

    /// <summary>Adds an item and gives the batches that this closed: none, or one, or with a size of one two.</summary>
    /// <param name="item">The item.</param>
    public IEnumerable<IReadOnlyList<WriteInput<T>>> Add(WriteInput<T> item)
    {
        if (MustNotJoin(item) && Close() is { } earlier) yield return earlier;
        if (KeyOf(item) is { } key) ids.Add(key);
        open.Add(item);
        if (open.Count >= size && Close() is { } full) yield return full;
    }

    /// <summary>Gives what is left, or null when there is nothing.</summary>
    public IReadOnlyList<WriteInput<T>>? Close()
    {
        if (open.Count == 0) return null;
        var closed = open;
        open = [];
        ids.Clear();
        return closed;
    }

    private string? KeyOf(WriteInput<T> item) => keyOf is null ? item.Id : keyOf(item);

    private bool MustNotJoin(WriteInput<T> item) => open.Count > 0
        && ((KeyOf(item) is { } key && ids.Contains(key)) || groupOf?.Invoke(item.Value) != groupOf?.Invoke(open[0].Value));
}
