using System.Text.Json;
using AmazonAds.Emulator;
using AmazonAds.Tests.Emulator;

namespace AmazonAds.Tests.SponsoredDisplay;

/// <summary>What the emulator's Sponsored Display promises to whoever speaks to it.</summary>
public sealed class DisplayEmulatorTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_rows_and_profiles_differ()
    {
        using var session = new EmulatorSession();
        using var again = new EmulatorSession();
        Assert.Equal(session.Emulator.Data.DisplayTargets(session.Profile), again.Emulator.Data.DisplayTargets(session.Profile));
        Assert.NotEqual(
            session.Emulator.Data.DisplayCampaigns(session.Profile).Select(row => row.CampaignId),
            session.Emulator.Data.DisplayCampaigns(session.Emulator.Data.ProfileId(1)).Select(row => row.CampaignId));
        Assert.Equal((2, 4, 8, 8, 4), (
            session.Emulator.Data.DisplayCampaigns(session.Profile).Count(),
            session.Emulator.Data.DisplayAdGroups(session.Profile).Count(),
            session.Emulator.Data.DisplayProductAds(session.Profile).Count(),
            session.Emulator.Data.DisplayTargets(session.Profile).Count(),
            session.Emulator.Data.DisplayNegativeTargets(session.Profile).Count()));
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("sd/campaigns?targetIdFilter=1")]
    [InlineData("sd/negativeTargets?targetIdFilter=1")]
    [InlineData("sd/targets?nextToken=x")]
    [InlineData("sd/campaigns?stateFilter=ENABLED")]
    [InlineData("sd/campaigns?count=many")]
    public async Task A_parameter_that_the_list_does_not_have_is_refused(string path)
    {
        using var session = await new EmulatorSession().SignInAsync();
        using var answer = await session.SendAsync("GET", path);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_page_holds_a_hundred_rows_whatever_was_asked_for()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 0, DisplayCampaignsPerProfile = 150 }).SignInAsync();
        Assert.Equal(100, (await session.GetJsonAsync("sd/campaigns?count=5000")).GetArrayLength());
        Assert.Equal(100, (await session.GetJsonAsync("sd/campaigns")).GetArrayLength());
        Assert.Equal(50, (await session.GetJsonAsync("sd/campaigns?startIndex=100&count=100")).GetArrayLength());
        Assert.Equal(0, (await session.GetJsonAsync("sd/campaigns?startIndex=150")).GetArrayLength());
    }

    [Fact]
    public async Task A_write_holds_a_hundred_items_at_most()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var items = string.Join(',', Enumerable.Range(0, 101).Select(number => $$"""{"campaignId":{{number}},"state":"paused"}"""));
        using var refused = await session.SendAsync("PUT", "sd/campaigns", $"[{items}]");
        Assert.Equal(422, (int)refused.StatusCode);
    }

    [Theory]
    [InlineData("""{"campaignId":"1","state":"paused"}""", "INVALID_ARGUMENT")]
    [InlineData("""{"campaignId":1,"state":"paused"}""", "NOT_FOUND")]
    [InlineData("""{"state":"paused"}""", "INVALID_ARGUMENT")]
    public async Task An_item_that_is_wrong_is_refused_alone(string item, string code)
    {
        using var session = await new EmulatorSession().SignInAsync();
        var id = session.Emulator.Data.DisplayCampaigns(session.Profile).First().CampaignId;
        using var answer = await session.SendAsync("PUT", "sd/campaigns", $$"""[{{item}},{"campaignId":{{id}},"endDate":"20991231"}]""");
        var entries = await EmulatorSession.JsonAsync(answer);
        Assert.Equal([code, "SUCCESS"], entries.EnumerateArray().Select(entry => entry.GetProperty("code").GetString()!));
        Assert.Equal(new DateOnly(2099, 12, 31), session.Emulator.Data.DisplayCampaigns(session.Profile).Find(id)!.EndDate);
    }

    [Fact]
    public async Task What_lies_below_an_archived_campaign_cannot_be_changed_or_added_to()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var adGroup = session.Emulator.Data.DisplayAdGroups(session.Profile).First();
        using var archived = await session.SendAsync("DELETE", $"sd/campaigns/{adGroup.CampaignId}");
        using var changed = await session.SendAsync("PUT", "sd/adGroups", $$"""[{"adGroupId":{{adGroup.AdGroupId}},"defaultBid":1}]""");
        using var added = await session.SendAsync("POST", "sd/targets", $$"""[{"adGroupId":{{adGroup.AdGroupId}},"expressionType":"manual","expression":[{"type":"similarProduct"}]}]""");
        Assert.Equal("INVALID_ARGUMENT", (await EmulatorSession.JsonAsync(changed))[0].GetProperty("code").GetString());
        Assert.Equal("INVALID_ARGUMENT", (await EmulatorSession.JsonAsync(added))[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("sd/targets", """[{"type":"asinSameAs","value":"no asin"}]""")]
    [InlineData("sd/targets", """[{"type":"unheardOf"}]""")]
    [InlineData("sd/targets", """[{"type":"views","value":"30"}]""")]
    [InlineData("sd/negativeTargets", """[{"type":"asinCategorySameAs","value":"1"}]""")]
    [InlineData("sd/negativeTargets", "[]")]
    public async Task An_expression_that_makes_no_sense_is_refused(string path, string expression)
    {
        using var session = await new EmulatorSession().SignInAsync();
        var adGroup = session.Emulator.Data.DisplayAdGroups(session.Profile).First().AdGroupId;
        using var answer = await session.SendAsync("POST", path, $$"""[{"adGroupId":{{adGroup}},"expressionType":"manual","state":"enabled","expression":{{expression}}}]""");
        Assert.Equal("INVALID_ARGUMENT", (await EmulatorSession.JsonAsync(answer))[0].GetProperty("code").GetString());
    }
}
