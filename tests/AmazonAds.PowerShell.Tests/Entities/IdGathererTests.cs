using AmazonAds.PowerShell.Entities;

namespace AmazonAds.PowerShell.Tests.Entities;

public class IdGathererTests
{
    private readonly IdGatherer gatherer = new(maxOwn: 3, maxParents: 2);

    [Fact]
    public void A_filter_is_given_when_it_is_full_and_the_rest_at_the_end()
    {
        Assert.Empty(Add(IdFilter.Campaign, "1"));
        Assert.Equal(["1", "2"], Assert.Single(Add(IdFilter.Campaign, "2")).Ids);
        Assert.Empty(Add(IdFilter.Campaign, "3"));
        var rest = Assert.Single(gatherer.Rest());
        Assert.Equal(IdFilter.Campaign, rest.Filter);
        Assert.Equal(["3"], rest.Ids);
        Assert.Empty(gatherer.Rest());
    }

    [Fact]
    public void Own_ids_fill_a_larger_filter() => Assert.Equal(["1", "2", "3"], Assert.Single(Add(IdFilter.Own, "1", "2", "3", "4")).Ids);

    [Fact]
    public void An_id_that_came_before_is_left_out_even_after_its_filter_was_given()
    {
        Assert.Single(Add(IdFilter.Campaign, "1", "2", "1"));
        Assert.Empty(Add(IdFilter.Campaign, "2", "1"));
        Assert.Empty(gatherer.Rest());
    }

    [Fact]
    public void Filters_do_not_mix()
    {
        Add(IdFilter.Campaign, "1");
        Add(IdFilter.AdGroup, "1");
        Assert.Equal([IdFilter.Campaign, IdFilter.AdGroup], gatherer.Rest().Select(rest => rest.Filter));
    }

    private List<GatheredIds> Add(IdFilter filter, params string[] ids) => [.. gatherer.Add(new GatheredIds(filter, ids))];
}
