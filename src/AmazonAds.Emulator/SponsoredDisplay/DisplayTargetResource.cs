using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>Targets: of one, only bid and state can be changed.</summary>
internal static class DisplayTargetResource
{
    public static EntityKind<EmulatedDisplayTarget> Kind { get; } = DisplayTargetKind.Of("TARGETING_CLAUSE", static rows => rows.Targets);

    public static OffsetResource Current { get; } = new OffsetResource<EmulatedDisplayTarget>
    {
        Kind = Kind,
        Path = "/sd/targets",
        Singular = "target",
        IdMember = "targetId",
        MostRows = DisplayLimits.MostRows,
        MostItems = DisplayLimits.MostItems,
        IsStrict = true,
        Form = ItemForm.Display,
        RowWriter = DisplayJson.Target,
        Filters =
        [
            OffsetFilters<EmulatedDisplayTarget>.Ids("targetIdFilter"),
            OffsetFilters<EmulatedDisplayTarget>.Campaigns,
            OffsetFilters<EmulatedDisplayTarget>.AdGroups,
            OffsetFilters<EmulatedDisplayTarget>.States,
        ],
        Members =
        [
            .. DisplayTargetKind.Members(negative: false),
            Members<EmulatedDisplayTarget>.Optional("state", static (row, value) => row with { State = value.State() }),
            Members<EmulatedDisplayTarget>.Optional("bid", static (row, value) => row with { Bid = value.OptionalBid() }),
        ],
    };
}
