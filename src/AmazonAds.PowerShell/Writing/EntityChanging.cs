using AmazonAds.Batching;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Writing;

/// <summary>
/// Changing: what stands on the command line, and of a piped entity what was changed on it. Rows of other kinds bind
/// fields by name.
/// </summary>
internal sealed class EntityChanging : EntityEditing
{
    public override string Action => "Set";

    public override string Done => "changed";

    public override FieldUse Use => FieldUse.Update;

    public override string Describe(EntityEdit edit) => $"{Action} {edit}";

    public override bool Offers(EntityKind kind) => kind.Update is not null;

    public override EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit, bool wantsEntities) => EntityWrites.Update(kind, wantsEntities);

    public override EntityEdit? Edit(
        EntityKind kind,
        FieldParameters fields,
        IReadOnlyDictionary<string, object> bound,
        AdsEntity? piped,
        IReadOnlyDictionary<string, object?> others,
        out EditRefusal? refusal)
    {
        var edits = new List<FieldEdit>();
        refusal = FieldParameters.Read(kind, fields.Given(bound, _ => piped is null), piped, edits) ?? ReadChanges(kind, fields, piped, edits);
        if (refusal is not null) return null;
        var edit = new EntityEdit(InOrder(kind, edits)) { Others = others };
        if (!edit.IsEmpty) return edit;
        refusal = new EditRefusal("nothingToSet", "There is nothing to set: give a parameter, or change a property of the piped object.");
        return null;
    }

    private static EditRefusal? ReadChanges(EntityKind kind, FieldParameters fields, AdsEntity? entity, List<FieldEdit> edits)
    {
        if (entity is null) return null;
        var changed = kind.Fields.Where(field => !fields.IsOnCommandLine(field.Name) && field.IsChangedOn(entity));
        return FieldParameters.Read(kind, changed.Select(field => (field.Name, Changed(field, entity))), entity, edits);
    }

    // $null put on a text property arrives there as an empty text.
    private static object? Changed(EntityField field, AdsEntity entity) =>
        field.Of(entity) is var value && field.IsNullable && FieldValue.IsBlank(value) ? null : value;
}
