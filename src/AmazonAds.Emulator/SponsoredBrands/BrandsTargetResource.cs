using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.SponsoredProducts;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Targets of the older version: an expression is unique within the ad group; only state and bid can change.</summary>
internal static class BrandsTargetResource
{
    private static readonly string[] Types =
    [
        "asinBrandSameAs", "asinCategorySameAs", "asinPriceBetween", "asinPriceGreaterThan", "asinPriceLessThan", "asinReviewRatingBetween",
        "asinReviewRatingGreaterThan", "asinReviewRatingLessThan", "asinSameAs",
    ];

    public static EntityKind<EmulatedTarget> Kind { get; } = new()
    {
        EntityType = "TARGET",
        Store = static rows => rows.Brands.Targets,
        Id = static row => row.TargetId,
        WithId = static (row, id) => row with { TargetId = id },
        Blank = static now => new EmulatedTarget
        {
            TargetId = 0,
            AdGroupId = 0,
            CampaignId = 0,
            ExpressionType = "MANUAL",
            Expression = [],
            State = EntityStates.Enabled,
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        AdGroup = static row => row.AdGroupId,
        Campaigns = static rows => rows.Brands.Campaigns,
        AdGroups = static rows => rows.Brands.AdGroups,
        Unique = new(static row => ExpressionReader.KeyOf(row.Expression), "expressions", "DUPLICATE_VALUE", CountsArchived: false),
        CheckNew = BrandsOlderRules.CheckNew,
        CheckChange = static (_, item, row, _) => BrandsOlderRules.CheckParents(item, row.AdGroupId, row.CampaignId),
        States = BrandsForms.States,
    };

    public static BrandsTargets Current { get; } = new BrandsTargets<EmulatedTarget>
    {
        Kind = Kind,
        Path = "/sb/targets",
        Collection = "targets",
        RowMember = "target",
        ListType = "application/vnd.sblisttargetsresponse.v3.2+json",
        RowType = "application/vnd.sbtarget.v3+json",
        CreateType = "application/vnd.sbcreatetargetsresponse.v3+json",
        UpdateType = "application/vnd.updatetargetsresponse.v3+json",
        ArchiveType = "application/vnd.sbtargetresponse.v3+json",
        RowWriter = BrandsOlderJson.Target,
        Members =
        [
            Members<EmulatedTarget>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
            Members<EmulatedTarget>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
            Members<EmulatedTarget>.Fixed("expressions", static (row, value) => row with { Expression = BrandsExpression.Read(value, Types) }),
            Members<EmulatedTarget>.State with { Use = MemberUse.Changed },
            Members<EmulatedTarget>.Optional("bid", static (row, value) => row with { Bid = value.Bid() }),
        ],
    };
}
