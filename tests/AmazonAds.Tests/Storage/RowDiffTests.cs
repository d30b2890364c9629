using System.Text;
using AmazonAds.Entities;
using AmazonAds.Storage;

namespace AmazonAds.Tests.Storage;

public sealed class RowDiffTests
{
    [Theory]
    [InlineData("""{"campaignId":"1","budget":{"budget":1.5,"budgetType":"DAILY"}}""", """{"budget":{"budgetType":"DAILY","budget":1.50},"campaignId":1}""")]
    [InlineData("""{"campaignId":"1","tags":{"a":"1","b":"2"}}""", """{"campaignId":"1","tags":{"b":"2","a":"1"}}""")]
    [InlineData("""{"campaignId":"1","news":{"x":[1,2],"y":null}}""", """{"campaignId":"1","news":{"y":null,"x":[1.0,2]}}""")]
    [InlineData("""{"campaignId":"1","extendedData":{"servingStatus":"A","new":1}}""", """{"campaignId":"1","extendedData":{"new":1,"servingStatus":"A"}}""")]
    [InlineData("""{"campaignId":"1","endDate":null}""", """{"campaignId":"1"}""")]
    public void Another_spelling_of_the_same_is_no_change(string before, string after) => Assert.Empty(Diff(before, after));

    [Fact]
    public void Nested_columns_have_joined_names() => Assert.Equal(
        [new FieldChange("budget_budget", "1.5", "2"), new FieldChange("budget_budget_type", "DAILY", null)],
        Diff("""{"budget":{"budget":1.50,"budgetType":"DAILY"}}""", """{"budget":{"budget":2.0}}"""));

    [Fact]
    public void A_list_is_compared_as_JSON() => Assert.Equal(
        [new FieldChange("site_restrictions", """["A"]""", """["A","B"]""")],
        Diff("""{"siteRestrictions":["A"]}""", """{"siteRestrictions":["A","B"]}"""));

    [Fact]
    public void What_no_property_holds_is_compared_as_JSON_under_its_snake_case_name() => Assert.Equal(
        [new FieldChange("new_thing", """{"a":1}""", """{"a":2}"""), new FieldChange("gone_thing", "true", null), new FieldChange("other_thing", null, "\"x\"")],
        Diff("""{"newThing":{"a":1},"goneThing":true}""", """{"newThing":{"a":2},"otherThing":"x"}"""));

    [Fact]
    public void What_no_property_of_a_nested_object_holds_is_compared_too() => Assert.Equal(
        [new FieldChange("budget_new_rule", "1", "2")],
        Diff("""{"budget":{"budget":1,"newRule":1}}""", """{"budget":{"budget":1,"newRule":2}}"""));

    [Fact]
    public void A_member_without_columns_is_compared_as_a_whole() => Assert.Equal(
        [new FieldChange("extended_data", """{"servingStatus":"A"}""", """{"servingStatus":"B"}""")],
        Diff("""{"extendedData":{"servingStatus":"A"}}""", """{"extendedData":{"servingStatus":"B"}}"""));

    [Fact]
    public void A_value_of_another_type_than_its_column_is_a_change()
    {
        var changes = Diff("""{"budget":{"budget":1}}""", """{"budget":{"budget":"much"}}""");

        Assert.Equal([new FieldChange("budget_budget", "1", null), new FieldChange("budget_budget", null, "\"much\"")], changes);
    }

    [Fact]
    public void Truth_values_are_words() => Assert.Equal(
        [new FieldChange("auto_manage_campaign", "true", "false")],
        Diff("""{"autoManageCampaign":true}""", """{"autoManageCampaign":false}"""));

    [Theory]
    [InlineData("0.50", "0.5")]
    [InlineData("100", "100")]
    [InlineData("1000.000", "1000")]
    [InlineData("0.00", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("-1.10", "-1.1")]
    [InlineData("0.0000000001", "0.0000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001", "-0.0000000000000000000000000001")]
    public void Amounts_are_plain_digits_without_needless_zeros(string amount, string expected) =>
        Assert.Equal(expected, ColumnText.Amount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    private static IReadOnlyList<FieldChange> Diff(string before, string after) => RowDiff.Between(EntityKinds.Campaign, Read(before), Read(after));

    private static AdsEntity Read(string json) => EntityKinds.Campaign.ReadEntity(Encoding.UTF8.GetBytes(json), "111");
}
