using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>Negative targets: of one, only the state can be changed; only extended lists are filtered by id.</summary>
internal static class DisplayNegativeTargetResource
{
    public static EntityKind<EmulatedDisplayTarget> Kind { get; } = DisplayTargetKind.Of("NEGATIVE_TARGETING_CLAUSE", static rows => rows.NegativeTargets);

    public static OffsetResource Current { get; } = new OffsetResource<EmulatedDisplayTarget>
    {
        Kind = Kind,
        Path = "/sd/negativeTargets",
        Singular = "negative target",
        IdMember = "targetId",
        MostRows = DisplayLimits.MostRows,
        MostItems = DisplayLimits.MostItems,
        IsStrict = true,
        Form = ItemForm.Display,
        RowWriter = DisplayJson.NegativeTarget,
        Filters = [OffsetFilters<EmulatedDisplayTarget>.Campaigns, OffsetFilters<EmulatedDisplayTarget>.AdGroups, OffsetFilters<EmulatedDisplayTarget>.States],
        ExtendedFilters = [OffsetFilters<EmulatedDisplayTarget>.Ids("targetIdFilter")],
        Members = [.. DisplayTargetKind.Members(negative: true), Members<EmulatedDisplayTarget>.State],
    };
}
