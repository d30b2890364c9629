using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>Negative targets of ad groups and of campaigns. Their names on the wire follow no rule, so each is spelt out.</summary>
internal static class NegativeTargetResource
{
    public static EntityKind<EmulatedNegativeTarget> AdGroupKind { get; } =
        Kind("NEGATIVE_TARGETING_CLAUSE", static rows => rows.NegativeTargets, static row => row.AdGroupId ?? -1);

    public static EntityKind<EmulatedNegativeTarget> CampaignKind { get; } =
        Kind("CAMPAIGN_NEGATIVE_TARGETING_CLAUSE", static rows => rows.CampaignNegativeTargets, adGroup: null);

    private static readonly Member<EmulatedNegativeTarget>[] Members =
    [
        Members<EmulatedNegativeTarget>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
        Members<EmulatedNegativeTarget>.Required("expression", static (row, value) => row with { Expression = ExpressionReader.Read(value, negative: true) }),
        Members<EmulatedNegativeTarget>.State,
    ];

    public static CursorResource OfAdGroups { get; } = new CursorResource<EmulatedNegativeTarget>
    {
        Kind = AdGroupKind,
        Path = "/sp/negativeTargets",
        MediaType = "application/vnd.spNegativeTargetingClause.v3+json",
        Collection = "negativeTargetingClauses",
        IdMember = "targetId",
        ResultMember = "negativeTargetingClause",
        DeletionFilter = "negativeTargetIdFilter",
        Write = NegativeTargetJson.Write,
        Filters = [.. Filters(AdGroupKind, "negativeTargetIdFilter"), CursorFilters<EmulatedNegativeTarget>.AdGroups()],
        Members = [Members<EmulatedNegativeTarget>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }), .. Members],
    };

    public static CursorResource OfCampaigns { get; } = new CursorResource<EmulatedNegativeTarget>
    {
        Kind = CampaignKind,
        Path = "/sp/campaignNegativeTargets",
        MediaType = "application/vnd.spCampaignNegativeTargetingClause.v3+json",
        Collection = "campaignNegativeTargetingClauses",
        IdMember = "targetId",
        ResultIdMember = "campaignNegativeTargetingClauseId",
        ResultMember = "campaignNegativeTargetingClauses",
        DeletionFilter = "campaignNegativeTargetIdFilter",
        Write = NegativeTargetJson.Write,
        Filters = Filters(CampaignKind, "campaignNegativeTargetIdFilter"),
        Members = Members,
    };

    private static EntityKind<EmulatedNegativeTarget> Kind(
        string entityType, Func<ProfileRows, RowStore<EmulatedNegativeTarget>> store, Func<EmulatedNegativeTarget, long>? adGroup) => new()
        {
            EntityType = entityType,
            Store = store,
            Id = static row => row.TargetId,
            WithId = static (row, id) => row with { TargetId = id },
            Blank = static now => new EmulatedNegativeTarget
            {
                TargetId = 0,
                CampaignId = 0,
                Expression = [],
                State = "",
                CreatedAt = now,
                UpdatedAt = now,
            },
            Campaign = static row => row.CampaignId,
            AdGroup = adGroup,
            Unique = new(static row => ExpressionReader.KeyOf(row.Expression), "expression", "DUPLICATE_VALUE", CountsArchived: false),
        };

    private static CursorFilter<EmulatedNegativeTarget>[] Filters(EntityKind<EmulatedNegativeTarget> kind, string idFilter) =>
    [
        CursorFilters<EmulatedNegativeTarget>.Ids(idFilter),
        CursorFilters<EmulatedNegativeTarget>.Campaigns(),
        CursorFilters<EmulatedNegativeTarget>.States(kind),
        CursorFilters<EmulatedNegativeTarget>.AnyText("asinFilter", static (row, asins) => ExpressionReader.AsinsOf(row.Expression).Any(asins.Matches)),
    ];
}
