using System.Text.Json;
using AmazonAds.Marketplaces;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Marketplaces;

public class MarketplaceTableTests
{
    [SharedFact]
    public void The_table_says_what_Amazon_documents()
    {
        var documented = SharedFiles.Json(Path.Combine(SharedFiles.Root, "reference", "marketplace-limits.json"))
            .GetProperty("marketplaces").EnumerateArray().ToList();

        Assert.Equal(
            documented.Select(entry => entry.GetProperty("marketplace").GetString()).Order(),
            MarketplaceLimits.All.Select(limit => limit.CountryCode).Order());
        foreach (var entry in documented)
        {
            var limit = MarketplaceLimits.Find(entry.GetProperty("marketplace").GetString())!;
            if (entry.TryGetProperty("currency", out var currency)) Assert.Equal(currency.GetString(), limit.CurrencyCode);
            Assert.Equal(Range(entry, "sp"), limit.Bid);
            Assert.Equal(Range(entry, "spDailyBudget"), limit.DailyBudget);
        }
    }

    [SharedFact]
    public void The_table_of_display_bids_says_what_Amazon_documents()
    {
        var documented = SharedFiles.Json(Path.Combine(SharedFiles.Root, "reference", "marketplace-limits.json"))
            .GetProperty("marketplaces").EnumerateArray().Where(entry => Range(entry, "sdCpc") is not null).ToList();

        Assert.Equal(
            documented.Select(entry => (entry.GetProperty("marketplace").GetString()!, entry.GetProperty("currency").GetString()!, Range(entry, "sdCpc")!, Range(entry, "sdVcpm")!)).OrderBy(entry => entry.Item1),
            DisplayBidLimits.All.Select(limit => (limit.CountryCode, limit.CurrencyCode, limit.Click, limit.Impressions)).OrderBy(limit => limit.CountryCode));
    }

    [Theory]
    [InlineData(0.02, "US", true)]
    [InlineData(0.019, "US", false)]
    [InlineData(1000, "US", true)]
    [InlineData(1000.01, "us", false)]
    [InlineData(100000, "JP", true)]
    [InlineData(1.99, "JP", false)]
    [InlineData(5.51, "EG", false)]
    [InlineData(0, "US", false)]
    [InlineData(-1, null, false)]
    [InlineData(100000, null, true)]
    [InlineData(100001, null, false)]
    [InlineData(100001, "XX", true)]
    public void A_bid_is_refused_outside_the_bounds_of_its_marketplace(double bid, string? country, bool allowed)
    {
        var refusal = BidRule.Refusal((decimal)bid, country);
        Assert.Equal(allowed, refusal is null);
        if (refusal is not null) Assert.Contains(((decimal)bid).ToString(System.Globalization.CultureInfo.InvariantCulture), refusal, StringComparison.Ordinal);
    }

    private static AmountRange? Range(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var range) && range.ValueKind == JsonValueKind.Array
            ? new AmountRange(range[0].GetDecimal(), range[1].GetDecimal())
            : null;
}
