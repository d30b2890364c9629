using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Marketplaces;
using AmazonAds.Tests.SponsoredDisplay;

namespace AmazonAds.Tests.SponsoredBrands;

/// <summary>What is refused of Sponsored Brands before a call is made, and how values reach the API.</summary>
public class BrandsFieldTests
{
    private static readonly (string, object?)[] Ad =
        [("AdGroupId", "1"), ("Name", "ad"), ("State", "ENABLED"), ("BrandName", "Brand"), ("Asin", "B000000001;B000000002;B000000003")];

    [Theory]
    [InlineData("Video", "Asin,BrandName", "asinInvalid")]
    [InlineData("BrandVideo", "Asin,BrandName", "landingPageMissing")]
    [InlineData("ManualCollection", "Asin,BrandName", null)]
    [InlineData("ManualCollection", "BrandName", "asinInvalid")]
    [InlineData("AutoCollection", "BrandName", null)]
    [InlineData("AutoCollection", "", "creativeMissing")]
    [InlineData("StoreSpotlight", "Asin,BrandName", "landingPageMissing")]
    [InlineData("Poster", "BrandName", "adTypeInvalid")]
    public void An_ad_has_the_parts_that_its_type_asks_for(string type, string parts, string? code)
    {
        var given = Ad.Where(field => field.Item1 is "AdGroupId" or "Name" or "State" || parts.Split(',').Contains(field.Item1)).Append(("AdType", (object?)type));
        Assert.Equal(code, Refusal(SponsoredBrandsKinds.ProductAd, FieldUse.Create, [.. given])?.Code);
    }

    [Fact]
    public void An_ad_names_its_type() => Assert.Equal("adTypeMissing", Refusal(SponsoredBrandsKinds.ProductAd, FieldUse.Create, Ad)?.Code);

    [Fact]
    public void A_creative_is_given_whole_or_in_parts() => Assert.Equal("creativeInvalid", Refusal(
        SponsoredBrandsKinds.ProductAd, FieldUse.Create, [.. Ad, ("AdType", "Video"), ("Creative", new Dictionary<string, object?>(StringComparer.Ordinal))])?.Code);

    [Fact]
    public void Each_type_of_ad_is_created_in_its_own_place()
    {
        var paths = SponsoredBrandsKinds.ProductAd.CreateVariants!.ByWord.Keys
            .Select(type => SponsoredBrandsKinds.ProductAd.CreateFor(DisplayHarness.Edit(SponsoredBrandsKinds.ProductAd, ("AdType", type)))!.Path).ToList();
        Assert.Equal(7, paths.Distinct().Count());
        Assert.All(paths, path => Assert.StartsWith("/sb/v4/ads/", path, StringComparison.Ordinal));
        Assert.Null(SponsoredBrandsKinds.ProductAd.CreateFor(EntityEdit.Nothing));
    }

    [Theory]
    [InlineData("LIFETIME", "2030-01-01", "2030-02-01", null)]
    [InlineData("LIFETIME", "2030-01-01", null, "endDateMissing")]
    [InlineData("DAILY", null, "2030-02-01", "startDateMissing")]
    [InlineData("DAILY", "2030-03-01", "2030-02-01", "endDateInvalid")]
    [InlineData("DAILY", null, null, null)]
    public void A_budget_for_life_has_both_days(string type, string? start, string? end, string? code)
    {
        List<(string, object?)> given = [("Name", "c"), ("State", "ENABLED"), ("DailyBudget", 5m), ("BudgetType", type)];
        if (start is not null) given.Add(("StartDate", start));
        if (end is not null) given.Add(("EndDate", end));
        Assert.Equal(code, Refusal(SponsoredBrandsKinds.Campaign, FieldUse.Create, [.. given])?.Code);
    }

    [Fact]
    public void Placements_cannot_be_given_where_Amazon_sets_them() => Assert.Equal("placementBiddingInvalid", Refusal(
        SponsoredBrandsKinds.Campaign, FieldUse.Update, [("BidOptimization", true), ("PlacementBidding", "HOME=-20")])?.Code);

    [Fact]
    public void A_placement_may_lower_bids()
    {
        var field = SponsoredBrandsKinds.Campaign.Field("PlacementBidding")!;
        Assert.True(FieldValue.TryRead(field, "HOME=-99;OTHER=900", out _, out _));
        Assert.False(FieldValue.TryRead(field, "HOME=-100", out _, out _));
        Assert.False(FieldValue.TryRead(SponsoredProductsKinds.Campaign.Field("PlacementBidding")!, "PLACEMENT_TOP=-1", out _, out _));
    }

    [Fact]
    public void A_keyword_is_changed_with_the_names_of_its_parents()
    {
        var kind = SponsoredBrandsTargetingKinds.Keyword;
        var edit = DisplayHarness.Edit(kind, ("Bid", 1m));
        Assert.Equal("campaignIdMissing", EditRule.Refusal(edit, new FieldPlace(kind, "US", FieldUse.Update))?.Code);
        var address = DisplayHarness.Edit(kind, ("CampaignId", "1"), ("AdGroupId", "2")).Fields;
        Assert.Null(EditRule.Refusal(edit with { Address = address }, new FieldPlace(kind, "US", FieldUse.Update)));
        Assert.Null(EditRule.Refusal(EntityEdit.Nothing, new FieldPlace(kind, "US", FieldUse.Update)));
    }

    [Theory]
    [InlineData("US", 0.1, true)]
    [InlineData("US", 49, true)]
    [InlineData("US", 50, false)]
    [InlineData("JP", 5, false)]
    [InlineData("XX", 1000000, true)]
    [InlineData(null, 25001, false)]
    [InlineData(null, 0, false)]
    public void A_bid_lies_within_what_images_or_videos_allow(string? country, double bid, bool allowed) =>
        Assert.Equal(allowed, BrandsBidRule.Refusal((decimal)bid, country) is null);

    private static EditRefusal? Refusal(EntityKind kind, FieldUse use, params (string Name, object? Value)[] values) =>
        EditRule.Refusal(DisplayHarness.Edit(kind, values), new FieldPlace(kind, "US", use));
}
