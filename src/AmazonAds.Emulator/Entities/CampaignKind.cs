using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>Campaigns: the name is unique within the profile.</summary>
internal sealed class CampaignKind : EntityKind<EmulatedCampaign>
{
    public override string Plural => "campaigns";

    public override string Singular => "campaign";

    public override string IdMember => "campaignId";

    public override string MediaType => "application/vnd.spCampaign.v3+json";

    public override string EntityType => "CAMPAIGN";

    public override RowStore<EmulatedCampaign> Store(ProfileRows rows) => rows.Campaigns;

    public override long IdOf(EmulatedCampaign row) => row.CampaignId;

    public override string StateOf(EmulatedCampaign row) => row.State;

    public override EmulatedCampaign Archive(EmulatedCampaign row, DateTimeOffset now) =>
        row with { State = EntityStates.Archived, UpdatedAt = now };

    public override void Write(JsonBytes json, EmulatedCampaign row, bool extended) => CampaignJson.Write(json, row, extended);

    public override void WriteOlder(JsonBytes json, EmulatedCampaign row, bool extended) => CampaignOlderJson.Write(json, row, extended);

    public override bool Matches(ListFilter filter, EmulatedCampaign row, ProfileRows rows) =>
        filter.PassesState(row.State)
        && (filter.Portfolios is null || (row.PortfolioId is { } portfolio && filter.Portfolios.Contains(portfolio)))
        && filter.Allocations is null
        && filter.PassesName(row.Name);

    public override ListPlan Plan(ListFilter filter, ProfileRows rows)
    {
        var store = rows.Campaigns;
        var ids = filter.Ids ?? filter.Campaigns?.ToList();
        return ids is null
            ? new(Runs.Everything(store.End), filter.SelectsRuns)
            : new(Runs.Of(ids.Select(store.IndexOf), store.End), AllWanted: false);
    }

    public override Func<long, EmulatedCampaign>? Make(WriteContext context, ItemReader item)
    {
        var start = item.Day("startDate") ?? DateOnly.FromDateTime(context.Now.UtcDateTime);
        var blank = new EmulatedCampaign
        {
            CampaignId = 0,
            Name = "",
            State = item.State(),
            TargetingType = item.Choice("targetingType", "AUTO", "MANUAL"),
            Budget = 0,
            StartDate = start,
            CreatedAt = context.Now,
            UpdatedAt = context.Now,
        };
        if (!item.Has("budget"))
            item.Fail(ItemError.Missing("budget"));
        if (!item.Has("name"))
            item.Fail(ItemError.Missing("name"));
        var made = CampaignMembers.Apply(context, blank, item);
        return item.Error is null && NameIsFree(context, made.Name, item) ? id => made with { CampaignId = id } : null;
    }

    public override EmulatedCampaign? Change(WriteContext context, EmulatedCampaign row, ItemReader item)
    {
        var changed = CampaignMembers.Apply(context, row, item) with
        {
            State = item.OptionalState() ?? row.State,
            StartDate = item.Day("startDate") ?? row.StartDate,
            TargetingType = item.Has("targetingType") ? item.Choice("targetingType", "AUTO", "MANUAL") : row.TargetingType,
            UpdatedAt = context.Now,
        };
        if (item.Error is not null || (changed.Name != row.Name && !NameIsFree(context, changed.Name, item)))
            return null;
        return changed;
    }

    private static bool NameIsFree(WriteContext context, string name, ItemReader item)
    {
        if (context.NamesBelow(0, () => context.Rows.Campaigns.All().Select(static row => row.Name)).Add(name))
            return true;
        item.Fail(ItemError.Duplicate("name", "NAME_NOT_UNIQUE"));
        return false;
    }
}
