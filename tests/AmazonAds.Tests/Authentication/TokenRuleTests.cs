using AmazonAds.Authentication;

namespace AmazonAds.Tests.Authentication;

public class TokenRuleTests
{
    [Theory]
    [InlineData(3600, nameof(TokenUse.Serve))]
    [InlineData(120.001, nameof(TokenUse.Serve))]
    [InlineData(120, nameof(TokenUse.ServeAndRefresh))]
    [InlineData(60.001, nameof(TokenUse.ServeAndRefresh))]
    [InlineData(60, nameof(TokenUse.Refresh))]
    [InlineData(59.9, nameof(TokenUse.Refresh))]
    [InlineData(0.001, nameof(TokenUse.Refresh))]
    [InlineData(0, nameof(TokenUse.Ended))]
    [InlineData(-1, nameof(TokenUse.Ended))]
    public void What_is_left_of_an_hour_decides(double left, string expected) =>
        Assert.Equal(expected, TokenRule.Judge(TimeSpan.FromHours(1), TimeSpan.FromSeconds(left)).ToString());

    [Theory]
    [InlineData(180, 120.001, nameof(TokenUse.Serve))]
    [InlineData(180, 120, nameof(TokenUse.ServeAndRefresh))]
    [InlineData(90, 90, nameof(TokenUse.Serve))]
    [InlineData(90, 60.001, nameof(TokenUse.Serve))]
    [InlineData(90, 60, nameof(TokenUse.ServeAndRefresh))]
    [InlineData(90, 30.001, nameof(TokenUse.ServeAndRefresh))]
    [InlineData(90, 30, nameof(TokenUse.Refresh))]
    [InlineData(3, 2.5, nameof(TokenUse.Serve))]
    [InlineData(3, 1.5, nameof(TokenUse.ServeAndRefresh))]
    [InlineData(3, 0.5, nameof(TokenUse.Refresh))]
    public void The_bounds_shrink_with_tokens_that_live_less_than_180_seconds(double lifetime, double left, string expected) =>
        Assert.Equal(expected, TokenRule.Judge(TimeSpan.FromSeconds(lifetime), TimeSpan.FromSeconds(left)).ToString());
}
