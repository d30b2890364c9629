using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>Targets: an expression is unique within the ad group. Those of automatic campaigns are made by Amazon and stay.</summary>
internal static class TargetResource
{
    public static EntityKind<EmulatedTarget> Kind { get; } = new()
    {
        EntityType = "TARGETING_CLAUSE",
        Store = static rows => rows.Targets,
        Id = static row => row.TargetId,
        WithId = static (row, id) => row with { TargetId = id },
        Blank = static now => new EmulatedTarget
        {
            TargetId = 0,
            AdGroupId = 0,
            CampaignId = 0,
            ExpressionType = "",
            Expression = [],
            State = "",
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        AdGroup = static row => row.AdGroupId,
        Unique = new(static row => ExpressionReader.KeyOf(row.Expression), "expression", "DUPLICATE_VALUE", CountsArchived: false),
        CheckNew = TargetRule.CheckNew,
        CheckChange = TargetRule.CheckChange,
        CheckArchiving = TargetRule.CheckArchiving,
    };

    public static CursorResource Current { get; } = new CursorResource<EmulatedTarget>
    {
        Kind = Kind,
        Path = "/sp/targets",
        MediaType = "application/vnd.spTargetingClause.v3+json",
        Collection = "targetingClauses",
        IdMember = "targetId",
        ResultMember = "targetingClause",
        DeletionFilter = "targetIdFilter",
        Write = TargetJson.Write,
        Filters =
        [
            CursorFilters<EmulatedTarget>.Ids("targetIdFilter"),
            CursorFilters<EmulatedTarget>.Campaigns(),
            CursorFilters<EmulatedTarget>.AdGroups(),
            CursorFilters<EmulatedTarget>.States(Kind),
            CursorFilters<EmulatedTarget>.Included("expressionTypeFilter", ["AUTO", "MANUAL", "OTHER"], static row => row.ExpressionType),
            CursorFilters<EmulatedTarget>.AnyText("asinFilter", static (row, asins) => ExpressionReader.AsinsOf(row.Expression).Any(asins.Matches)),
        ],
        Members =
        [
            Members<EmulatedTarget>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
            Members<EmulatedTarget>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
            Members<EmulatedTarget>.Required("expressionType", static (row, value) => row with { ExpressionType = value.Choice("AUTO", "MANUAL") }),
            Members<EmulatedTarget>.Required("expression", static (row, value) => row with { Expression = ExpressionReader.Read(value, negative: false) }),
            Members<EmulatedTarget>.State,
            Members<EmulatedTarget>.Optional("bid", static (row, value) => row with { Bid = value.OptionalBid() }),
        ],
    };
}
