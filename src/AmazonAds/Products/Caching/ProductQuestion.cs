using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmazonAds.Products.Caching;

/// <summary>A request as the caches see it: which ids, which resources, and the rest.</summary>
internal sealed class ProductQuestion
{
    private const string Resource = "resources";

    // What is told about one and the same item depends on these.
    private static readonly string[] Telling = ["condition", "currencyOfPreference", "languagesOfPreference", "merchant", "offerCount"];

    // Values that are no different from saying nothing.
    private static readonly string[] Usual = ["Any", "All"];

    // A search that was narrowed by offers may show the offer that fits, not the one that others are shown.
    private static readonly string[] OfOffers = ["availability", "deliveryFlags", "maxPrice", "minPrice", "minSavingPercent"];

    // They tell of the answer as a whole, not of its items.
    private static readonly string[] OfWholes = ["searchRefinements", "variationSummary"];

    private readonly JsonObject request;

    private ProductQuestion(ProductOperation operation, JsonObject request)
    {
        Operation = operation;
        this.request = request;
        Ids = IdName is { } name ? [.. Texts(name).Select(Normal).Distinct(StringComparer.Ordinal)] : [];
        Resources = Texts(Resource);
        Owner = IdKind == ProductIdKind.Item ? request["partnerTag"]?.ToString() ?? string.Empty : string.Empty;
    }

    public ProductOperation Operation { get; }

    /// <summary>The ids that are looked up, each once; none for searches and variations.</summary>
    public IReadOnlyList<string> Ids { get; }

    public IReadOnlyList<string> Resources { get; }

    /// <summary>The resources that tell of each item.</summary>
    public IEnumerable<string> FactResources
    {
        get
        {
            var isNarrowed = Array.Exists(OfOffers, request.ContainsKey);
            return Resources.Where(resource => !OfWholes.Contains(resource.Split('.')[0], StringComparer.Ordinal)
                && !(isNarrowed && resource.StartsWith("offersV2.", StringComparison.Ordinal)));
        }
    }

    /// <summary>The partner tag, which links to items hold; empty for browse nodes.</summary>
    public string Owner { get; }

    public ProductIdKind IdKind => Operation == ProductOperation.GetBrowseNodes ? ProductIdKind.BrowseNode : ProductIdKind.Item;

    /// <summary>Whether the whole answer holds prices.</summary>
    public bool HasPrice => Resources.Any(static resource => ProductResources.KindOf(resource) == ProductDataKind.Price);

    /// <summary>The request, canonical.</summary>
    public ReadOnlyMemory<byte> Body => CanonicalJson.Write(request);

    private string? IdName => Operation switch
    {
        ProductOperation.GetItems => "itemIds",
        ProductOperation.GetBrowseNodes => "browseNodeIds",
        _ => null,
    };

    /// <summary>Reads a request.</summary>
    /// <param name="operation">Its operation.</param>
    /// <param name="body">Its JSON; a look-up may name any number of ids.</param>
    /// <exception cref="ArgumentException">It is no JSON object, or a look-up of nothing.</exception>
    public static ProductQuestion Read(ProductOperation operation, ReadOnlyMemory<byte> body)
    {
        JsonObject? parsed;
        try
        {
            parsed = JsonNode.Parse(body.Span) as JsonObject;
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The request is no JSON.", nameof(body), exception);
        }

        return new ProductQuestion(operation, parsed ?? throw new ArgumentException("The request is no JSON object.", nameof(body)));
    }

    /// <summary>The same request for some of its ids and resources.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="resources">The resources.</param>
    public ProductQuestion For(IReadOnlyList<string> ids, IReadOnlyList<string> resources)
    {
        var part = (JsonObject)request.DeepClone();
        part[IdName!] = new JsonArray([.. ids.Select(static id => JsonValue.Create(id))]);
        part.Remove(Resource);
        if (resources.Count > 0) part[Resource] = new JsonArray([.. resources.Select(static resource => JsonValue.Create(resource))]);
        return new ProductQuestion(Operation, part);
    }

    /// <summary>Within what its facts are true.</summary>
    /// <param name="connection">The connection it goes through.</param>
    /// <param name="kind">Facts about what.</param>
    public ProductScope Scope(ProductConnection connection, ProductIdKind kind)
    {
        var context = new JsonObject();
        foreach (var name in Telling.Where(name => kind == ProductIdKind.Item || name == "languagesOfPreference"))
        {
            if (request[name] is { } value && !Usual.Contains(value.ToString(), StringComparer.Ordinal)) context[name] = value.DeepClone();
        }

        return new ProductScope(
            ProductService.Of(connection),
            connection.Marketplace,
            context.Count == 0 ? string.Empty : Encoding.UTF8.GetString(CanonicalJson.Write(context).Span));
    }

    /// <summary>An id as it is kept.</summary>
    /// <param name="id">The id.</param>
    public string Normal(string id) => IdKind == ProductIdKind.Item ? id.Trim().ToUpperInvariant() : id.Trim();

    private string[] Texts(string name) => request[name] is JsonArray list
        ? [.. list.Select(static item => item?.ToString()).OfType<string>()]
        : [];
}
