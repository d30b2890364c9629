using AmazonAds.Batching;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>
/// Keywords and targets of Sponsored Brands, which live on in the older version 3. No document describes it any more:
/// paths, members and media types are those of recorded answers (2023) and of what is publicly known of its lists. Ids
/// are numbers, words are in camel case, an update names campaign and ad group, an archive is a DELETE of one.
/// </summary>
public static class SponsoredBrandsTargetingKinds
{
    private const int MostItems = 100;
    private const int KeywordWords = 10;
    private const string Json = "application/json";
    private const string KeywordAnswer = "application/vnd.sbkeywordresponse.v3+json";

    private static readonly EntityField Campaign = new("CampaignId", "campaignId", FieldType.Id)
    {
        Use = FieldUse.Create,
        IsRequired = true,
        IsAddress = true,
    };

    private static readonly EntityField AdGroup = new("AdGroupId", "adGroupId", FieldType.Id)
    {
        Use = FieldUse.Create,
        IsRequired = true,
        IsAddress = true,
    };

    // New ones are enabled; a state is refused when they are created.
    private static readonly EntityField State = new("State", "state", FieldType.Word)
    {
        Use = FieldUse.Update,
        Known = ["ENABLED", "PAUSED"],
        Spell = Spelling.CamelCase.ToJson,
    };

    private static readonly EntityField Bid = new("Bid", "bid", FieldType.Amount) { Rules = [new BrandsBidFieldRule()] };

    private static readonly EntityField Expression = new("Expression", "expressions", FieldType.Json)
    {
        Use = FieldUse.Create,
        Property = "Expression",
        IsRequired = true,
        Reshape = TargetExpressionText.ReadCamel,
    };

    /// <summary>Keywords.</summary>
    public static EntityKind<Keyword> Keyword { get; } = new("Keyword", AdProduct.SponsoredBrands, SponsoredBrandsShapes.Keyword, item => item.KeywordId)
    {
        IdName = "keywordId",
        IdsAreNumbers = true,
        Collection = "keywords",
        ListPath = "/sb/keywords",
        MediaType = "application/vnd.sbkeyword.v3.2+json",
        PageStyle = PageStyle.Offset,
        Filters = KeywordFilters,
        Fields =
        [
            Campaign,
            AdGroup,
            FieldSets.KeywordText(KeywordWords),
            MatchType("EXACT", "PHRASE", "BROAD"),
            State,
            Bid,
            FieldSets.NativeLanguageKeyword,
            FieldSets.NativeLanguageLocale,
        ],
        Create = Write(HttpMethod.Post, "/sb/keywords", KeywordAnswer, WriteEnvelope.Array, WriteAnswer.InOrder),
        Update = Write(HttpMethod.Put, "/sb/keywords", KeywordAnswer, WriteEnvelope.Array, WriteAnswer.InOrder),
        Archive = Delete("/sb/keywords", KeywordAnswer),
    };

    /// <summary>Negative keywords.</summary>
    public static EntityKind<NegativeKeyword> NegativeKeyword { get; } = new(
        "NegativeKeyword", AdProduct.SponsoredBrands, SponsoredBrandsShapes.NegativeKeyword, item => item.KeywordId)
    {
        IdName = "keywordId",
        IdsAreNumbers = true,
        Collection = "negativeKeywords",
        ListPath = "/sb/negativeKeywords",
        MediaType = "application/vnd.sbnegativekeyword.v3.2+json",
        PageStyle = PageStyle.Offset,
        Filters = KeywordFilters with { MaxStates = 1 },
        Fields = [Campaign, AdGroup, FieldSets.KeywordText(KeywordWords), MatchType("NEGATIVE_EXACT", "NEGATIVE_PHRASE"), State],
        Create = Write(HttpMethod.Post, "/sb/negativeKeywords", KeywordAnswer, WriteEnvelope.Array, WriteAnswer.InOrder),
        Update = Write(HttpMethod.Put, "/sb/negativeKeywords", KeywordAnswer, WriteEnvelope.Array, WriteAnswer.InOrder),
        Archive = Delete("/sb/negativeKeywords", KeywordAnswer),
    };

    /// <summary>Targets: products and categories.</summary>
    public static EntityKind<Target> Target { get; } = new("Target", AdProduct.SponsoredBrands, SponsoredBrandsShapes.Target, item => item.TargetId)
    {
        IdName = "targetId",
        IdsAreNumbers = true,
        Collection = "targets",
        ListPath = "/sb/targets/list",
        ListContentType = Json,
        MediaType = "application/vnd.sblisttargetsresponse.v3.2+json",
        OnePath = "/sb/targets",
        OneMediaType = "application/vnd.sbtarget.v3+json",
        Filters = TargetFilters,
        Fields = [Campaign, AdGroup, Expression, State, Bid],
        AnswerEntityName = "target",
        Create = Write(HttpMethod.Post, "/sb/targets", "application/vnd.sbcreatetargetsresponse.v3+json") with { CanRepresent = true },
        Update = Write(HttpMethod.Put, "/sb/targets", "application/vnd.updatetargetsresponse.v3+json") with { CanRepresent = true },
        Archive = Delete("/sb/targets", "application/vnd.sbtargetresponse.v3+json"),
    };

    /// <summary>Negative targets: products and brands. An update of one names its ad group only.</summary>
    public static EntityKind<NegativeTarget> NegativeTarget { get; } = new(
        "NegativeTarget", AdProduct.SponsoredBrands, SponsoredBrandsShapes.NegativeTarget, item => item.TargetId)
    {
        IdName = "targetId",
        IdsAreNumbers = true,
        Collection = "negativeTargets",
        ListPath = "/sb/negativeTargets/list",
        ListContentType = Json,
        MediaType = "application/vnd.sblistnegativetargetsresponse.v3.2+json",
        OnePath = "/sb/negativeTargets",
        OneMediaType = "application/vnd.sbnegativetarget.v3+json",
        Filters = TargetFilters,
        Fields = [FieldSets.Campaign, AdGroup, Expression, State],
        Create = Write(HttpMethod.Post, "/sb/negativeTargets", CreateNegativeTargetsAnswer),
        Update = Write(HttpMethod.Put, "/sb/negativeTargets", "application/vnd.updatenegativetargetsresponse.v3+json"),
        Archive = Delete("/sb/negativeTargets", "application/vnd.sbnegativetarget.v3+json"),
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EntityKind> All { get; } = [Keyword, NegativeKeyword, Target, NegativeTarget];

    // The recorded answer calls itself a request.
    private static string CreateNegativeTargetsAnswer => "application/vnd.sbcreatenegativetargetsrequest.v3+json";

    private static FilterNames KeywordFilters => new()
    {
        Id = "keywordIdFilter",
        Campaign = "campaignIdFilter",
        AdGroup = "adGroupIdFilter",
        State = "stateFilter",
        HasExtendedData = false,
        MaxIds = MostItems,
    };

    // A list of targets takes no own ids: those are read one by one.
    private static FilterNames TargetFilters => new()
    {
        Campaign = "CAMPAIGN_ID",
        AdGroup = "AD_GROUP_ID",
        State = "TARGETING_STATE",
        IsTypedList = true,
        HasExtendedData = false,
        MaxIds = 1,
    };

    private static EntityField MatchType(params string[] known) => new("MatchType", "matchType", FieldType.Word)
    {
        Use = FieldUse.Create,
        IsRequired = true,
        Known = known,
        Spell = Spelling.CamelCase.ToJson,
    };

    private static WriteOperation Write(
        HttpMethod method,
        string path,
        string answer,
        WriteEnvelope envelope = WriteEnvelope.Collection,
        WriteAnswer style = WriteAnswer.TargetResults) => new(method, path)
        {
            MediaType = Json,
            Accept = answer,
            MaxItems = MostItems,
            Envelope = envelope,
            Answer = style,
        };

    private static WriteOperation Delete(string path, string answer) => new(HttpMethod.Delete, path)
    {
        Accept = answer,
        MaxItems = 1,
        Envelope = WriteEnvelope.Path,
        Answer = WriteAnswer.InOrder,
    };
}
