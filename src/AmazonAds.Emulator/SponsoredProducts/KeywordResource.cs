using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>Keywords: text and match type are unique within the ad group; only state and bid can change.</summary>
internal static class KeywordResource
{
    public static EntityKind<EmulatedKeyword> Kind { get; } = new()
    {
        EntityType = "KEYWORD",
        Store = static rows => rows.Keywords,
        Id = static row => row.KeywordId,
        WithId = static (row, id) => row with { KeywordId = id },
        Blank = static now => new EmulatedKeyword
        {
            KeywordId = 0,
            AdGroupId = 0,
            CampaignId = 0,
            KeywordText = "",
            MatchType = "",
            State = "",
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        AdGroup = static row => row.AdGroupId,
        Unique = new(static row => $"{row.MatchType} {row.KeywordText}", "keywordText", "DUPLICATE_VALUE", CountsArchived: false),
        CheckNew = static (context, item, row) => ManualRule.Check(context, item, row.CampaignId, "Automatic campaigns have no keywords"),
    };

    private static readonly Member<EmulatedKeyword>[] Members =
    [
        Members<EmulatedKeyword>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
        Members<EmulatedKeyword>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
        Members<EmulatedKeyword>.Fixed("keywordText", static (row, value) => row with { KeywordText = KeywordText.Read(value) }),
        Members<EmulatedKeyword>.Fixed("matchType", static (row, value) => row with { MatchType = value.Choice("BROAD", "PHRASE", "EXACT") }),
        Members<EmulatedKeyword>.State,
        Members<EmulatedKeyword>.Optional("bid", static (row, value) => row with { Bid = value.OptionalBid() }),
        Members<EmulatedKeyword>.Initial("nativeLanguageKeyword", static (row, value) => row with { NativeLanguageKeyword = value.OptionalText() }),
        Members<EmulatedKeyword>.Initial("nativeLanguageLocale", static (row, value) => row with { NativeLanguageLocale = value.OptionalText() }),
    ];

    public static CursorResource Current { get; } = new CursorResource<EmulatedKeyword>
    {
        Kind = Kind,
        Path = "/sp/keywords",
        MediaType = "application/vnd.spKeyword.v3+json",
        Collection = "keywords",
        IdMember = "keywordId",
        ResultMember = "keyword",
        DeletionFilter = "keywordIdFilter",
        Write = KeywordJson.Write,
        Filters =
        [
            CursorFilters<EmulatedKeyword>.Ids("keywordIdFilter"),
            CursorFilters<EmulatedKeyword>.Campaigns(),
            CursorFilters<EmulatedKeyword>.AdGroups(),
            CursorFilters<EmulatedKeyword>.States(Kind),
            CursorFilters<EmulatedKeyword>.Texts("keywordTextFilter", static row => row.KeywordText, needsMatchType: true),
            CursorFilters<EmulatedKeyword>.Words("matchTypeFilter", ["BROAD", "EXACT", "OTHER", "PHRASE"], static row => row.MatchType),
            CursorFilters<EmulatedKeyword>.Text("locale", static row => row.NativeLanguageLocale),
        ],
        Members = Members,
    };

    public static OffsetResource Older { get; } = new OffsetResource<EmulatedKeyword>
    {
        Kind = Kind,
        Path = "/v2/sp/keywords",
        Singular = "keyword",
        IdMember = "keywordId",
        RowWriter = KeywordJson.WriteOlder,
        Filters =
        [
            OffsetFilters<EmulatedKeyword>.Ids("keywordIdFilter"),
            OffsetFilters<EmulatedKeyword>.Campaigns,
            OffsetFilters<EmulatedKeyword>.AdGroups,
            OffsetFilters<EmulatedKeyword>.States,
            OffsetFilters<EmulatedKeyword>.Words("matchTypeFilter", ["broad", "phrase", "exact"], static row => row.MatchType),
            OffsetFilters<EmulatedKeyword>.Text("keywordText", static row => row.KeywordText),
            OffsetFilters<EmulatedKeyword>.Text("locale", static row => row.NativeLanguageLocale),
        ],
        Members = Members,
    };
}
