using AmazonAds.Marketplaces;

namespace AmazonAds.Tests.Marketplaces;

public class BidAdjustmentTests
{
    [Theory]
    [InlineData("+10%", 0.50, "USD", 0.55)]
    [InlineData("+10%", 0.55, "USD", 0.61)]
    [InlineData("-0.05", 0.55, "EUR", 0.50)]
    [InlineData("+0.05", 0.55, null, 0.60)]
    [InlineData("-12.5 %", 1.00, "GBP", 0.88)]
    [InlineData("+10%", 45, "JPY", 50)]
    [InlineData("+1%", 45, "JPY", 45)]
    public void A_bid_is_adjusted_and_rounded_to_the_currencys_step(string text, decimal bid, string? currency, decimal expected) =>
        Assert.Equal(expected, BidAdjustment.Parse(text).Apply(bid, CurrencyStep.Of(currency)));

    [Theory]
    [InlineData("+10%", 2.95, 3.00)]
    [InlineData("-50%", 0.30, 0.20)]
    [InlineData("+10%", 1.00, 1.10)]
    public void Bounds_hold(string text, decimal bid, decimal expected) =>
        Assert.Equal(expected, BidAdjustment.Parse(text).Apply(bid, 0.01m, least: 0.2m, greatest: 3m));

    [Theory]
    [InlineData("10%")]
    [InlineData("0.05")]
    [InlineData("+0,05")]
    [InlineData("+ten")]
    [InlineData("+%")]
    [InlineData("")]
    public void What_is_no_adjustment_is_refused(string text) => Assert.Throws<FormatException>(() => BidAdjustment.Parse(text));
}
