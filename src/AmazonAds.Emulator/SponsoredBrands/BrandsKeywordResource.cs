using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.SponsoredProducts;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>Keywords of the older version: text and match type are unique within the ad group; only state and bid can change.</summary>
internal static class BrandsKeywordResource
{
    public static EntityKind<EmulatedKeyword> Kind { get; } = new()
    {
        EntityType = "KEYWORD",
        Store = static rows => rows.Brands.Keywords,
        Id = static row => row.KeywordId,
        WithId = static (row, id) => row with { KeywordId = id },
        Blank = static now => new EmulatedKeyword
        {
            KeywordId = 0,
            AdGroupId = 0,
            CampaignId = 0,
            KeywordText = "",
            MatchType = "",
            State = EntityStates.Enabled,
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        AdGroup = static row => row.AdGroupId,
        Campaigns = static rows => rows.Brands.Campaigns,
        AdGroups = static rows => rows.Brands.AdGroups,
        Unique = new(static row => $"{row.MatchType} {row.KeywordText}", "keywordText", "DUPLICATE_VALUE", CountsArchived: false),
        CheckNew = BrandsOlderRules.CheckNew,
        CheckChange = static (_, item, row, _) => BrandsOlderRules.CheckParents(item, row.AdGroupId, row.CampaignId),
        States = BrandsForms.States,
    };

    public static OffsetResource Current { get; } = new OffsetResource<EmulatedKeyword>
    {
        Kind = Kind,
        Path = "/sb/keywords",
        Singular = "keyword",
        IdMember = "keywordId",
        ListType = "application/vnd.sbkeyword.v3.2+json",
        RowType = "application/vnd.sbkeyword.v3+json",
        WriteType = "application/vnd.sbkeywordresponse.v3+json",
        MostRows = BrandsLimits.MostOlderRows,
        MostItems = BrandsLimits.MostOlderItems,
        IsStrict = true,
        RowWriter = BrandsOlderJson.Keyword,
        Filters =
        [
            OffsetFilters<EmulatedKeyword>.Ids("keywordIdFilter"),
            OffsetFilters<EmulatedKeyword>.Campaigns,
            OffsetFilters<EmulatedKeyword>.AdGroups,
            OffsetFilters<EmulatedKeyword>.States,
            OffsetFilters<EmulatedKeyword>.Text("keywordText", static row => row.KeywordText),
        ],
        Members =
        [
            Members<EmulatedKeyword>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
            Members<EmulatedKeyword>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
            Members<EmulatedKeyword>.Fixed("keywordText", static (row, value) => row with { KeywordText = KeywordText.Read(value) }),
            Members<EmulatedKeyword>.Fixed("matchType", static (row, value) => row with { MatchType = value.Choice("BROAD", "PHRASE", "EXACT") }),
            Members<EmulatedKeyword>.State with { Use = MemberUse.Changed },
            Members<EmulatedKeyword>.Optional("bid", static (row, value) => row with { Bid = value.Bid() }),
            Members<EmulatedKeyword>.Initial("nativeLanguageKeyword", static (row, value) => row with { NativeLanguageKeyword = value.OptionalText() }),
            Members<EmulatedKeyword>.Initial("nativeLanguageLocale", static (row, value) => row with { NativeLanguageLocale = value.OptionalText() }),
        ],
    };
}
