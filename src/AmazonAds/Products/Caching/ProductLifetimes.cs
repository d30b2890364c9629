namespace AmazonAds.Products.Caching;

/// <summary>For how long Amazon's terms let data be kept.</summary>
public static class ProductLifetimes
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>For how long data serves without a call: prices 1 hour, content 24 hours, ids for ever.</summary>
    /// <param name="kind">The kind of data.</param>
    public static TimeSpan Fresh(ProductDataKind kind) => kind switch
    {
        ProductDataKind.Price => Hour,
        ProductDataKind.Content => Day,
        _ => TimeSpan.MaxValue,
    };

    /// <summary>
    /// For how long data may serve when a call fails, and after which it is not kept: prices, with their time stamp, and
    /// content 24 hours; ids for ever.
    /// </summary>
    /// <param name="kind">The kind of data.</param>
    public static TimeSpan AtMost(ProductDataKind kind) => kind == ProductDataKind.Identity ? TimeSpan.MaxValue : Day;

    /// <summary>When data has to go; null for never.</summary>
    /// <param name="kind">The kind of data.</param>
    /// <param name="at">When it was true.</param>
    public static DateTimeOffset? End(ProductDataKind kind, DateTimeOffset at) => kind == ProductDataKind.Identity ? null : at + Day;
}
