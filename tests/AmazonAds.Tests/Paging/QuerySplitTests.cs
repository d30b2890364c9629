using AmazonAds.Entities;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.Paging;

public class QuerySplitTests
{
    private static readonly Gen<EntityQuery> Queries =
        from ids in Ids(2500)
        from campaigns in Ids(250)
        from adGroups in Ids(250)
        select new EntityQuery { Ids = ids, CampaignIds = campaigns, AdGroupIds = adGroups, States = ["ENABLED"], PageSize = 5 };

    [Theory]
    [InlineData("campaignIdFilter")]
    [InlineData("stateFilter")]
    [InlineData("nextToken")]
    public void A_filter_that_is_given_twice_is_refused(string name)
    {
        var query = new EntityQuery { Ids = ["1"], States = ["ENABLED"], Others = new Dictionary<string, object?> { [name] = "x" } };
        Assert.Throws<ArgumentException>(() => QuerySplit.Split(EntityKinds.Campaign, query).ToList());
    }

    [Fact]
    public void The_parts_together_ask_for_each_combination_once_and_each_fits_a_request() => Prop.ForAll(
        Queries.ToArbitrary(),
        query =>
        {
            var parts = QuerySplit.Split(EntityKinds.Keyword, query).ToList();
            var fits = parts.All(part => part.Ids.Count <= 1000 && part.CampaignIds.Count <= 100 && part.AdGroupIds.Count <= 100);
            var keepsTheRest = parts.All(part => part.States.SequenceEqual(query.States) && part.PageSize == 5);
            var asked = parts.SelectMany(part =>
                from campaign in Any(part.CampaignIds)
                from adGroup in Any(part.AdGroupIds)
                select (string.Join(',', part.Ids), campaign, adGroup)).ToList();
            var combinations = Math.Max(1, (query.Ids.Distinct().Count() + 999) / 1000)
                * Any(query.CampaignIds).Distinct().Count() * Any(query.AdGroupIds).Distinct().Count();
            var idsOfOneColumn = parts.GroupBy(part => (string.Join(',', part.CampaignIds), string.Join(',', part.AdGroupIds)))
                .All(column => column.SelectMany(part => part.Ids).SequenceEqual(query.Ids.Distinct()));
            return fits && keepsTheRest && idsOfOneColumn && asked.Count == combinations && asked.Distinct().Count() == asked.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30).WithQuietOnSuccess(true));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    [InlineData(3000, 3)]
    public void A_thousand_ids_fit_one_request(int ids, int parts) => Assert.Equal(
        parts,
        QuerySplit.Split(EntityKinds.Campaign, new EntityQuery { Ids = [.. Enumerable.Range(0, ids).Select(id => id.ToString())] }).Count());

    [Fact]
    public void A_value_given_twice_is_asked_for_once() => Assert.Equal(
        ["1", "2"], Assert.Single(QuerySplit.Split(EntityKinds.AdGroup, new EntityQuery { CampaignIds = ["1", "2", "1"] })).CampaignIds);

    [Fact]
    public void A_filter_that_the_list_does_not_take_is_an_error_that_names_it()
    {
        var error = Assert.Throws<ArgumentException>(
            () => QuerySplit.Split(EntityKinds.Campaign, new EntityQuery { AdGroupIds = ["1"] }).ToList());
        Assert.Contains("ad group", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => QuerySplit.Split(EntityKinds.Keyword, new EntityQuery { PortfolioIds = ["1"] }).ToList());
        Assert.Throws<ArgumentException>(
            () => QuerySplit.Split(EntityKinds.Keyword, new EntityQuery { States = [.. Enumerable.Repeat("X", 11)] }).ToList());
    }

    private static IEnumerable<string> Any(IReadOnlyList<string> values) => values.Count == 0 ? ["any"] : values;

    private static Gen<string[]> Ids(int most) =>
        from size in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(1, 5)), (3, Gen.Choose(0, most)))
        from ids in Gen.ArrayOf(Gen.Choose(0, most).Select(id => id.ToString()), size)
        select ids;
}
