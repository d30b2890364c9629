using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.SponsoredProducts;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Negative targets of the older version: only the state can change.</summary>
internal static class BrandsNegativeTargetResource
{
    private static readonly string[] Types = ["asinBrandSameAs", "asinSameAs"];

    public static EntityKind<EmulatedNegativeTarget> Kind { get; } = new()
    {
        EntityType = "NEGATIVE_TARGET",
        Store = static rows => rows.Brands.NegativeTargets,
        Id = static row => row.TargetId,
        WithId = static (row, id) => row with { TargetId = id },
        Blank = static now => new EmulatedNegativeTarget
        {
            TargetId = 0,
            CampaignId = 0,
            Expression = [],
            State = EntityStates.Enabled,
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        AdGroup = static row => row.AdGroupId ?? -1,
        Campaigns = static rows => rows.Brands.Campaigns,
        AdGroups = static rows => rows.Brands.AdGroups,
        Unique = new(static row => ExpressionReader.KeyOf(row.Expression), "expressions", "DUPLICATE_VALUE", CountsArchived: false),
        CheckNew = BrandsOlderRules.CheckNew,
        CheckChange = static (_, item, row, _) => BrandsOlderRules.CheckParents(item, row.AdGroupId ?? -1, campaign: null),
        States = BrandsForms.States,
    };

    public static BrandsTargets Current { get; } = new BrandsTargets<EmulatedNegativeTarget>
    {
        Kind = Kind,
        Path = "/sb/negativeTargets",
        Collection = "negativeTargets",
        RowMember = null,
        ListType = "application/vnd.sblistnegativetargetsresponse.v3.2+json",
        RowType = "application/vnd.sbnegativetarget.v3+json",
        CreateType = "application/vnd.sbcreatenegativetargetsrequest.v3+json",
        UpdateType = "application/vnd.updatenegativetargetsresponse.v3+json",
        ArchiveType = "application/vnd.sbnegativetarget.v3+json",
        RowWriter = BrandsOlderJson.NegativeTarget,
        Members =
        [
            Members<EmulatedNegativeTarget>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
            Members<EmulatedNegativeTarget>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
            Members<EmulatedNegativeTarget>.Fixed("expressions", static (row, value) => row with { Expression = BrandsExpression.Read(value, Types) }),
            Members<EmulatedNegativeTarget>.State with { Use = MemberUse.Changed },
        ],
    };
}
