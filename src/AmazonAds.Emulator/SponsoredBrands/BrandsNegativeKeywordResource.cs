using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.SponsoredProducts;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Negative keywords of the older version: only the state can change.</summary>
internal static class BrandsNegativeKeywordResource
{
    public static EntityKind<EmulatedNegativeKeyword> Kind { get; } = new()
    {
        EntityType = "NEGATIVE_KEYWORD",
        Store = static rows => rows.Brands.NegativeKeywords,
        Id = static row => row.KeywordId,
        WithId = static (row, id) => row with { KeywordId = id },
        Blank = static now => new EmulatedNegativeKeyword
        {
            KeywordId = 0,
            CampaignId = 0,
            KeywordText = "",
            MatchType = "",
            State = EntityStates.Enabled,
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        AdGroup = static row => row.AdGroupId ?? -1,
        Campaigns = static rows => rows.Brands.Campaigns,
        AdGroups = static rows => rows.Brands.AdGroups,
        Unique = new(static row => $"{row.MatchType} {row.KeywordText}", "keywordText", "DUPLICATE_VALUE", CountsArchived: false),
        CheckNew = BrandsOlderRules.CheckNew,
        CheckChange = static (_, item, row, _) => BrandsOlderRules.CheckParents(item, row.AdGroupId ?? -1, row.CampaignId),
        States = BrandsForms.States,
    };

    public static OffsetResource Current { get; } = new OffsetResource<EmulatedNegativeKeyword>
    {
        Kind = Kind,
        Path = "/sb/negativeKeywords",
        Singular = "negative keyword",
        IdMember = "keywordId",
        ListType = "application/vnd.sbnegativekeyword.v3.2+json",
        RowType = "application/vnd.sbnegativekeyword.v3+json",
        WriteType = "application/vnd.sbkeywordresponse.v3+json",
        MostRows = BrandsLimits.MostOlderRows,
        MostItems = BrandsLimits.MostOlderItems,
        IsStrict = true,
        RowWriter = BrandsOlderJson.NegativeKeyword,
        Filters =
        [
            OffsetFilters<EmulatedNegativeKeyword>.Ids("keywordIdFilter"),
            OffsetFilters<EmulatedNegativeKeyword>.Campaigns,
            OffsetFilters<EmulatedNegativeKeyword>.AdGroups,
            OffsetFilters<EmulatedNegativeKeyword>.States,
            OffsetFilters<EmulatedNegativeKeyword>.Text("keywordText", static row => row.KeywordText),
        ],
        Members =
        [
            Members<EmulatedNegativeKeyword>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
            Members<EmulatedNegativeKeyword>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
            Members<EmulatedNegativeKeyword>.Fixed("keywordText", static (row, value) => row with { KeywordText = KeywordText.Read(value) }),
            Members<EmulatedNegativeKeyword>.Fixed("matchType", static (row, value) => row with
            {
                MatchType = value.Choice("NEGATIVEEXACT", "NEGATIVEPHRASE") == "NEGATIVEEXACT" ? "NEGATIVE_EXACT" : "NEGATIVE_PHRASE",
            }),
            Members<EmulatedNegativeKeyword>.State with { Use = MemberUse.Changed },
        ],
    };
}
