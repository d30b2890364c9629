using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>Negative keywords of ad groups and of campaigns: only the state can change.</summary>
internal static class NegativeKeywordResource
{
    private static readonly string[] MatchTypes = ["NEGATIVE_BROAD", "NEGATIVE_EXACT", "NEGATIVE_PHRASE"];

    public static EntityKind<EmulatedNegativeKeyword> AdGroupKind { get; } =
        Kind("NEGATIVE_KEYWORD", static rows => rows.NegativeKeywords, static row => row.AdGroupId ?? -1);

    public static EntityKind<EmulatedNegativeKeyword> CampaignKind { get; } =
        Kind("CAMPAIGN_NEGATIVE_KEYWORD", static rows => rows.CampaignNegativeKeywords, adGroup: null);

    private static readonly Member<EmulatedNegativeKeyword>[] Members =
    [
        Members<EmulatedNegativeKeyword>.Fixed("campaignId", static (row, value) => row with { CampaignId = value.Id() }),
        Members<EmulatedNegativeKeyword>.Fixed("keywordText", static (row, value) => row with { KeywordText = KeywordText.Read(value) }),
        Members<EmulatedNegativeKeyword>.Fixed("matchType", static (row, value) => row with { MatchType = value.Choice(MatchTypes) }),
        Members<EmulatedNegativeKeyword>.State,
    ];

    private static readonly Member<EmulatedNegativeKeyword>[] AdGroupMembers =
    [
        Members<EmulatedNegativeKeyword>.Fixed("adGroupId", static (row, value) => row with { AdGroupId = value.Id() }),
        .. Members,
        Members<EmulatedNegativeKeyword>.Initial("nativeLanguageKeyword", static (row, value) => row with { NativeLanguageKeyword = value.OptionalText() }),
        Members<EmulatedNegativeKeyword>.Initial("nativeLanguageLocale", static (row, value) => row with { NativeLanguageLocale = value.OptionalText() }),
    ];

    public static CursorResource OfAdGroups { get; } = Resource(
        AdGroupKind,
        "negativeKeyword",
        "application/vnd.spNegativeKeyword.v3+json",
        AdGroupMembers,
        CursorFilters<EmulatedNegativeKeyword>.AdGroups(),
        CursorFilters<EmulatedNegativeKeyword>.Text("locale", static row => row.NativeLanguageLocale));

    public static CursorResource OfCampaigns { get; } = Resource(
        CampaignKind,
        "campaignNegativeKeyword",
        "application/vnd.spCampaignNegativeKeyword.v3+json",
        Members);

    private static EntityKind<EmulatedNegativeKeyword> Kind(
        string entityType, Func<ProfileRows, RowStore<EmulatedNegativeKeyword>> store, Func<EmulatedNegativeKeyword, long>? adGroup) => new()
        {
            EntityType = entityType,
            Store = store,
            Id = static row => row.KeywordId,
            WithId = static (row, id) => row with { KeywordId = id },
            Blank = static now => new EmulatedNegativeKeyword
            {
                KeywordId = 0,
                CampaignId = 0,
                KeywordText = "",
                MatchType = "",
                State = "",
                CreatedAt = now,
                UpdatedAt = now,
            },
            Campaign = static row => row.CampaignId,
            AdGroup = adGroup,
            Unique = new(static row => $"{row.MatchType} {row.KeywordText}", "keywordText", "DUPLICATE_VALUE", CountsArchived: false),
        };

    private static CursorResource<EmulatedNegativeKeyword> Resource(
        EntityKind<EmulatedNegativeKeyword> kind,
        string name,
        string mediaType,
        IReadOnlyList<Member<EmulatedNegativeKeyword>> members,
        params CursorFilter<EmulatedNegativeKeyword>[] filters) => new()
        {
            Kind = kind,
            Path = $"/sp/{name}s",
            MediaType = mediaType,
            Collection = $"{name}s",
            IdMember = "keywordId",
            ResultIdMember = $"{name}Id",
            ResultMember = name,
            DeletionFilter = $"{name}IdFilter",
            Write = NegativeKeywordJson.Write,
            Filters =
            [
                CursorFilters<EmulatedNegativeKeyword>.Ids($"{name}IdFilter"),
                CursorFilters<EmulatedNegativeKeyword>.Campaigns(),
                CursorFilters<EmulatedNegativeKeyword>.States(kind),
                CursorFilters<EmulatedNegativeKeyword>.Texts($"{name}TextFilter", static row => row.KeywordText, needsMatchType: true),
                CursorFilters<EmulatedNegativeKeyword>.Words("matchTypeFilter", [.. MatchTypes, "OTHER"], static row => row.MatchType),
                .. filters,
            ],
            Members = members,
        };
}
