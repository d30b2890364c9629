using AmazonAds.Products;
using AmazonAds.Products.Caching;
using static AmazonAds.Products.Caching.ProductFreshness;
using static AmazonAds.Products.ProductDataKind;

namespace AmazonAds.Tests.Products.Caching;

public sealed class FreshnessRuleTests
{
    private const int Hour = 3600;
    private const int Day = 24 * Hour;

    [Theory]
    [InlineData(Price, 0, Fresh)]
    [InlineData(Price, Hour - 1, Fresh)]
    [InlineData(Price, Hour, Older)]
    [InlineData(Price, Day - 1, Older)]
    [InlineData(Price, Day, Gone)]
    [InlineData(Content, Hour, Fresh)]
    [InlineData(Content, Day - 1, Fresh)]
    [InlineData(Content, Day, Gone)]
    [InlineData(Identity, 1000L * Day, Fresh)]
    public void Each_kind_of_data_has_its_lifetime_to_the_second(ProductDataKind kind, long seconds, ProductFreshness expected) =>
        Assert.Equal(expected, FreshnessRule.Judge(kind, TimeSpan.FromSeconds(seconds), null));

    [Theory]
    [InlineData(Price, 59, 60, Fresh)]
    [InlineData(Price, 60, 60, Older)]
    [InlineData(Price, Hour, 2 * Hour, Older)]
    [InlineData(Price, Day, 2 * Day, Gone)]
    [InlineData(Content, Day, 2 * Day, Gone)]
    [InlineData(Content, 0, 0, Older)]
    [InlineData(Identity, 0, 0, Older)]
    [InlineData(Identity, 61, 60, Older)]
    public void A_callers_age_says_when_a_call_is_tried_and_never_lengthens_a_lifetime(
        ProductDataKind kind, long seconds, long maxAge, ProductFreshness expected) =>
        Assert.Equal(expected, FreshnessRule.Judge(kind, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(maxAge)));

    [Theory]
    [InlineData(-30, Fresh)]
    [InlineData(-61, Gone)]
    public void Clocks_may_differ_a_little_but_data_from_the_future_is_of_no_known_age(long seconds, ProductFreshness expected) =>
        Assert.Equal(expected, FreshnessRule.Judge(Identity, TimeSpan.FromSeconds(seconds), null));

    [Fact]
    public void Data_of_a_clock_slightly_ahead_is_still_called_for_when_every_look_up_is_to_call() =>
        Assert.Equal(Older, FreshnessRule.Judge(Price, TimeSpan.FromSeconds(-1), TimeSpan.Zero));

    [Fact]
    public void A_negative_age_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProductCacheOptions { MaxAge = TimeSpan.FromSeconds(-1) });
}
