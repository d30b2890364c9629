namespace AmazonAds.Connections;

/// <summary>The hosts of each region, as Amazon documents them.</summary>
public static class RegionHosts
{
    /// <summary>Where a region's API answers.</summary>
    /// <param name="region">The region.</param>
    /// <exception cref="ArgumentOutOfRangeException">The region is not a known one.</exception>
    public static Uri Api(AdsRegion region) => region switch
    {
        AdsRegion.NA => new Uri("https://advertising-api.amazon.com"),
        AdsRegion.EU => new Uri("https://advertising-api-eu.amazon.com"),
        AdsRegion.FE => new Uri("https://advertising-api-fe.amazon.com"),
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "The region is NA, EU or FE."),
    };

    /// <summary>Where a region's access tokens are issued (Login with Amazon).</summary>
    /// <param name="region">The region.</param>
    /// <exception cref="ArgumentOutOfRangeException">The region is not a known one.</exception>
    public static Uri Token(AdsRegion region) => region switch
    {
        AdsRegion.NA => new Uri("https://api.amazon.com/auth/o2/token"),
        AdsRegion.EU => new Uri("https://api.amazon.co.uk/auth/o2/token"),
        AdsRegion.FE => new Uri("https://api.amazon.co.jp/auth/o2/token"),
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "The region is NA, EU or FE."),
    };
}
