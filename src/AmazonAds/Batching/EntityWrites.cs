using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary>The writes that the library knows.</summary>
public static class EntityWrites
{
    /// <summary>Sets the bid of a Sponsored Products keyword; nothing else of it is sent.</summary>
    public static EntityWrite<decimal> KeywordBid { get; } = new(EntityKinds.Keyword, EntityKinds.Keyword.Update!, (writer, id, bid) =>
    {
        writer.WriteStartObject();
        writer.WriteString("keywordId"u8, id);
        writer.WriteNumber("bid"u8, bid);
        writer.WriteEndObject();
    });

    /// <summary>Creates entities of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="wantsEntities">Whether the new entities are wanted back.</param>
    /// <exception cref="ArgumentException">They cannot be created.</exception>
    public static EntityWrite<EntityEdit> Create(EntityKind kind, bool wantsEntities = false) => Of(kind, kind?.Create, "created", wantsEntities);

    /// <summary>Creates entities of a kind in the way that an edit asks for: see <see cref="EntityKind.CreateVariants"/>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="edit">An edit like those that are to be written.</param>
    /// <param name="wantsEntities">Whether the new entities are wanted back.</param>
    /// <exception cref="ArgumentException">They cannot be created so.</exception>
    public static EntityWrite<EntityEdit> Create(EntityKind kind, EntityEdit edit, bool wantsEntities = false) =>
        Of(kind, kind?.CreateFor(edit), "created", wantsEntities);

    /// <summary>Updates entities of a kind: of each only what its edit holds.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="wantsEntities">Whether the entities are wanted back as they are then.</param>
    /// <exception cref="ArgumentException">They cannot be updated.</exception>
    public static EntityWrite<EntityEdit> Update(EntityKind kind, bool wantsEntities = false) => Of(kind, kind?.Update, "updated", wantsEntities);

    /// <summary>Archives entities of a kind: the API's delete, after which they are kept, and never serve again.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentException">They cannot be archived.</exception>
    public static EntityWrite<EntityEdit> Archive(EntityKind kind) => Of(kind, kind?.Archive, "archived", wantsEntities: false);

    private static EntityWrite<EntityEdit> Of(EntityKind? kind, WriteOperation? operation, string what, bool wantsEntities)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (operation is null) throw new ArgumentException($"{kind.AdProduct} {kind.Noun}s cannot be {what}.", nameof(kind));
        return new EntityWrite<EntityEdit>(kind, operation, (writer, id, edit) => EditJson.Write(writer, kind, id, edit, operation.Fixed, operation.FixedFlags))
        {
            WantsEntities = wantsEntities,
        };
    }
}
