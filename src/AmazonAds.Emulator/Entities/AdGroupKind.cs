using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>Ad groups: the name is unique within the campaign.</summary>
internal sealed class AdGroupKind(EmulatorOptions options) : EntityKind<EmulatedAdGroup>
{
    public override string Plural => "adGroups";

    public override string Singular => "adGroup";

    public override string IdMember => "adGroupId";

    public override string MediaType => "application/vnd.spAdGroup.v3+json";

    public override string EntityType => "AD_GROUP";

    public override RowStore<EmulatedAdGroup> Store(ProfileRows rows) => rows.AdGroups;

    public override long IdOf(EmulatedAdGroup row) => row.AdGroupId;

    public override string StateOf(EmulatedAdGroup row) => row.State;

    public override EmulatedAdGroup Archive(EmulatedAdGroup row, DateTimeOffset now) =>
        row with { State = EntityStates.Archived, UpdatedAt = now };

    public override void Write(JsonBytes json, EmulatedAdGroup row, bool extended) => AdGroupJson.Write(json, row, extended);

    public override void WriteOlder(JsonBytes json, EmulatedAdGroup row, bool extended) => AdGroupJson.WriteOlder(json, row, extended);

    public override bool Matches(ListFilter filter, EmulatedAdGroup row, ProfileRows rows) =>
        filter.PassesState(row.State)
        && filter.Campaigns?.Contains(row.CampaignId) != false
        && filter.PassesName(row.Name)
        && (filter.TargetingType is null || rows.Campaigns.Find(row.CampaignId)?.TargetingType == filter.TargetingType);

    public override ListPlan Plan(ListFilter filter, ProfileRows rows)
    {
        var store = rows.AdGroups;
        if (filter.Ids is not null)
            return new(Runs.Of(filter.Ids.Select(store.IndexOf), store.End), AllWanted: false);
        if (filter.Campaigns is not null)
        {
            var runs = Runs.ChildrenOf(filter.Campaigns.Select(rows.Campaigns.IndexOf), options.AdGroupsPerCampaign, store.GeneratedCount, store.End);
            return new(runs, filter.SelectsRuns);
        }

        return new(Runs.Everything(store.End), filter.SelectsRuns);
    }

    public override Func<long, EmulatedAdGroup>? Make(WriteContext context, ItemReader item)
    {
        var campaignId = item.Id("campaignId");
        var name = item.Text("name");
        var state = item.State();
        var bid = item.Bid("defaultBid", context.Marketplace) ?? 0;
        var campaign = context.Rows.Campaigns.Find(campaignId);
        if (campaign is null)
            item.Fail(ItemError.ParentMissing("campaignId"));
        else if (campaign.State == EntityStates.Archived)
            item.Fail(ItemError.ParentArchived("campaignId"));
        if (item.Error is null && !Taken(context, campaignId).Add(name))
            item.Fail(ItemError.Duplicate("name", "NAME_NOT_UNIQUE"));
        return item.Error is not null ? null : id => new EmulatedAdGroup
        {
            AdGroupId = id,
            CampaignId = campaignId,
            Name = name,
            State = state,
            DefaultBid = bid,
            CreatedAt = context.Now,
            UpdatedAt = context.Now,
        };
    }

    public override EmulatedAdGroup? Change(WriteContext context, EmulatedAdGroup row, ItemReader item)
    {
        if (context.Rows.Campaigns.Find(row.CampaignId)?.State == EntityStates.Archived)
            item.Fail(ItemError.ParentForbidsUpdate(EntityType));
        var name = item.Has("name") ? item.Text("name") : row.Name;
        var changed = row with
        {
            Name = name,
            State = item.OptionalState() ?? row.State,
            DefaultBid = item.Has("defaultBid") ? item.Bid("defaultBid", context.Marketplace) ?? 0 : row.DefaultBid,
            UpdatedAt = context.Now,
        };
        if (item.Error is null && name != row.Name && !Taken(context, row.CampaignId).Add(name))
            item.Fail(ItemError.Duplicate("name", "NAME_NOT_UNIQUE"));
        return item.Error is null ? changed : null;
    }

    private static HashSet<string> Taken(WriteContext context, long campaignId) => context.NamesBelow(campaignId, () =>
        context.Rows.AdGroups.All().Where(row => row.CampaignId == campaignId).Select(static row => row.Name));
}
