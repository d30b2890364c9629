namespace AmazonAds.Products.Caching;

/// <summary>Whether data still serves.</summary>
internal static class FreshnessRule
{
    // Machines that share a database differ a little in their clocks. More than that is a clock that was set back, and then
    // nobody knows how old the data is.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    /// <summary>Judges data.</summary>
    /// <param name="kind">The kind of data.</param>
    /// <param name="age">Its age.</param>
    /// <param name="maxAge">From which age on the caller wants a call; null for the lifetime, which it never exceeds.</param>
    public static ProductFreshness Judge(ProductDataKind kind, TimeSpan age, TimeSpan? maxAge)
    {
        if (age < -Ahead || age >= ProductLifetimes.AtMost(kind)) return ProductFreshness.Gone;
        var lifetime = ProductLifetimes.Fresh(kind);
        var limit = maxAge < lifetime ? maxAge.Value : lifetime;
        return limit > TimeSpan.Zero && age < limit ? ProductFreshness.Fresh : ProductFreshness.Older;
    }
}
