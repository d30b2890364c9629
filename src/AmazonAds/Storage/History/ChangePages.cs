using System.Runtime.CompilerServices;

namespace AmazonAds.Storage.History;

/// <summary>Reads changes page by page, each after the last of the one before, so that no question stays open between two.</summary>
internal static class ChangePages
{
    // The first ones are wanted soon; many at once are cheaper.
    private const int First = 200;
    private const int Most = 5_000;

    /// <summary>All changes.</summary>
    /// <param name="read">Reads so many changes after a place in the order; null for the beginning.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<StoredChange> ReadAsync(
        Func<ChangePlace?, int, Task<IReadOnlyList<(ChangePlace Place, StoredChange Change)>>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ChangePlace? after = null;
        var size = First;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await read(after, size).ConfigureAwait(false);
            foreach (var (_, change) in page) yield return change;
            if (page.Count < size) yield break;
            after = page[^1].Place;
            size = Most;
        }
    }
}
