using AmazonAds.Batching;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Writing;

/// <summary>How an input becomes an edit: that of an entity that is created, or of one that is changed.</summary>
internal abstract class EntityEditing
{
    /// <summary>Creating: every field that is given, and the defaults of the others.</summary>
    public static EntityEditing Create { get; } = new EntityCreating();

    /// <summary>Changing: only what is given, and what was changed on a piped entity.</summary>
    public static EntityEditing Update { get; } = new EntityChanging();

    /// <summary>What is done, as a verb.</summary>
    public abstract string Action { get; }

    /// <summary>What is done, as a participle.</summary>
    public abstract string Done { get; }

    /// <summary>Whether entities are created or updated.</summary>
    public abstract FieldUse Use { get; }

    /// <summary>An edit in words.</summary>
    /// <param name="edit">The edit.</param>
    public abstract string Describe(EntityEdit edit);

    /// <summary>Whether the product's API offers it for a kind.</summary>
    /// <param name="kind">The kind.</param>
    public abstract bool Offers(EntityKind kind);

    /// <summary>The write that carries out an edit.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="wantsEntities">Whether the entities are wanted back.</param>
    public abstract EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit, bool wantsEntities);

    /// <summary>The edit of the current input, or why there is none.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="fields">The cmdlet's fields.</param>
    /// <param name="bound">The parameters that are bound now.</param>
    /// <param name="piped">The entity that is piped in; null when none is.</param>
    /// <param name="others">Further members.</param>
    /// <param name="refusal">Why there is none.</param>
    public abstract EntityEdit? Edit(
        EntityKind kind,
        FieldParameters fields,
        IReadOnlyDictionary<string, object> bound,
        AdsEntity? piped,
        IReadOnlyDictionary<string, object?> others,
        out EditRefusal? refusal);

    /// <summary>Edits in the order of the kind's fields, whatever the order of parameters.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="edits">The edits.</param>
    private protected static IReadOnlyList<FieldEdit> InOrder(EntityKind kind, List<FieldEdit> edits) =>
        edits.Count < 2 ? edits : [.. kind.Fields.SelectMany(field => edits.Where(edit => edit.Field == field))];
}
