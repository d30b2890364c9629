using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Tests.Binding;

public class StateTextTests
{
    [Fact]
    public void States_are_upper_case_once_each_and_unknown_ones_pass() =>
        Assert.Equal(["ENABLED", "PROPOSED"], StateText.Normal(["Enabled", "enabled ", "proposed", "", null]));

    [Fact]
    public void Nothing_given_is_no_filter() => Assert.Empty(StateText.Normal(null));
}
