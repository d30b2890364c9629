using AmazonAds.Reports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

public class ReportTableTests
{
    [SharedFact]
    public void The_table_has_the_types_of_the_document_and_no_others()
    {
        var examples = ReportExample.Documented();
        Assert.True(examples.Count > 20);
        Assert.Equal(
            examples.Select(example => example.Type).Distinct().Order(StringComparer.Ordinal),
            ReportTypes.All.Select(type => type.Name).Order(StringComparer.Ordinal));
        foreach (var example in examples)
            Assert.Equal(example.Configuration.GetProperty("adProduct").GetString(), ReportProduct.Text(ReportTypes.Find(example.Type)!.Product));
    }

    [SharedFact]
    public void The_columns_of_a_grouping_are_those_of_its_examples()
    {
        foreach (var examples in ReportExample.Documented().GroupBy(example => example.Type + " " + string.Join(',', example.GroupBy.Order(StringComparer.Ordinal))))
        {
            var grouping = ReportTypes.Find(examples.First().Type)!.Groupings.Single(known => known.GroupBy.ToHashSet().SetEquals(examples.First().GroupBy));
            var documented = examples.SelectMany(example => example.Columns).Where(column => ReportColumns.RoleOf(column) != ReportColumnRole.Time).ToHashSet();
            // The example of placements has no column that tells them apart.
            if (examples.Key == "spCampaigns campaign,campaignPlacement") documented.Add("placementClassification");
            Assert.Equal(documented.Order(StringComparer.Ordinal), grouping.Columns.Order(StringComparer.Ordinal));
        }
    }

    [SharedFact]
    public void The_filters_of_a_type_are_those_of_its_examples()
    {
        foreach (var examples in ReportExample.Documented().GroupBy(example => example.Type))
        {
            var known = ReportTypes.Find(examples.Key)!.Filters.ToDictionary(filter => filter.Field, filter => filter.Values);
            var documented = examples.SelectMany(example => example.Filters).GroupBy(filter => filter.Field).ToList();
            Assert.Equal(documented.Select(filter => filter.Key).Order(StringComparer.Ordinal), known.Keys.Order(StringComparer.Ordinal));
            Assert.All(documented, filter => Assert.Equal(
                filter.SelectMany(each => each.Values).Distinct().Order(StringComparer.Ordinal), known[filter.Key].Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public void Every_column_has_a_role_and_every_grouping_has_keys_among_its_columns()
    {
        foreach (var grouping in ReportTypes.All.SelectMany(type => type.Groupings))
        {
            Assert.Equal(grouping.Columns.Distinct(), grouping.Columns);
            Assert.NotEmpty(grouping.Keys);
            Assert.All(grouping.Keys, key => Assert.Contains(key, grouping.Columns));
            Assert.All(grouping.Keys, key => Assert.Equal(ReportColumnRole.Attribute, ReportColumns.RoleOf(key)));
            Assert.All(grouping.Columns, column => Assert.NotEqual(ReportColumnRole.Unknown, ReportColumns.RoleOf(column)));
        }
    }

    [Theory]
    [InlineData("clicks", ReportColumnRole.Additive)]
    [InlineData("sales14d", ReportColumnRole.Additive)]
    [InlineData("clickThroughRate", ReportColumnRole.NotAdditive)]
    [InlineData("topOfSearchImpressionShare", ReportColumnRole.NotAdditive)]
    [InlineData("cumulativeReach", ReportColumnRole.NotAdditive)]
    [InlineData("costPerClick", ReportColumnRole.Quotient)]
    [InlineData("campaignBudgetAmount", ReportColumnRole.Attribute)]
    [InlineData("date", ReportColumnRole.Time)]
    [InlineData("newColumn", ReportColumnRole.Unknown)]
    public void A_column_is_added_up_only_where_that_makes_sense(string column, ReportColumnRole role) =>
        Assert.Equal(role, ReportColumns.RoleOf(column));

    [Fact]
    public void Columns_that_sound_like_a_share_are_not_additive()
    {
        string[] words = ["Rate", "Percentage", "Share", "Average", "acos", "roas", "eCP", "ECP", "costPer", "Reach"];
        var suspicious = ReportTypes.All.SelectMany(type => type.Groupings).SelectMany(grouping => grouping.Columns).Distinct()
            .Where(column => words.Any(word => column.Contains(word, StringComparison.Ordinal)));
        Assert.All(suspicious, column => Assert.NotEqual(ReportColumnRole.Additive, ReportColumns.RoleOf(column)));
    }

    [Theory]
    [InlineData("spCampaigns", 95, 31)]
    [InlineData("sbCampaigns", 60, 31)]
    [InlineData("sdCampaigns", 65, 31)]
    [InlineData("sbPurchasedProduct", 731, 731)]
    public void Ranges_and_retention_are_those_of_the_product(string type, int retention, int longest)
    {
        Assert.Equal(retention, ReportTypes.Find(type)!.Retention);
        Assert.Equal(longest, ReportTypes.Find(type)!.LongestRange);
    }

    [Fact]
    public void A_grouping_is_found_whole_in_part_and_combined()
    {
        var type = ReportTypes.Find("spCampaigns")!;
        Assert.Equal(["campaignId"], type.FindGrouping([])!.Keys);
        Assert.Equal(["campaignId", "adGroupId"], type.FindGrouping(["adGroup"])!.Keys);
        Assert.Equal(["adGroup"], type.FindGrouping(["adGroup"])!.GroupBy);
        Assert.Equal(["campaignId", "adGroupId", "placementClassification"], type.FindGrouping(["adGroup", "campaignPlacement", "campaign"])!.Keys);
        Assert.Null(type.FindGrouping(["hour"]));
        Assert.Null(type.FindGrouping(["campaign", "hour"]));
    }
}
