using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Entities;

/// <summary>The kinds of entities that the library knows. Adding one is a model, a shape and a descriptor.</summary>
public static class EntityKinds
{
    /// <summary>Profiles: the whole list in one answer, at most 5,000 per grant and region.</summary>
    public static EntityKind<Profile> Profile { get; } = new("Profile", AdProduct.None, ProfileShapes.Profile, item => item.ProfileId)
    {
        IdName = "profileId",
        Collection = "profiles",
        ListPath = "/v2/profiles",
        PageStyle = PageStyle.Whole,
        OnePath = "/v2/profiles",
        Filters = new FilterNames { MaxIds = 1 },
        HasScope = false,
        IdsAreNumbers = true,
        Update = new WriteOperation(HttpMethod.Put, "/v2/profiles") { MaxItems = 100, Envelope = WriteEnvelope.Array, Answer = WriteAnswer.InOrder },
        Fields = [new EntityField("DailyBudget", "dailyBudget", FieldType.Amount) { Use = FieldUse.Update, Rules = [new BudgetFieldRule()] }],
    };

    /// <summary>Portfolios, which hold campaigns of every product.</summary>
    public static EntityKind<Portfolio> Portfolio => PortfolioKinds.Portfolio;

    /// <summary>Sponsored Products campaigns.</summary>
    public static EntityKind<Campaign> Campaign => SponsoredProductsKinds.Campaign;

    /// <summary>Sponsored Products ad groups.</summary>
    public static EntityKind<AdGroup> AdGroup => SponsoredProductsKinds.AdGroup;

    /// <summary>Sponsored Products keywords.</summary>
    public static EntityKind<Keyword> Keyword => SponsoredProductsKinds.Keyword;

    /// <summary>The kinds that a profile holds, of all products, parents before children.</summary>
    public static IReadOnlyList<EntityKind> OfProfile { get; } =
        [Portfolio, .. SponsoredProductsKinds.All, .. SponsoredBrandsKinds.All, .. SponsoredDisplayKinds.All];

    /// <summary>Every kind, profiles first.</summary>
    public static IReadOnlyList<EntityKind> All { get; } = [Profile, .. OfProfile];

    /// <summary>The kinds of one product, and portfolios, which belong to all; parents before children.</summary>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<EntityKind> Of(AdProduct product) =>
        [.. OfProfile.Where(kind => kind.AdProduct == product || kind.AdProduct == AdProduct.None)];

    /// <summary>The kind of a name in a product; null where the product has none.</summary>
    /// <param name="name">The name, for instance <c>Keyword</c>.</param>
    /// <param name="product">The product.</param>
    public static EntityKind? Find(string name, AdProduct product) =>
        Of(product).FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind of a model in a product; null where the product has none.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="product">The product.</param>
    public static EntityKind<T>? Find<T>(AdProduct product)
        where T : AdsEntity, new() => Of(product).OfType<EntityKind<T>>().FirstOrDefault();

    /// <summary>The kind of a name in a product as an API has it; what that API has not goes through the product's own.</summary>
    /// <param name="name">The name, for instance <c>Keyword</c>.</param>
    /// <param name="product">The product.</param>
    /// <param name="version">The API.</param>
    public static EntityKind? Find(string name, AdProduct product, AdsApiVersion version) =>
        Find(name, product) is { } kind ? Through(kind, version) : null;

    /// <summary>The kind of a model in a product as an API has it; what that API has not goes through the product's own.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="product">The product.</param>
    /// <param name="version">The API.</param>
    public static EntityKind<T>? Find<T>(AdProduct product, AdsApiVersion version)
        where T : AdsEntity, new() => Find<T>(product) is { } kind ? (EntityKind<T>)Through(kind, version) : null;

    /// <summary>A kind as an API has it; what that API has not goes through the product's own.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="version">The API.</param>
    public static EntityKind Through(EntityKind kind, AdsApiVersion version)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return version == AdsApiVersion.V1 ? UnifiedKinds.Of(kind) ?? kind : kind.TableKind;
    }
}
