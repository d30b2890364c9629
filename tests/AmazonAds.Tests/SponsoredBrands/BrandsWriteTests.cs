using AmazonAds.Batching;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Tests.SponsoredDisplay;

namespace AmazonAds.Tests.SponsoredBrands;

/// <summary>The older keywords and targets and the ads of version 4, through the emulator.</summary>
public sealed class BrandsWriteTests : IDisposable
{
    private readonly DisplayHarness test = new();

    private EmulatedBrandsAdGroup Group => test.Data.BrandsAdGroups(test.Profile).First(row => row.State == "ENABLED");

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task A_keyword_is_made_changed_and_archived()
    {
        var kind = SponsoredBrandsTargetingKinds.Keyword;
        var made = Assert.Single(await test.CreateAsync(kind, DisplayHarness.Edit(
            kind, ("CampaignId", Group.CampaignId), ("AdGroupId", Group.AdGroupId), ("KeywordText", "green soap"), ("MatchType", "Exact"), ("Bid", 1.5m))));
        Assert.Equal(WriteStatus.Success, made.Status);

        var read = Assert.Single(await test.ListAsync(kind, new EntityQuery { Ids = [made.Id!] }));
        Assert.Equal(("EXACT", "ENABLED", 1.5m, "SponsoredBrands"), (read.MatchType, read.State, read.Bid, read.AdProduct));

        var address = DisplayHarness.Edit(kind, ("CampaignId", read.CampaignId), ("AdGroupId", read.AdGroupId)).Fields;
        var change = DisplayHarness.Edit(kind, ("State", "PAUSED"), ("Bid", 2m)) with { Address = address };
        Assert.Equal(WriteStatus.Success, Assert.Single(await test.UpdateAsync(kind, (made.Id, change))).Status);
        Assert.Equal(WriteStatus.Success, Assert.Single(await test.ArchiveAsync(kind, made.Id!)).Status);
        read = Assert.Single(await test.ListAsync(kind, new EntityQuery { Ids = [made.Id!] }));
        Assert.Equal(("ARCHIVED", 2m), (read.State, read.Bid));
    }

    [Fact]
    public async Task Targets_are_made_read_by_id_changed_and_archived()
    {
        var kind = SponsoredBrandsTargetingKinds.Target;
        EntityEdit New(string asin) => DisplayHarness.Edit(
            kind, ("CampaignId", Group.CampaignId), ("AdGroupId", Group.AdGroupId), ("Expression", $"ASIN_SAME_AS={asin}"), ("Bid", 1m));
        var made = await test.CreateAsync(kind, New("B0NEWNEW01"), New("B0NEWNEW01"), New("B0NEWNEW02"));
        Assert.Equal([WriteStatus.Success, WriteStatus.Failed, WriteStatus.Success], made.Select(outcome => outcome.Status));
        Assert.Equal("INVALID_ARGUMENT", made[1].Code);

        var read = await test.ListAsync(kind, new EntityQuery { Ids = [made[0].Id!, "77", made[2].Id!] });
        Assert.Equal([made[0].Id, made[2].Id], read.Select(target => target.TargetId));
        Assert.Equal("ASIN_SAME_AS=B0NEWNEW01", Assert.Single(read[0].Expression!).ToString());

        var address = DisplayHarness.Edit(kind, ("CampaignId", Group.CampaignId), ("AdGroupId", Group.AdGroupId)).Fields;
        var changed = await test.UpdateAsync(kind, (made[0].Id, DisplayHarness.Edit(kind, ("Bid", 3m)) with { Address = address }));
        Assert.Equal(WriteStatus.Success, Assert.Single(changed).Status);
        var archived = await test.ArchiveAsync(kind, made[0].Id!, "77");
        Assert.Equal([WriteStatus.Success, WriteStatus.Failed], archived.Select(outcome => outcome.Status));
        Assert.Equal((3m, "ARCHIVED"), (test.Data.BrandsTargets(test.Profile).Find(long.Parse(made[0].Id!))!.Bid, test.Data.BrandsTargets(test.Profile).Find(long.Parse(made[0].Id!))!.State));
    }

    [Fact]
    public async Task Lists_of_targets_are_filtered_by_campaign_ad_group_and_state()
    {
        var kind = SponsoredBrandsTargetingKinds.Target;
        var all = await test.ListAsync(kind);
        Assert.Equal(test.Data.BrandsTargets(test.Profile).Count(), all.Count);
        var one = all[^1];
        var some = await test.ListAsync(kind, new EntityQuery { CampaignIds = [one.CampaignId!], AdGroupIds = [one.AdGroupId!], States = [one.State!], PageSize = 1 });
        Assert.Equal(
            all.Where(target => target.AdGroupId == one.AdGroupId && target.State == one.State).Select(target => target.TargetId),
            some.Select(target => target.TargetId));
    }

    [Fact]
    public async Task Writes_go_by_ten_and_each_item_has_its_outcome()
    {
        var kind = SponsoredBrandsKinds.AdGroup;
        var made = await test.CreateAsync(kind, Enumerable.Range(0, 23).Select(number => DisplayHarness.Edit(
            kind, ("CampaignId", Group.CampaignId), ("Name", number == 22 ? "group 0" : $"group {number}"), ("State", "Enabled"))));
        Assert.Equal(22, made.Count(outcome => outcome.Status == WriteStatus.Success));
        Assert.Equal("otherError", made[22].Code);
        Assert.Equal(3, test.Emulator.Requests.Count("POST", "/sb/v4/adGroups"));

        var ids = made.Where(outcome => outcome.Id is not null).Select(outcome => outcome.Id!).ToList();
        Assert.Equal(22, (await test.ListAsync(kind, new EntityQuery { Ids = ids })).Count);
        Assert.Equal(3, test.Emulator.Requests.Count("POST", "/sb/v4/adGroups/list"));
        Assert.All(await test.ArchiveAsync(kind, ids), outcome => Assert.Equal(WriteStatus.Success, outcome.Status));
    }

    [Fact]
    public async Task Items_that_were_throttled_are_sent_again()
    {
        var kind = SponsoredBrandsKinds.AdGroup;
        test.Emulator.Faults.Add(FaultRule.On("POST", "/sb/v4/adGroups").Times(1).FailItems("throttledError", 1));
        Assert.Equal(WriteStatus.Success, Assert.Single(await test.CreateAsync(kind, DisplayHarness.Edit(
            kind, ("CampaignId", Group.CampaignId), ("Name", "again"), ("State", "Enabled")))).Status);
    }

    [Fact]
    public async Task A_budget_changed_on_a_campaign_is_noted()
    {
        var campaign = (await test.ListAsync(SponsoredBrandsKinds.Campaign))[0];
        campaign.Budget!.Budget = 77m;
        var field = SponsoredBrandsKinds.Campaign.Field("DailyBudget")!;
        Assert.True(field.IsChangedOn(campaign));
        Assert.Equal(77m, field.Of(campaign));
    }
}
