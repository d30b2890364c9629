using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>
/// One kind of entity: where its rows are kept and which rules they obey, whatever dialect speaks of them. How it is
/// named and written on the wire is for a dialect's resource to say.
/// </summary>
internal sealed class EntityKind<TRow>
    where TRow : EmulatedEntity
{
    /// <summary>The name that errors give this kind.</summary>
    public required string EntityType { get; init; }

    public required Func<ProfileRows, RowStore<TRow>> Store { get; init; }

    public required Func<TRow, long> Id { get; init; }

    public required Func<TRow, long, TRow> WithId { get; init; }

    /// <summary>A row as it is before its members are set.</summary>
    public required Func<DateTimeOffset, TRow> Blank { get; init; }

    /// <summary>The campaign above a row; null where rows have none.</summary>
    public Func<TRow, long>? Campaign { get; init; }

    /// <summary>The ad group above a row; null where rows have none.</summary>
    public Func<TRow, long>? AdGroup { get; init; }

    /// <summary>Where the campaigns above rows are kept.</summary>
    public Func<ProfileRows, IParentStore> Campaigns { get; init; } = static rows => rows.Campaigns;

    /// <summary>Where the ad groups above rows are kept.</summary>
    public Func<ProfileRows, IParentStore> AdGroups { get; init; } = static rows => rows.AdGroups;

    /// <summary>What only one row below a parent may have; null where anything may repeat.</summary>
    public Uniqueness<TRow>? Unique { get; init; }

    /// <summary>The rules of new rows beyond members and parents.</summary>
    public Action<WriteContext, ItemReader, TRow>? CheckNew { get; init; }

    /// <summary>The rules of changes: the row as it was, and as it is to be.</summary>
    public Action<WriteContext, ItemReader, TRow, TRow>? CheckChange { get; init; }

    /// <summary>Why a row cannot be archived; null where any can.</summary>
    public Func<TRow, ItemError?>? CheckArchiving { get; init; }

    /// <summary>The states rows can be in; a filter that names them all is none.</summary>
    public IReadOnlyList<string> States { get; init; } =
        [EntityStates.Enabled, EntityStates.Paused, EntityStates.Archived, EntityStates.Proposed];

    /// <summary>What a row lies directly below: its ad group, else its campaign, else the profile (0).</summary>
    public long ParentOf(TRow row) => AdGroup?.Invoke(row) ?? Campaign?.Invoke(row) ?? 0;

    public bool Matches(RowFilter<TRow> filter, TRow row, ProfileRows rows) =>
        (filter.Campaigns is null || Campaign is null || filter.Campaigns.Contains(Campaign(row)))
        && (filter.AdGroups is null || AdGroup is null || filter.AdGroups.Contains(AdGroup(row)))
        && filter.Passes(row, rows);

    /// <summary>Where rows asked for may lie, and whether all that lies there is asked for.</summary>
    public ListPlan Plan(RowFilter<TRow> filter, ProfileRows rows)
    {
        var store = Store(rows);
        if (filter.Ids is not null)
            return new(Runs.Of(filter.Ids.Select(store.IndexOf), store.End), AllWanted: false);
        if (AdGroup is not null && filter.AdGroups is not null)
        {
            var adGroups = filter.AdGroups.Select(AdGroups(rows).IndexOf).Where(static index => index >= 0);
            return new(Below(adGroups.Select(store.Layout.BelowParent), store), filter.SelectsRuns && filter.Campaigns is null);
        }

        if (Campaign is not null && filter.Campaigns is not null)
        {
            var campaigns = filter.Campaigns.Select(Campaigns(rows).IndexOf).Where(static index => index >= 0);
            return new(Below(campaigns.Select(store.Layout.BelowCampaign), store), filter.SelectsRuns);
        }

        return new(Runs.Everything(store.End), filter.SelectsRuns);
    }

    /// <summary>All rows below the parent of a row.</summary>
    public IEnumerable<TRow> Siblings(TRow row, ProfileRows rows)
    {
        var filter = new RowFilter<TRow>();
        if (AdGroup is not null)
            filter.OnlyAdGroups([AdGroup(row)]);
        else if (Campaign is not null)
            filter.OnlyCampaigns([Campaign(row)]);
        var store = Store(rows);
        return Plan(filter, rows).Runs
            .SelectMany(static run => run.Positions())
            .Select(store.At)
            .Where(sibling => sibling is not null && ParentOf(sibling) == ParentOf(row))!;
    }

    private static List<Run> Below(IEnumerable<Run> parents, RowStore<TRow> store) =>
        Runs.Below(parents, store.GeneratedCount, store.End);
}
