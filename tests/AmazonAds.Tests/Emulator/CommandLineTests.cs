using AmazonAds.Emulator;
using AmazonAds.Emulator.Cli;

namespace AmazonAds.Tests.Emulator;

public sealed class CommandLineTests
{
    [Fact]
    public void Arguments_become_options()
    {
        var line = CommandLine.Parse(["--port", "8080", "--profiles", "2000", "--rate", "3.5", "--burst", "5", "--countries", "US,DE", "--retry-after", "date", "--json"]);
        Assert.Equal((8080, true), (line.Port, line.Json));
        Assert.Equal((2000, 3.5, 5, RetryAfterForm.Date), (line.Options.Profiles, line.Options.RequestsPerSecond, line.Options.Burst, line.Options.RetryAfter));
        Assert.Equal(["US", "DE"], line.Options.CountryCodes);
    }

    [Fact]
    public void Every_kind_can_be_given_its_number_of_rows()
    {
        var options = CommandLine.Parse([
            "--portfolios", "1", "--ads", "2", "--targets", "3", "--negative-keywords", "4", "--negative-targets", "5",
            "--campaign-negative-keywords", "6", "--campaign-negative-targets", "7", "--most-per-parent", "8", "--display-campaigns", "9"]).Options;
        Assert.Equal(9, options.DisplayCampaignsPerProfile);
        Assert.Equal((1, 2, 3, 4), (options.PortfoliosPerProfile, options.ProductAdsPerAdGroup, options.TargetsPerAdGroup, options.NegativeKeywordsPerAdGroup));
        Assert.Equal(
            (5, 6, 7, 8),
            (options.NegativeTargetsPerAdGroup, options.NegativeKeywordsPerCampaign, options.NegativeTargetsPerCampaign, options.MaxEntitiesPerParent));
    }

    [Fact]
    public async Task Faults_are_read_in_their_simple_forms()
    {
        var line = CommandLine.Parse(["--fault", "POST /sp/keywords/list=503,times:1", "--fault", "/sp/*=429:7,skip:1,times:1"]);
        using var session = await new EmulatorSession().SignInAsync();
        foreach (var rule in line.Faults)
            session.Emulator.Faults.Add(rule);
        using var first = await session.ListAsync("keywords");
        using var second = await session.ListAsync("campaigns");
        using var third = await session.ListAsync("campaigns");
        Assert.Equal((503, 200, 429), ((int)first.StatusCode, (int)second.StatusCode, (int)third.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(7), third.Headers.RetryAfter!.Delta);
    }

    [Theory]
    [InlineData("--unknown", "1")]
    [InlineData("--profiles", "many")]
    [InlineData("--fault", "503")]
    [InlineData("--fault", "/sp/*=nonsense")]
    [InlineData("--fault", "/sp/*=slow")]
    [InlineData("--fault", "/sp/*=503,profile:abc")]
    public void What_is_not_understood_is_named(string name, string value) =>
        Assert.Throws<FormatException>(() => CommandLine.Parse([name, value]));
}
