using System.Text;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Tests.Entities;

public class ShapeTests
{
    [Fact]
    public void What_no_property_holds_ends_in_the_body_as_plain_values()
    {
        var keyword = Keyword("""{"keywordId":"1","newText":"x","newNumber":12,"newMoney":0.10,"newList":[true,null],"newObject":{"a":{"b":1}}}""");

        Assert.Equal(["newText", "newNumber", "newMoney", "newList", "newObject"], keyword.Body.Keys);
        Assert.Equal(("x", 12L, 0.10m), (keyword.Body["newText"], keyword.Body["newNumber"], keyword.Body["newMoney"]));
        Assert.Equal([true, null], (object?[])keyword.Body["newList"]!);
        var inner = (IReadOnlyDictionary<string, object?>)((IReadOnlyDictionary<string, object?>)keyword.Body["newObject"]!)["a"]!;
        Assert.Equal(1L, inner["b"]);
    }

    [Fact]
    public void Unknown_members_of_nested_objects_stay_with_them()
    {
        var campaign = Campaign("""{"campaignId":"1","budget":{"budget":5,"policy":"NEW"},"dynamicBidding":{"placementBidding":[{"percentage":9,"extra":1}]}}""");

        Assert.Empty(campaign.Body);
        Assert.Equal("NEW", campaign.Budget!.Body["policy"]);
        Assert.Equal(1L, campaign.DynamicBidding!.PlacementBidding![0].Body["extra"]);
        Assert.Equal(
            """{"budget":{"budget":5,"policy":"NEW"},"campaignId":"1","dynamicBidding":{"placementBidding":[{"percentage":9,"extra":1}]}}""",
            ShapeJson.Write(writer => SponsoredProductsShapes.Campaign.Write(writer, campaign)));
    }

    [Theory]
    [InlineData("""{"keywordId":{"id":1}}""", "keywordId")]
    [InlineData("""{"keywordText":["a"]}""", "keywordText")]
    [InlineData("""{"state":true}""", "state")]
    [InlineData("""{"bid":"cheap"}""", "bid")]
    [InlineData("""{"bid":{"amount":1}}""", "bid")]
    [InlineData("""{"bid":1e60}""", "bid")]
    [InlineData("""{"extendedData":[1]}""", "extendedData")]
    public void A_value_of_another_type_is_kept_and_not_lost(string json, string member)
    {
        var keyword = Keyword(json);
        Assert.Equal([member], keyword.Body.Keys);
        Assert.Equal(json, ShapeJson.Write(writer => SponsoredProductsShapes.Keyword.Write(writer, keyword)));
    }

    [Theory]
    [InlineData("""{"siteRestrictions":["AMAZON_BUSINESS",7]}""")]
    [InlineData("""{"siteRestrictions":"AMAZON_BUSINESS"}""")]
    [InlineData("""{"tags":{"a":1}}""")]
    [InlineData("""{"tags":["a"]}""")]
    [InlineData("""{"budget":15}""")]
    [InlineData("""{"dynamicBidding":{"placementBidding":[1]}}""")]
    [InlineData("""{"autoManageCampaign":"yes"}""")]
    public void A_list_map_or_object_of_another_type_is_kept_whole(string json)
    {
        var campaign = Campaign(json);
        Assert.Equal(json, ShapeJson.Write(writer => SponsoredProductsShapes.Campaign.Write(writer, campaign)));
    }

    [Theory]
    [InlineData("\"18446744073709551616123\"", "18446744073709551616123")]
    [InlineData("18446744073709551616123", "18446744073709551616123")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("\"007\"", "007")]
    public void Ids_are_text_to_the_last_digit(string json, string id) => Assert.Equal(id, Keyword($$"""{"keywordId":{{json}}}""").KeywordId);

    [Fact]
    public void Unknown_enum_values_pass_through()
    {
        var keyword = Keyword("""{"state":"RETIRED","matchType":"THEME"}""");
        Assert.Equal(("RETIRED", "THEME"), (keyword.State, keyword.MatchType));
        Assert.Equal("""{"matchType":"THEME","state":"RETIRED"}""", ShapeJson.Write(writer => SponsoredProductsShapes.Keyword.Write(writer, keyword)));
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("0.10", "0.10")]
    [InlineData("1234567890123456.789", "1234567890123456.789")]
    [InlineData("\"0.55\"", "0.55")]
    public void Money_is_exact(string json, string expected) =>
        Assert.Equal(expected, Keyword($$"""{"bid":{{json}}}""").Bid!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Members_in_any_order_with_escapes_in_names_and_values_are_read()
    {
        var keyword = Keyword("""{"state":"ENA\u0042LED","keyword\u0054ext":"caf\u00e9 \"x\"","adGroupId":"2","keywordId":"1"}""");
        Assert.Equal(("ENABLED", "café \"x\"", "2", "1"), (keyword.State, keyword.KeywordText, keyword.AdGroupId, keyword.KeywordId));
    }

    [Fact]
    public void Tables_and_columns_bear_the_apis_names_in_snake_case()
    {
        Assert.Equal(
            [
                "profile", "portfolio", "campaign", "ad_group", "keyword", "negative_keyword", "campaign_negative_keyword", "product_ad",
                "target", "negative_target", "campaign_negative_target",
            ],
            EntityKinds.All.Select(kind => kind.Table).Distinct());
        Assert.Equal(
            [
                "budget_budget", "budget_budget_type", "budget_effective_budget", "dynamic_bidding_placement_bidding",
                "dynamic_bidding_shopper_cohort_bidding", "dynamic_bidding_strategy", "end_date", "name", "portfolio_id", "start_date",
                "state", "targeting_type", "tags", "off_amazon_settings_off_amazon_budget_control_strategy", "site_restrictions",
                "marketplace_budget_allocation", "auto_manage_campaign", "global_campaign_id",
            ],
            EntityKinds.Campaign.Columns.Select(column => column.Name));
        Assert.Equal(
            [
                "ad_group_id", "bid", "campaign_id", "keyword_text", "match_type", "state", "native_language_keyword",
                "native_language_locale", "global_keyword_id",
            ],
            EntityKinds.Keyword.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Columns_give_the_values_of_nested_objects_and_null_where_there_is_none()
    {
        var columns = EntityKinds.Campaign.Columns.ToDictionary(column => column.Name);
        var full = Campaign("""{"budget":{"budget":5.50},"tags":{"a":"b"},"siteRestrictions":["X"],"autoManageCampaign":false}""");

        Assert.Equal(5.50m, columns["budget_budget"].Get(full));
        Assert.Equal("""{"a":"b"}""", columns["tags"].Get(full));
        Assert.Equal("""["X"]""", columns["site_restrictions"].Get(full));
        Assert.Equal(false, columns["auto_manage_campaign"].Get(full));
        Assert.All(columns.Values, column => Assert.Null(column.Get(new Campaign())));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("")]
    public void What_is_no_object_is_no_entity(string json) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => EntityKinds.Keyword.ReadEntity(Encoding.UTF8.GetBytes(json), "7"));

    [Fact]
    public void Every_entity_carries_its_profile() => Assert.Equal("7", Keyword("{}").ProfileId);

    private static Keyword Keyword(string json) => (Keyword)EntityKinds.Keyword.ReadEntity(Encoding.UTF8.GetBytes(json), "7");

    private static Campaign Campaign(string json) => (Campaign)EntityKinds.Campaign.ReadEntity(Encoding.UTF8.GetBytes(json), "7");
}
