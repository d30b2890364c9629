namespace AmazonAds.Products.Caching;

/// <summary>Reads how old facts are, from memory and database, a part of the ids at a time: what is read is let go again.</summary>
/// <param name="parts">What look-ups share.</param>
/// <param name="scope">Within what.</param>
/// <param name="demand">What would be asked for.</param>
internal sealed class ProductAges(CacheParts parts, ProductScope scope, ProductDemand demand)
{
    private const int AtOnce = 500;

    /// <summary>The age of each item.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<ProductAge>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var ages = new List<ProductAge>(ids.Count);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var stored = await parts.Store.TryAsync(
                (store, token) => store.ReadFactsAsync(scope, ProductIdKind.Item, some, token), [], cancellationToken).ConfigureAwait(false);
            var facts = stored.ToLookup(static fact => fact.Key.Id, StringComparer.Ordinal);
            ages.AddRange(some.Select(id => AgeOf(id, parts.Memory.Find(new ProductKey(scope, ProductIdKind.Item, id)).With(facts[id]))));
        }

        return ages;
    }

    private ProductAge AgeOf(string id, ProductRecord record)
    {
        var selection = record.Select(demand);
        var due = selection.Missing(parts.Time.GetUtcNow(), maxAge: null);

        // What is fresh is not asked for again, however old: an id from last year says nothing about the price.
        var times = selection.Facts.Where((fact, index) => due.Contains(demand.Parts[index])).Select(static fact => fact?.At).ToList();
        return new ProductAge(id, times.Contains(null) ? null : times.Min(), due.Count == 0);
    }
}
