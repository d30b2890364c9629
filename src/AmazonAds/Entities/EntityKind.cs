using System.Collections.Frozen;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Pipeline;

namespace AmazonAds.Entities;

/// <summary>
/// What there is to know of one kind of entity: where it is listed and written, in which media type, how its pages
/// follow one another, which filters it takes, and how it stands in a table.
/// </summary>
public abstract class EntityKind
{
    private protected EntityKind(string name, AdProduct adProduct)
    {
        Name = name;
        AdProduct = adProduct;
        Table = Shapes.SnakeCase.Of(name);
        TableKind = this;
    }

    /// <summary>The kind's name: <c>Campaign</c>, <c>AdGroup</c>, <c>Keyword</c>, …</summary>
    public string Name { get; }

    /// <summary>The advertising product it belongs to.</summary>
    public AdProduct AdProduct { get; }

    /// <summary>The name of its table.</summary>
    public string Table { get; }

    /// <summary>Through which API it goes.</summary>
    public AdsApiVersion ApiVersion { get; init; }

    /// <summary>The kind whose rows these are: for a kind of Ads API v1 the same one of the product's API, else itself. They share a table.</summary>
    public EntityKind TableKind { get; private protected init; }

    /// <summary>The name of its id in the JSON, for instance <c>keywordId</c>.</summary>
    public required string IdName { get; init; }

    /// <summary>The name that people know its id by, where the API uses another one.</summary>
    public string IdWord
    {
        get => field ?? IdName;
        init;
    }

    /// <summary>The name of the array that holds it in requests and answers, for instance <c>keywords</c>.</summary>
    public required string Collection { get; init; }

    /// <summary>The path of its list.</summary>
    public required string ListPath { get; init; }

    /// <summary>The kind in words, for messages: <c>negative keyword</c>.</summary>
    public string Noun => Shapes.SnakeCase.Of(Name).Replace('_', ' ');

    /// <summary>How it is created; null where it cannot be.</summary>
    public WriteOperation? Create { get; init; }

    /// <summary>The operations that create it, where a field chooses among several; null where <see cref="Create"/> is the one way.</summary>
    public CreateVariants? CreateVariants { get; init; }

    /// <summary>Whether it can be created.</summary>
    public bool CanCreate => Create is not null || CreateVariants is not null;

    /// <summary>How it is updated; null where it cannot be.</summary>
    public WriteOperation? Update { get; init; }

    /// <summary>How it is archived; null where it cannot be.</summary>
    public WriteOperation? Archive { get; init; }

    /// <summary>What can be written of it.</summary>
    public IReadOnlyList<EntityField> Fields { get; init; } = [];

    /// <summary>What the fields of one edit must keep to together.</summary>
    public IReadOnlyList<Func<EntityEdit, FieldUse, EditRefusal?>> Rules { get; init; } = [];

    /// <summary>Whether its requests are made for one profile. Default: yes; profiles themselves are written many in one request.</summary>
    public bool HasScope { get; init; } = true;

    /// <summary>Whether the API writes its ids, and those of its parents, as numbers.</summary>
    public bool IdsAreNumbers { get; init; }

    /// <summary>The name of its id in answers to writes, where that is another one.</summary>
    public string? AnswerIdName { get; init; }

    /// <summary>The member that holds the whole entity in answers to writes.</summary>
    public string? AnswerEntityName { get; init; }

    /// <summary>The media type of its requests and answers.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>The media type of the requests of its list, where that is another one.</summary>
    public string? ListContentType { get; init; }

    /// <summary>Where one is read by its id, the end of the path; null where the list's filter by own id serves.</summary>
    public string? OnePath { get; init; }

    /// <summary>The media type of one read by its id, where that is another one.</summary>
    public string? OneMediaType { get; init; }

    /// <summary>How its list goes on.</summary>
    public PageStyle PageStyle { get; init; } = PageStyle.Cursor;

    /// <summary>The largest page the service is known to give; offset pages only. Default: 100.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>The filters of its list.</summary>
    public FilterNames Filters { get; init; } = new();

    /// <summary>Filters that every request of its list carries, by name, with what they include: text or true and false.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<object>> FixedFilters { get; init; } =
        new Dictionary<string, IReadOnlyList<object>>(StringComparer.Ordinal);

    /// <summary>The columns of its table besides key, body and times.</summary>
    public abstract IReadOnlyList<EntityColumn> Columns { get; }

    /// <summary>The method and path of its list, as metrics name it.</summary>
    public string ListOperation => (PageStyle == PageStyle.Cursor ? "POST " : "GET ") + ListPath;

    /// <summary>The weight of a request that asks for extended data: five plain calls.</summary>
    internal static int ExtendedDataWeight => 5;

    /// <summary>Whether its rows come in files of exports. Such a kind is read only.</summary>
    internal bool IsOfExport { get; init; }

    /// <summary>Columns of its table that its rows may leave out though they have a value.</summary>
    internal IReadOnlySet<string> Untold { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The id of an entity of this kind, or null when it has none.</summary>
    /// <param name="entity">An entity of this kind.</param>
    public abstract string? IdOf(AdsEntity entity);

    /// <summary>Reads one entity from its JSON.</summary>
    /// <param name="json">The JSON of one object.</param>
    /// <param name="profileId">The profile it belongs to.</param>
    /// <exception cref="System.Text.Json.JsonException">The JSON is broken.</exception>
    public abstract AdsEntity ReadEntity(ReadOnlySpan<byte> json, string profileId);

    /// <summary>Reads the page that an answer holds, with the JSON of each entity beside it.</summary>
    /// <param name="response">The answer; the page's JSON lives as long as it does.</param>
    /// <param name="profileId">The profile it belongs to.</param>
    internal abstract EntityPage ReadPageWithBodies(AdsResponse response, string profileId);

    /// <summary>Makes a page of rows that came otherwise than in an answer.</summary>
    /// <param name="rows">The rows, each of this kind's model, with its JSON.</param>
    internal abstract EntityPage PageOf(IReadOnlyList<(AdsEntity Entity, ReadOnlyMemory<byte> Json)> rows);

    /// <summary>Lists entities of this kind, whatever their model; see <see cref="EntitySet{T}.ListAsync"/>.</summary>
    /// <param name="client">The client.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">Which entities; null for all.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract IAsyncEnumerable<AdsEntity> ListAsync(
        AdsClient client,
        AdsConnection connection,
        string profileId,
        EntityQuery? query = null,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>What an entity holds and no column does, as JSON text under the names that columns would have.</summary>
    /// <param name="entity">An entity of this kind.</param>
    internal abstract IReadOnlyDictionary<string, string> ReadUnheld(AdsEntity entity);

    /// <summary>The field of a name, or null.</summary>
    /// <param name="name">The name, in any case.</param>
    public EntityField? Field(string name) => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The operation that creates what an edit describes; null where none does.</summary>
    /// <param name="edit">The edit.</param>
    public WriteOperation? CreateFor(EntityEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return CreateVariants is null ? Create : CreateVariants.Of(edit);
    }

    /// <summary>The kind's name.</summary>
    public override string ToString() => Name;
}
