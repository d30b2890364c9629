using System.Text.Json;
using AmazonAds.Connections;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.Entities;

/// <summary>A kind of entity and its model.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class EntityKind<T> : EntityKind
    where T : AdsEntity, new()
{
    private readonly Shape<T> shape;
    private readonly Shape<T> reading;
    private readonly Func<T, string?> idOf;
    private readonly Lazy<IReadOnlyList<EntityColumn>> columns;

    internal EntityKind(string name, AdProduct adProduct, Shape<T> shape, Func<T, string?> idOf)
        : base(name, adProduct)
    {
        this.shape = shape;
        reading = shape;
        this.idOf = idOf;
        columns = new Lazy<IReadOnlyList<EntityColumn>>(ReadColumns);
    }

    /// <summary>A kind as another API has it: its rows fill the same model and the same table.</summary>
    /// <param name="tableKind">The kind whose table it is.</param>
    /// <param name="reading">How rows stand in the other API's JSON.</param>
    internal EntityKind(EntityKind<T> tableKind, Shape<T> reading)
        : base(tableKind.Name, tableKind.AdProduct)
    {
        this.reading = reading;
        shape = tableKind.shape;
        idOf = tableKind.idOf;
        columns = tableKind.columns;
        TableKind = tableKind;
        IdWord = tableKind.IdName;
    }

    /// <summary>Which rows of its list are of this kind, where one list holds several; null for all.</summary>
    internal Func<T, bool>? Picks { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<EntityColumn> Columns => columns.Value;

    /// <inheritdoc/>
    public override string? IdOf(AdsEntity entity) => idOf((T)entity);

    /// <inheritdoc/>
    public override AdsEntity ReadEntity(ReadOnlySpan<byte> json, string profileId)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("It is not an object.");
        return Read(ref reader, profileId);
    }

    /// <summary>Reads the page that an answer holds.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="profileId">The profile it belongs to.</param>
    internal EntityPage<T> ReadPage(AdsResponse response, string profileId) => PageReader.Read(this, response, profileId, withBodies: false);

    /// <inheritdoc/>
    internal override EntityPage ReadPageWithBodies(AdsResponse response, string profileId) =>
        PageReader.Read(this, response, profileId, withBodies: true);

    /// <inheritdoc/>
    internal override EntityPage PageOf(IReadOnlyList<(AdsEntity Entity, ReadOnlyMemory<byte> Json)> rows) => new EntityPage<T>
    {
        Items = [.. rows.Select(row => (T)row.Entity)],
        Bodies = [.. rows.Select(row => row.Json)],
    };

    /// <inheritdoc/>
    public override IAsyncEnumerable<AdsEntity> ListAsync(
        AdsClient client,
        AdsConnection connection,
        string profileId,
        EntityQuery? query = null,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Set(this).ListAsync(connection, profileId, query, options, cancellationToken);
    }

    /// <inheritdoc/>
    internal override IReadOnlyDictionary<string, string> ReadUnheld(AdsEntity entity)
    {
        var unheld = new Dictionary<string, string>(StringComparer.Ordinal);
        shape.ReadUnheld((T)entity, string.Empty, unheld);
        return unheld;
    }

    /// <summary>Reads the entity that a reader stands on.</summary>
    /// <param name="reader">On the start of the object.</param>
    /// <param name="profileId">The profile it belongs to.</param>
    internal T Read(ref Utf8JsonReader reader, string profileId)
    {
        var entity = reading.Read(ref reader);
        if (profileId.Length > 0) entity.ProfileId = profileId;
        entity.Kind = this;
        return entity;
    }

    private IReadOnlyList<EntityColumn> ReadColumns() =>
    [
        .. shape.Columns
            .Where(column => column.Name != SnakeCase.Of(IdName))
            .Select(column => new EntityColumn(column.Name, column.Type, entity => column.Get((T)entity))),
    ];
}
