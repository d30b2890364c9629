using AmazonAds.Batching;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>
/// The kinds of Sponsored Display, after Amazon's document of version 3. There are no keywords. Nothing is deleted one by
/// one: the state <c>archived</c> does the same for a hundred at once.
/// </summary>
public static class SponsoredDisplayKinds
{
    private const int MostItems = 100;

    private static readonly EntityField State = new("State", "state", FieldType.Word)
    {
        IsRequired = true,
        Default = "ENABLED",
        Known = ["ENABLED", "PAUSED"],
        Spell = Spelling.LowerCase.ToJson,
    };

    // Known from the ad group: rows of a CSV file and piped parents may name it all the same.
    private static readonly EntityField ImpliedCampaign = new("CampaignId", "campaignId", FieldType.Id) { Use = FieldUse.Create, IsImplied = true };

    private static readonly EntityField Expression = new("Expression", "expression", FieldType.Json)
    {
        Use = FieldUse.Create,
        IsRequired = true,
        Reshape = DisplayExpressionText.Read,
    };

    private static readonly EntityField ExpressionType = new("ExpressionType", "expressionType", FieldType.Word)
    {
        Use = FieldUse.Create,
        IsRequired = true,
        Default = "MANUAL",
        Known = ["MANUAL", "AUTO"],
        Spell = Spelling.LowerCase.ToJson,
    };

    /// <summary>Campaigns.</summary>
    public static EntityKind<Campaign> Campaign { get; } = Kind(
        "Campaign", SponsoredDisplayShapes.Campaign, item => item.CampaignId, "campaignId", "campaigns",
        new FilterNames { Id = "campaignIdFilter", Portfolio = "portfolioIdFilter", State = "stateFilter", Text = "name" },
        [
            new("Name", "name") { IsRequired = true, Rules = [new LengthRule(longest: int.MaxValue)] },
            State,
            new("Tactic", "tactic") { Use = FieldUse.Create, IsRequired = true, Known = ["T00020", "T00030"] },
            new("DailyBudget", "budget", FieldType.Amount)
            {
                Property = "Budget.Budget",
                IsRequired = true,
                Rules = [new PositiveRule()],
                Companions = new Dictionary<string, string>(StringComparer.Ordinal) { ["budgetType"] = "daily" },
            },
            Day("StartDate", "startDate", isNullable: false),
            Day("EndDate", "endDate", isNullable: true),
            new("CostType", "costType", FieldType.Word) { IsLowerCase = true, Known = ["cpc", "vcpm"] },
            new("PortfolioId", "portfolioId", FieldType.Id) { IsNullable = true },
        ],
        EditRules.DatesInOrder);

    /// <summary>Ad groups.</summary>
    public static EntityKind<AdGroup> AdGroup { get; } = Kind(
        "AdGroup", SponsoredDisplayShapes.AdGroup, item => item.AdGroupId, "adGroupId", "adGroups",
        new FilterNames { Id = "adGroupIdFilter", Campaign = "campaignIdFilter", State = "stateFilter", Text = "name" },
        [
            FieldSets.Campaign,
            new("Name", "name") { IsRequired = true, Rules = [new LengthRule(longest: int.MaxValue)] },
            State,
            new("DefaultBid", "defaultBid", FieldType.Amount) { Rules = [new DisplayBidFieldRule()] },
            new("BidOptimization", "bidOptimization", FieldType.Word) { IsLowerCase = true, Known = ["clicks", "conversions", "reach"] },
            new("CreativeType", "creativeType", FieldType.Word) { Use = FieldUse.Create, IsNullable = true, Known = ["IMAGE", "VIDEO"] },
        ]);

    /// <summary>Ads: of a product, or of a page.</summary>
    public static EntityKind<ProductAd> ProductAd { get; } = Kind(
        "ProductAd", SponsoredDisplayShapes.ProductAd, item => item.AdId, "adId", "productAds",
        new FilterNames { Id = "adIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter" },
        [
            FieldSets.Campaign,
            FieldSets.AdGroup,
            new("Asin", "asin") { Use = FieldUse.Create, Rules = [new AsinRule()] },
            new("Sku", "sku") { Use = FieldUse.Create },
            new("LandingPageUrl", "landingPageURL") { Property = "LandingPageUrl", Use = FieldUse.Create },
            new("LandingPageType", "landingPageType", FieldType.Word)
            {
                Use = FieldUse.Create,
                Known = ["STORE", "MOMENT", "OFF_AMAZON_LINK"],
            },
            new("AdName", "adName") { Use = FieldUse.Create },
            State,
        ],
        DisplayAdRule.OneDestination);

    /// <summary>Targets: products, categories, and audiences. Only bid and state of one can be changed.</summary>
    public static EntityKind<Target> Target { get; } = Kind(
        "Target", SponsoredDisplayShapes.Target, item => item.TargetId, "targetId", "targets",
        new FilterNames { Id = "targetIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter" },
        [
            ImpliedCampaign,
            FieldSets.AdGroup,
            Expression,
            ExpressionType,
            State,
            new("Bid", "bid", FieldType.Amount) { IsNullable = true, Rules = [new DisplayBidFieldRule()] },
        ]);

    /// <summary>Negative targets. Only the state of one can be changed; only lists with extended data are filtered by id.</summary>
    public static EntityKind<NegativeTarget> NegativeTarget { get; } = Kind(
        "NegativeTarget", SponsoredDisplayShapes.NegativeTarget, item => item.TargetId, "targetId", "negativeTargets",
        new FilterNames
        {
            Id = "targetIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter", IdNeedsExtendedData = true,
        },
        [ImpliedCampaign, FieldSets.AdGroup, Expression, ExpressionType, State]);

    /// <summary>All of them, parents before children.</summary>
    public static IReadOnlyList<EntityKind> All { get; } = [Campaign, AdGroup, ProductAd, Target, NegativeTarget];

    private static EntityField Day(string name, string path, bool isNullable) => new(name, path, FieldType.Date)
    {
        IsNullable = isNullable,
        Spell = Spelling.CompactDay.ToJson,
    };

    private static EntityKind<T> Kind<T>(
        string name,
        Shape<T> shape,
        Func<T, string?> idOf,
        string idName,
        string collection,
        FilterNames filters,
        IReadOnlyList<EntityField> fields,
        params IReadOnlyList<Func<EntityEdit, FieldUse, EditRefusal?>> rules)
        where T : AdsEntity, new() => new(name, AdProduct.SponsoredDisplay, shape, idOf)
        {
            IdName = idName,
            Collection = collection,
            ListPath = "/sd/" + collection,
            PageStyle = PageStyle.Offset,
            Filters = filters with { MaxIds = MostItems, MaxParents = MostItems, MaxNames = 1, MaxStates = 3 },
            IdsAreNumbers = true,
            Fields = fields,
            Rules = rules,
            Create = Write(HttpMethod.Post, collection),
            Update = Write(HttpMethod.Put, collection),
            Archive = Write(HttpMethod.Put, collection) with
            {
                Fixed = new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = "archived" },
            },
        };

    private static WriteOperation Write(HttpMethod method, string collection) => new(method, "/sd/" + collection)
    {
        MaxItems = MostItems,
        Envelope = WriteEnvelope.Array,
        Answer = WriteAnswer.InOrder,
    };
}
