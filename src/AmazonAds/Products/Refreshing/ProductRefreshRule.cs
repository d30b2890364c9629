using AmazonAds.Products.Caching;

namespace AmazonAds.Products.Refreshing;

/// <summary>Which products are refreshed next, and how many.</summary>
internal static class ProductRefreshRule
{
    /// <summary>What is due, in order: what was never known, then the oldest. Of what is equally old, the ASIN decides.</summary>
    /// <param name="products">Products of one credential.</param>
    public static IReadOnlyList<DueProduct> Due(IEnumerable<DueProduct> products) =>
    [
        .. products.Where(static product => !product.Age.IsFresh)
            .OrderBy(static product => product.Age.OldestAt ?? DateTimeOffset.MinValue)
            .ThenBy(static product => product.Age.Asin, StringComparer.Ordinal)
            .ThenBy(static product => product.Target),
    ];

    /// <summary>How many calls 24 hours may hold before a refresh makes no more.</summary>
    /// <param name="allowance">The credential's daily allowance.</param>
    /// <param name="percent">The share of it.</param>
    public static int MostCalls(int allowance, int percent) => (int)Math.Max(1, (long)allowance * percent / 100);

    /// <summary>How many of what is due fit into some calls: of each connection ten to a call, in order and without passing over any.</summary>
    /// <param name="due">What is due, from <paramref name="start"/> on.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="calls">How many calls.</param>
    public static int Fitting(IReadOnlyList<DueProduct> due, int start, int calls)
    {
        var taken = new Dictionary<int, int>();
        var needed = 0;
        for (var index = start; index < due.Count; index++)
        {
            var before = taken.GetValueOrDefault(due[index].Target);
            if (before % ProductRequests.MostIds == 0 && ++needed > calls) return index - start;
            taken[due[index].Target] = before + 1;
        }

        return due.Count - start;
    }
}
