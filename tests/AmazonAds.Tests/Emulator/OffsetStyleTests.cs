using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class OffsetStyleTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(70)]
    public async Task Offset_pages_cover_the_list_and_end_short_or_empty(int size)
    {
        using var session = await new EmulatorSession().SignInAsync();
        var ids = new List<long>();
        int received;
        do
        {
            var page = await session.GetJsonAsync($"v2/sp/keywords?startIndex={ids.Count}&count={size}");
            received = page.GetArrayLength();
            ids.AddRange(page.EnumerateArray().Select(static row => row.GetProperty("keywordId").GetInt64()));
        }
        while (received == size);

        Assert.Equal(session.Emulator.Data.Keywords(session.Profile).Select(static row => row.KeywordId), ids);
    }

    [Fact]
    public async Task Filters_speak_lower_case_and_lists_with_commas()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var rows = await session.GetJsonAsync("v2/sp/keywords?stateFilter=paused,archived&matchTypeFilter=exact");
        Assert.Equal(
            session.Emulator.Data.Keywords(session.Profile).Count(static row => row.State != "ENABLED" && row.MatchType == "EXACT"),
            rows.GetArrayLength());
        Assert.All(rows.EnumerateArray(), static row => Assert.Equal("exact", row.GetProperty("matchType").GetString()));
        using var refused = await session.SendAsync("GET", "v2/sp/keywords?stateFilter=gone");
        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task One_row_is_got_by_its_number_extended_or_not_and_archived_by_delete()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var campaign = session.Emulator.Data.Campaigns(session.Profile)[0];
        var row = await session.GetJsonAsync($"v2/sp/campaigns/extended/{campaign.CampaignId}");
        Assert.Equal(campaign.CampaignId, row.GetProperty("campaignId").GetInt64());
        Assert.Equal("CAMPAIGN_STATUS_ENABLED", row.GetProperty("servingStatus").GetString());
        Assert.Equal("sponsoredProducts", row.GetProperty("campaignType").GetString());
        using var unknown = await session.SendAsync("GET", "v2/sp/campaigns/77");
        Assert.Equal(404, (int)unknown.StatusCode);
        using var archived = await session.SendAsync("DELETE", $"v2/sp/campaigns/{campaign.CampaignId}");
        Assert.Equal(200, (int)archived.StatusCode);
        Assert.Equal("ARCHIVED", session.Emulator.Data.Campaign(session.Profile, campaign.CampaignId)!.State);
    }

    [Fact]
    public async Task Writes_answer_one_entry_per_item_in_order()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var row = session.Emulator.Data.Keywords(session.Profile).First(static row => row.State == "ENABLED");
        using var answer = await session.SendAsync("PUT", "v2/sp/keywords", $$"""[{"keywordId":77,"bid":1},{"keywordId":{{row.KeywordId}},"bid":4.5,"state":"paused"}]""");
        var entries = await EmulatorSession.JsonAsync(answer);
        Assert.Equal(207, (int)answer.StatusCode);
        Assert.Equal(["NOT_FOUND", "SUCCESS"], entries.EnumerateArray().Select(static entry => entry.GetProperty("code").GetString()!));
        var after = session.Emulator.Data.Keyword(session.Profile, row.KeywordId)!;
        Assert.Equal((4.5m, "PAUSED"), (after.Bid, after.State));
        using var malformed = await session.SendAsync("PUT", "v2/sp/keywords", "[{");
        Assert.Equal(422, (int)malformed.StatusCode);
    }

    [Fact]
    public async Task The_style_can_be_switched_off()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { SponsoredProductsV2 = false }).SignInAsync();
        using var answer = await session.SendAsync("GET", "v2/sp/keywords");
        Assert.Equal(404, (int)answer.StatusCode);
    }
}
