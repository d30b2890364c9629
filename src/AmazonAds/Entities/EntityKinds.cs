using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>The kinds of entities that the library knows. Adding one is a model, a shape and an entry here.</summary>
public static class EntityKinds
{
    /// <summary>Profiles: the whole list in one answer, at most 5,000 per grant and region.</summary>
    public static EntityKind<Profile> Profile { get; } = new("Profile", AdProduct.None, ProfileShapes.Profile, item => item.ProfileId)
    {
        IdName = "profileId",
        Collection = "profiles",
        ListPath = "/v2/profiles",
        PageStyle = PageStyle.Whole,
    };

    /// <summary>Sponsored Products campaigns.</summary>
    public static EntityKind<Campaign> Campaign { get; } = new(
        "Campaign", AdProduct.SponsoredProducts, SponsoredProductsShapes.Campaign, item => item.CampaignId)
    {
        IdName = "campaignId",
        Collection = "campaigns",
        ListPath = "/sp/campaigns/list",
        WritePath = "/sp/campaigns",
        MediaType = "application/vnd.spCampaign.v3+json",
        Filters = new FilterNames
        {
            Id = "campaignIdFilter",
            Portfolio = "portfolioIdFilter",
            State = "stateFilter",
            Text = "nameFilter",
        },
    };

    /// <summary>Sponsored Products ad groups.</summary>
    public static EntityKind<AdGroup> AdGroup { get; } = new(
        "AdGroup", AdProduct.SponsoredProducts, SponsoredProductsShapes.AdGroup, item => item.AdGroupId)
    {
        IdName = "adGroupId",
        Collection = "adGroups",
        ListPath = "/sp/adGroups/list",
        WritePath = "/sp/adGroups",
        MediaType = "application/vnd.spAdGroup.v3+json",
        Filters = new FilterNames
        {
            Id = "adGroupIdFilter",
            Campaign = "campaignIdFilter",
            State = "stateFilter",
            Text = "nameFilter",
        },
    };

    /// <summary>Sponsored Products keywords.</summary>
    public static EntityKind<Keyword> Keyword { get; } = new(
        "Keyword", AdProduct.SponsoredProducts, SponsoredProductsShapes.Keyword, item => item.KeywordId)
    {
        IdName = "keywordId",
        Collection = "keywords",
        ListPath = "/sp/keywords/list",
        WritePath = "/sp/keywords",
        MediaType = "application/vnd.spKeyword.v3+json",
        Filters = new FilterNames
        {
            Id = "keywordIdFilter",
            Campaign = "campaignIdFilter",
            AdGroup = "adGroupIdFilter",
            State = "stateFilter",
            Text = "keywordTextFilter",
        },
    };

    /// <summary>The kinds that a profile holds, parents before children.</summary>
    public static IReadOnlyList<EntityKind> OfProfile { get; } = [Campaign, AdGroup, Keyword];

    /// <summary>Every kind, profiles first.</summary>
    public static IReadOnlyList<EntityKind> All { get; } = [Profile, .. OfProfile];
}
