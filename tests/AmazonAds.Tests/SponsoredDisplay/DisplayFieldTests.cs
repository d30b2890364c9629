using AmazonAds.Entities;

namespace AmazonAds.Tests.SponsoredDisplay;

/// <summary>What is refused before a call, and how what people write is understood.</summary>
public sealed class DisplayFieldTests
{
    [Theory]
    [InlineData("Tactic", "tacticMissing")]
    [InlineData("Name", "nameMissing")]
    [InlineData("DailyBudget", "dailyBudgetMissing")]
    public void A_campaign_without_what_it_needs_is_refused(string missing, string code)
    {
        var all = new (string Name, object? Value)[] { ("Name", "n"), ("State", "Enabled"), ("Tactic", "T00020"), ("DailyBudget", 5) };
        Assert.Null(Refusal(SponsoredDisplayKinds.Campaign, FieldUse.Create, "US", all));
        Assert.Equal(code, Refusal(SponsoredDisplayKinds.Campaign, FieldUse.Create, "US", [.. all.Where(given => given.Name != missing)])!.Code);
    }

    [Fact]
    public void What_stays_as_it_was_created_is_not_updated()
    {
        Assert.Equal("tacticNotWritable", Refusal(SponsoredDisplayKinds.Campaign, FieldUse.Update, "US", ("Tactic", "T00030"))!.Code);
        Assert.Equal("expressionNotWritable", Refusal(SponsoredDisplayKinds.Target, FieldUse.Update, "US", ("Expression", "similarProduct"))!.Code);
        Assert.Equal("creativeTypeNotWritable", Refusal(SponsoredDisplayKinds.AdGroup, FieldUse.Update, "US", ("CreativeType", "VIDEO"))!.Code);
    }

    [Theory]
    [InlineData("US", 0.02, null, true)]
    [InlineData("US", 0.01, null, false)]
    [InlineData("US", 0.5, "reach", false)]
    [InlineData("US", 1, "Reach", true)]
    [InlineData("US", 0.5, "clicks", true)]
    [InlineData("JP", 50, "reach", false)]
    [InlineData("JP", 50, "conversions", true)]
    [InlineData("AE", 3670, "clicks", true)]
    [InlineData("IE", 5000, null, true)]
    [InlineData(null, 100000, null, true)]
    [InlineData(null, 100001, null, false)]
    public void A_bid_keeps_to_what_the_marketplace_allows_for_what_is_paid_for(string? country, double bid, string? optimization, bool allowed)
    {
        (string, object?)[] given = optimization is null ? [("DefaultBid", bid)] : [("DefaultBid", bid), ("BidOptimization", optimization)];
        Assert.Equal(allowed ? null : "defaultBidOutOfRange", Refusal(SponsoredDisplayKinds.AdGroup, FieldUse.Update, country, given)?.Code);
    }

    [Theory]
    [InlineData("asinMissing")]
    [InlineData("asinInvalid", "Asin", "Sku")]
    [InlineData("landingPageUrlInvalid", "Sku", "LandingPageUrl")]
    [InlineData("adNameInvalid", "Asin", "AdName")]
    [InlineData("asinMissing", "LandingPageType")]
    [InlineData(null, "LandingPageUrl", "LandingPageType", "AdName")]
    [InlineData(null, "Asin")]
    [InlineData(null, "Sku")]
    public void An_ad_leads_to_one_product_or_to_one_page(string? code, params string[] given)
    {
        var values = given.Select(name => (name, (object?)(name == "Asin" ? "B000000001" : name == "LandingPageType" ? "STORE" : "x")));
        (string, object?)[] parents = [("CampaignId", 1), ("AdGroupId", 2), ("State", "Enabled")];
        Assert.Equal(code, Refusal(SponsoredDisplayKinds.ProductAd, FieldUse.Create, "US", [.. parents, .. values])?.Code);
    }

    [Fact]
    public void Dates_out_of_order_and_budgets_of_nothing_are_refused()
    {
        Assert.Equal("endDateInvalid", Refusal(SponsoredDisplayKinds.Campaign, FieldUse.Update, "US", ("StartDate", "20270102"), ("EndDate", "2027-01-01"))!.Code);
        Assert.Equal("dailyBudgetOutOfRange", Refusal(SponsoredDisplayKinds.Campaign, FieldUse.Update, "US", ("DailyBudget", 0))!.Code);
        Assert.Equal("nameInvalid", Refusal(SponsoredDisplayKinds.AdGroup, FieldUse.Update, "US", ("Name", ""))!.Code);
    }

    [Theory]
    [InlineData("similarProduct", """[{"type":"similarProduct"}]""")]
    [InlineData("asinCategorySameAs=12;asinBrandSameAs=34", """[{"type":"asinCategorySameAs","value":"12"},{"type":"asinBrandSameAs","value":"34"}]""")]
    [InlineData("ASIN_PRICE_LESS_THAN=50", """[{"type":"asinPriceLessThan","value":"50"}]""")]
    [InlineData("audience(audienceSameAs=37)", """[{"type":"audience","value":[{"type":"audienceSameAs","value":"37"}]}]""")]
    [InlineData("views( exactProduct ; lookback = 30 );asinSameAs=B0", """[{"type":"views","value":[{"type":"exactProduct"},{"type":"lookback","value":"30"}]},{"type":"asinSameAs","value":"B0"}]""")]
    public void Conditions_are_read_from_text(string text, string json) => Assert.Equal(json, Item("Expression", text));

    [Fact]
    public void Conditions_are_read_from_hashtables_and_from_objects_that_were_read()
    {
        var map = new System.Collections.Hashtable { ["Type"] = "purchases", ["Value"] = new object[] { new System.Collections.Hashtable { ["type"] = "lookback", ["value"] = 30 } } };
        Assert.Equal("""[{"type":"purchases","value":[{"type":"lookback","value":"30"}]}]""", Item("Expression", map));
        var read = new TargetExpression { Type = "views", Conditions = [new TargetExpression { Type = "lookback", Value = "7" }] };
        Assert.Equal("""[{"type":"views","value":[{"type":"lookback","value":"7"}]}]""", Item("Expression", read));
    }

    [Theory]
    [InlineData("views(lookback=30")]
    [InlineData("views lookback)")]
    [InlineData("=5")]
    [InlineData(";")]
    public void What_is_no_condition_is_refused(string text) =>
        Assert.False(FieldValue.TryRead(SponsoredDisplayKinds.Target.Field("Expression")!, text, out _, out _));

    [Fact]
    public void A_campaign_given_to_a_target_is_taken_and_not_sent() => Assert.Equal(
        """{"adGroupId":2,"expression":[{"type":"similarProduct"}]}""",
        DisplayItems.Write(SponsoredDisplayKinds.Target, null, DisplayHarness.Edit(
            SponsoredDisplayKinds.Target, ("CampaignId", "1"), ("AdGroupId", "2"), ("Expression", "similarProduct"))));

    [Fact]
    public void Changes_of_a_read_campaign_are_noted_also_where_the_model_nests_and_the_api_does_not()
    {
        var campaign = (Campaign)SponsoredDisplayKinds.Campaign.ReadEntity("""{"campaignId":1,"budget":5,"state":"enabled","endDate":"20270101"}"""u8, "7");
        var budget = SponsoredDisplayKinds.Campaign.Field("DailyBudget")!;
        Assert.DoesNotContain(SponsoredDisplayKinds.Campaign.Fields, field => field.IsChangedOn(campaign));

        campaign.Budget!.Budget = 8;

        Assert.Equal([budget], SponsoredDisplayKinds.Campaign.Fields.Where(field => field.IsChangedOn(campaign)));
        Assert.Equal((5m, 8m), (budget.Before(campaign), budget.Of(campaign)));
    }

    private static string Item(string name, object value)
    {
        var json = DisplayItems.Write(SponsoredDisplayKinds.Target, null, DisplayHarness.Edit(SponsoredDisplayKinds.Target, (name, value)));
        return json["{\"expression\":".Length..^1];
    }

    private static EditRefusal? Refusal(EntityKind kind, FieldUse use, string? country, params (string Name, object? Value)[] given) =>
        EditRule.Refusal(DisplayHarness.Edit(kind, given), new FieldPlace(kind, country, use));
}
