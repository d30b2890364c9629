namespace AmazonAds.Products.Caching;

/// <summary>Packs what is missing into few calls.</summary>
internal static class CallPacking
{
    /// <summary>
    /// Packs ids into calls, as few as can be, and so that ids that miss the same meet. Those that have an older answer to
    /// fall back on go apart from the others as far as that costs no call: one attempt is enough for them.
    /// </summary>
    /// <param name="missing">What is missing.</param>
    public static IReadOnlyList<PackedCall> Pack(IEnumerable<MissingId> missing) =>
    [
        .. missing.OrderBy(static id => id.HasOlder).ThenBy(static id => string.Join(',', id.Resources), StringComparer.Ordinal).Chunk(ProductRequests.MostIds)
            .Select(static ids => new PackedCall(
                [.. ids.Select(static id => id.Id)],
                [.. ids.SelectMany(static id => id.Resources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Array.TrueForAll(ids, static id => id.HasOlder))),
    ];
}
