using AmazonAds.Batching;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>
/// The kinds of Sponsored Brands. Campaigns, ad groups and ads are of version 4, after Amazon's document (August 2026):
/// lists go by cursor, a write has at most 10 items and a filter at most 10 ids. Keywords and targets are not in version
/// 4; see <see cref="SponsoredBrandsTargetingKinds"/>.
/// </summary>
public static class SponsoredBrandsKinds
{
    private const int MostItems = 10;
    private const int CampaignNameLength = 128;
    private const int NameLength = 255;

    private static readonly EntityField State = new("State", "state", FieldType.Word)
    {
        IsRequired = true,
        Default = "ENABLED",
        Known = ["ENABLED", "PAUSED"],
    };

    /// <summary>Campaigns. A budget is one of a day unless its type says otherwise.</summary>
    public static EntityKind<Campaign> Campaign { get; } = Kind(
        "Campaign", SponsoredBrandsShapes.Campaign, item => item.CampaignId, "campaignId", "campaigns", "sbcampaignresource", "campaign",
        new FilterNames { Id = "campaignIdFilter", Portfolio = "portfolioIdFilter", State = "stateFilter", Text = "nameFilter" },
        [
            FieldSets.Name(CampaignNameLength),
            State,
            new("DailyBudget", "budget", FieldType.Amount)
            {
                Property = "Budget.Budget",
                IsRequired = true,
                Rules = [new PositiveRule()],
                Companions = new Dictionary<string, string>(StringComparer.Ordinal) { ["budgetType"] = "DAILY" },
                CompanionUse = FieldUse.Create,
            },
            new("BudgetType", "budgetType", FieldType.Word) { Property = "Budget.BudgetType", Use = FieldUse.Create, Known = ["DAILY", "LIFETIME"] },
            FieldSets.StartDate,
            FieldSets.EndDate,
            new("PortfolioId", "portfolioId", FieldType.Id) { IsNullable = true },
            new("BrandEntityId", "brandEntityId") { Use = FieldUse.Create },
            new("Goal", "goal", FieldType.Word) { Use = FieldUse.Create, Known = ["PAGE_VISIT", "BRAND_IMPRESSION_SHARE"] },
            new("CostType", "costType", FieldType.Word) { Use = FieldUse.Create, Known = ["CPC", "VCPM", "FIXED_PRICE"] },
            new("ProductLocation", "productLocation", FieldType.Word) { Use = FieldUse.Create, Known = ["SOLD_ON_AMAZON", "NOT_SOLD_ON_AMAZON"] },
            new("SmartDefault", "smartDefault", FieldType.Json) { Use = FieldUse.Create, Reshape = TextList.Read, Known = ["TARGETING", "MANUAL"] },
            new("BidOptimization", "bidding.bidOptimization", FieldType.Flag) { Property = "DynamicBidding.BidOptimization" },
            new("PlacementBidding", "bidding.bidAdjustmentsByPlacement", FieldType.Json)
            {
                Property = "DynamicBidding.PlacementBidding",
                Reshape = PlacementText.ReadSigned,
            },
            new("ShopperCohortBidding", "bidding.shopperCohortBidAdjustments", FieldType.Json) { Property = "DynamicBidding.ShopperCohortBidding" },
            new("SiteRestrictions", "siteRestrictions", FieldType.Json) { Use = FieldUse.Create, Reshape = TextList.Read },
            new("TargetedPGDealId", "targetedPGDealId") { Use = FieldUse.Create },
            new("Tags", "tags", FieldType.Json),
        ],
        [EditRules.DatesInOrder, BrandsCampaignRules.DaysOfBudget, BrandsCampaignRules.PlacementsByHand],
        create: new WriteOperation(HttpMethod.Post, "/sb/v4/campaigns") { MaxItems = MostItems });

    /// <summary>Ad groups; they have no bid.</summary>
    public static EntityKind<AdGroup> AdGroup { get; } = Kind(
        "AdGroup", SponsoredBrandsShapes.AdGroup, item => item.AdGroupId, "adGroupId", "adGroups", "sbadgroupresource", "adGroup",
        new FilterNames { Id = "adGroupIdFilter", Campaign = "campaignIdFilter", State = "stateFilter", Text = "nameFilter" },
        [FieldSets.Campaign, FieldSets.Name(NameLength), State],
        create: new WriteOperation(HttpMethod.Post, "/sb/v4/adGroups") { MaxItems = MostItems });

    /// <summary>
    /// Ads, created in a way of its own for each type. One of a campaign of the older version has no id of its own; its ad
    /// group, of which it is the only one, names it then.
    /// </summary>
    public static EntityKind<ProductAd> ProductAd { get; } = Kind(
        "ProductAd", SponsoredBrandsShapes.ProductAd, item => item.AdId ?? (item.AdGroupId is { } group ? "adGroup:" + group : null),
        "adId", "ads", "sbadresource", "ad",
        new FilterNames
        {
            Id = "adIdFilter", Campaign = "campaignIdFilter", AdGroup = "adGroupIdFilter", State = "stateFilter", Text = "nameFilter", HasExtendedData = false,
        },
        [
            new("AdType", "adType", FieldType.Word)
            {
                Use = FieldUse.Create,
                IsRequired = true,
                IsImplied = true,
                Known = [.. BrandsAdForm.ByType.Keys],
                Property = "Creative.Type",
            },
            new("CampaignId", "campaignId", FieldType.Id) { Use = FieldUse.Create, IsImplied = true },
            FieldSets.AdGroup,
            FieldSets.Name(NameLength),
            State,
            new("LandingPage", "landingPage", FieldType.Json) { Use = FieldUse.Create },
            new("LandingPageType", "landingPage.pageType", FieldType.Word)
            {
                Use = FieldUse.Create,
                Known = ["PRODUCT_LIST", "STORE", "CUSTOM_URL", "DETAIL_PAGE"],
            },
            new("LandingPageUrl", "landingPage.url") { Use = FieldUse.Create },
            new("Creative", "creative", FieldType.Json) { Use = FieldUse.Create },
            new("Headline", "creative.headline") { Use = FieldUse.Create, Rules = [new LengthRule(50)] },
            new("BrandName", "creative.brandName") { Use = FieldUse.Create, Rules = [new LengthRule(30)] },
            new("BrandLogoAssetId", "creative.brandLogoAssetID") { Use = FieldUse.Create, Property = "Creative.BrandLogoAssetId" },
            new("Asin", "creative.asins", FieldType.Json) { Use = FieldUse.Create, Reshape = TextList.Read, Property = "Creative.Asins" },
            new("VideoAssetId", "creative.videoAssetIds", FieldType.Json)
            {
                Use = FieldUse.Create,
                Reshape = TextList.Read,
                Property = "Creative.VideoAssetIds",
            },
            new("CustomImageAssetId", "creative.customImageAssetId") { Use = FieldUse.Create },
        ],
        [BrandsAdRules.PartsOfType],
        variants: new CreateVariants("AdType", BrandsAdForm.ByType.ToDictionary(
            form => form.Key,
            form => new WriteOperation(HttpMethod.Post, "/sb/v4/ads/" + form.Value.Path) { MaxItems = MostItems },
            StringComparer.Ordinal)));

    /// <summary>All of them, parents before children.</summary>
    public static IReadOnlyList<EntityKind> All { get; } = [Campaign, AdGroup, .. SponsoredBrandsTargetingKinds.All, ProductAd];

    private static EntityKind<T> Kind<T>(
        string name,
        Shape<T> shape,
        Func<T, string?> idOf,
        string idName,
        string collection,
        string mediaName,
        string entityName,
        FilterNames filters,
        IReadOnlyList<EntityField> fields,
        IReadOnlyList<Func<EntityEdit, FieldUse, EditRefusal?>>? rules = null,
        WriteOperation? create = null,
        CreateVariants? variants = null)
        where T : AdsEntity, new() => new(name, AdProduct.SponsoredBrands, shape, idOf)
        {
            IdName = idName,
            Collection = collection,
            ListPath = $"/sb/v4/{collection}/list",
            MediaType = $"application/vnd.{mediaName}.v4+json",
            MaxPageSize = 100,
            Filters = filters with { MaxIds = MostItems, MaxParents = MostItems },
            Fields = fields,
            Rules = rules ?? [],
            AnswerEntityName = entityName,
            Create = create,
            CreateVariants = variants,
            Update = new WriteOperation(HttpMethod.Put, $"/sb/v4/{collection}") { MaxItems = MostItems },
            Archive = new WriteOperation(HttpMethod.Post, $"/sb/v4/{collection}/delete") { MaxItems = MostItems, Envelope = WriteEnvelope.IdFilter },
        };
}
