using AmazonAds.PowerShell.Entities;

namespace AmazonAds.PowerShell.Tests.Entities;

public class EntityIdsTests
{
    private static readonly EntityIds None = EntityIds.From(null);

    [Fact]
    public void The_most_specific_ids_of_an_input_count()
    {
        Assert.Equal(IdFilter.Own, EntityIds.From(["1"], ["2"], ["3"]).Besides(None).Filter);
        Assert.Equal(IdFilter.AdGroup, EntityIds.From(null, ["2"], ["3"]).Besides(None).Filter);
        Assert.Equal(IdFilter.Campaign, EntityIds.From([], null, ["3"], ["4"]).Besides(None).Filter);
        Assert.Equal(IdFilter.Portfolio, EntityIds.From(null, portfolios: ["4"]).Besides(None).Filter);
        Assert.Equal(IdFilter.None, None.Besides(None).Filter);
    }

    [Fact]
    public void What_stands_on_the_command_line_is_no_input()
    {
        var commandLine = EntityIds.From(null, campaigns: ["3"]);
        Assert.Equal(IdFilter.None, commandLine.Besides(commandLine).Filter);
        Assert.Equal(IdFilter.AdGroup, EntityIds.From(null, ["2"], ["3"]).Besides(commandLine).Filter);
    }
}
