using System.Globalization;
using System.Text;
using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Entities;

namespace AmazonAds.Tests.Entities.Fields;

public class EditTests
{
    [Theory]
    [InlineData("DailyBudget", "40.50", """{"campaignId":"9","budget":{"budget":40.50,"budgetType":"DAILY"}}""")]
    [InlineData("State", "Paused", """{"campaignId":"9","state":"PAUSED"}""")]
    [InlineData("State", "brand_new", """{"campaignId":"9","state":"BRAND_NEW"}""")]
    [InlineData("BiddingStrategy", "LegacyForSales", """{"campaignId":"9","dynamicBidding":{"strategy":"LEGACY_FOR_SALES"}}""")]
    [InlineData("EndDate", null, """{"campaignId":"9","endDate":null}""")]
    [InlineData("PortfolioId", null, """{"campaignId":"9","portfolioId":null}""")]
    [InlineData("EndDate", "20271231", """{"campaignId":"9","endDate":"2027-12-31"}""")]
    [InlineData("PlacementBidding", "PLACEMENT_TOP=50", """{"campaignId":"9","dynamicBidding":{"placementBidding":[{"placement":"PLACEMENT_TOP","percentage":50}]}}""")]
    [InlineData("SiteRestrictions", "AMAZON_BUSINESS", """{"campaignId":"9","siteRestrictions":["AMAZON_BUSINESS"]}""")]
    public void An_update_sends_the_id_and_what_was_given_and_nothing_else(string name, string? given, string json) =>
        Assert.Equal(json, Written(EntityKinds.Campaign, "9", Edit(EntityKinds.Campaign, (name, given))));

    [Fact]
    public void Fields_of_one_object_stand_together()
    {
        var edit = Edit(EntityKinds.Campaign, ("BiddingStrategy", "MANUAL"), ("Name", "x"), ("PlacementBidding", new Dictionary<string, object?> { ["PLACEMENT_TOP"] = 5 }));
        Assert.Equal(
            """{"campaignId":"9","dynamicBidding":{"strategy":"MANUAL","placementBidding":[{"placement":"PLACEMENT_TOP","percentage":5}]},"name":"x"}""",
            Written(EntityKinds.Campaign, "9", edit));
    }

    [Theory]
    [InlineData("DailyBudget", "0,55")]
    [InlineData("DailyBudget", "1,000")]
    [InlineData("DailyBudget", "much")]
    [InlineData("DailyBudget", null)]
    [InlineData("StartDate", "22.11.2026")]
    [InlineData("StartDate", "2026-13-01")]
    [InlineData("PortfolioId", "12x")]
    [InlineData("PortfolioId", 1.5e17)]
    [InlineData("PlacementBidding", "PLACEMENT_TOP=1000")]
    [InlineData("PlacementBidding", "PLACEMENT_TOP=1.5")]
    [InlineData("PlacementBidding", "PLACEMENT_TOP=5,0")]
    [InlineData("AutoManageCampaign", "perhaps")]
    public void What_is_no_value_is_refused_with_its_name_whatever_the_culture(string name, object? given)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.False(FieldValue.TryRead(EntityKinds.Campaign.Field(name)!, given, out _, out var reason));
            Assert.Contains(name, reason, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("Campaign", "nameMissing", "StartDate=2026-12-01", "State=ENABLED")]
    [InlineData("Campaign", "nameInvalid", "Name=*129")]
    [InlineData("Campaign", "dailyBudgetOutOfRange", "DailyBudget=0.5")]
    [InlineData("Campaign", "dailyBudgetOutOfRange", "DailyBudget=-1")]
    [InlineData("Campaign", "endDateInvalid", "StartDate=2026-12-02", "EndDate=2026-12-01", "Name=x", "DailyBudget=10", "TargetingType=AUTO", "State=ENABLED")]
    [InlineData("AdGroup", "defaultBidOutOfRange", "DefaultBid=1000.01")]
    [InlineData("AdGroup", "nameInvalid", "Name=*256")]
    [InlineData("Keyword", "keywordTextInvalid", "KeywordText=*81")]
    [InlineData("Keyword", "keywordTextInvalid", "KeywordText=a b c d e f g h i j k")]
    [InlineData("ProductAd", "asinInvalid", "Asin=B0")]
    [InlineData("ProductAd", "asinMissing", "CampaignId=1", "AdGroupId=2", "State=ENABLED")]
    [InlineData("ProductAd", "asinInvalid", "CampaignId=1", "AdGroupId=2", "State=ENABLED", "Asin=B000000001", "Sku=1")]
    [InlineData("ProductAd", "customTextInvalid", "CustomText=short")]
    public void A_create_that_breaks_a_constraint_is_refused_with_a_code(string kindName, string code, params string[] given)
    {
        var kind = EntityKinds.Find(kindName, AdProduct.SponsoredProducts)!;
        var edit = Edit(kind, [.. given.Select(text => text.Split('=', 2)).Select(parts => (parts[0], (object?)Value(parts[1])))]);
        var refusal = EditRule.Refusal(edit, new FieldPlace(kind, "US", FieldUse.Create));
        Assert.Equal(code, refusal?.Code);
    }

    [Theory]
    [InlineData("budget", FieldUse.Update)]
    [InlineData("campaignId", FieldUse.Update)]
    [InlineData("campaignId", FieldUse.Create)]
    public void A_member_that_is_given_twice_is_refused(string member, FieldUse use)
    {
        var edit = Edit(EntityKinds.Campaign, ("DailyBudget", "10")) with { Others = new Dictionary<string, object?> { [member] = "1" } };
        Assert.Equal("bodyInvalid", EditRule.Refusal(edit, new FieldPlace(EntityKinds.Campaign, "US", use))?.Code);
    }

    [Fact]
    public void What_JSON_cannot_hold_is_refused_with_the_reason()
    {
        var given = new Dictionary<string, object?> { ["team"] = new object() };
        Assert.False(FieldValue.TryRead(EntityKinds.Campaign.Field("Tags")!, given, out _, out var reason));
        Assert.Contains("Object cannot be written as JSON", reason, StringComparison.Ordinal);
        Assert.False(FieldValue.CanBeWritten(given, out _));
        Assert.True(FieldValue.CanBeWritten(new Dictionary<string, object?> { ["list"] = new List<object?> { 1, null, true, "x" } }, out _));
    }

    [Fact]
    public void What_is_given_at_creation_only_cannot_be_changed() => Assert.Equal(
        "keywordTextNotWritable",
        EditRule.Refusal(Edit(EntityKinds.Keyword, ("KeywordText", "x")), new FieldPlace(EntityKinds.Keyword, "US", FieldUse.Update))?.Code);

    [Theory]
    [InlineData("ZZ")]
    [InlineData(null)]
    public void A_marketplace_that_is_not_known_passes(string? country) => Assert.Null(EditRule.Refusal(
        Edit(EntityKinds.Campaign, ("DailyBudget", "0.5")), new FieldPlace(EntityKinds.Campaign, country, FieldUse.Update)));

    [Fact]
    public void Every_kind_has_its_fields_at_places_that_its_model_has()
    {
        foreach (var kind in EntityKinds.OfProfile)
        {
            var entity = kind.ReadEntity("{}"u8, "7");
            foreach (var field in kind.Fields) Assert.True(field.IsHeldBy(entity), $"{kind.AdProduct} {kind.Name}.{field.Name}");
            Assert.Equal(kind.Fields.Count, kind.Fields.Select(field => field.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    private static string Value(string text) => text.StartsWith('*') ? new string('x', int.Parse(text[1..])) : text;

    private static EntityEdit Edit(EntityKind kind, params (string Name, object? Given)[] values) => new(
        [.. values.Select(value =>
        {
            var field = kind.Field(value.Name)!;
            Assert.True(FieldValue.TryRead(field, value.Given, out var read, out var reason), reason);
            return new FieldEdit(field, read);
        })]);

    private static string Written(EntityKind kind, string? id, EntityEdit edit)
    {
        var request = EntityWrites.Update(kind).Request("7", [new WriteInput<EntityEdit>(null!, "7", id, edit)]);
        using var document = JsonDocument.Parse(request.Body);
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(document.RootElement.GetProperty(kind.Collection)[0].GetRawText()));
    }
}
