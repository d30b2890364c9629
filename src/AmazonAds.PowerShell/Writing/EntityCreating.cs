using AmazonAds.Batching;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Writing;

/// <summary>Creating: every field that is given, and the defaults of the others. Of a piped entity only the ids are taken: what is new belongs to it.</summary>
internal sealed class EntityCreating : EntityEditing
{
    public override string Action => "Create";

    public override string Done => "created";

    public override FieldUse Use => FieldUse.Create;

    public override string Describe(EntityEdit edit)
    {
        var fields = edit.Fields.Select(field => (field.Field.Name, Value: field.New));
        var members = edit.Others.Select(other => (Name: other.Key, other.Value));
        return $"{Action} with {string.Join(", ", fields.Concat(members).Select(given => $"{given.Name} {FieldValue.Shown(given.Value)}"))}";
    }

    public override bool Offers(EntityKind kind) => kind.CanCreate;

    public override EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit, bool wantsEntities) => EntityWrites.Create(kind, edit, wantsEntities);

    public override EntityEdit? Edit(
        EntityKind kind,
        FieldParameters fields,
        IReadOnlyDictionary<string, object> bound,
        AdsEntity? piped,
        IReadOnlyDictionary<string, object?> others,
        out EditRefusal? refusal)
    {
        var edits = new List<FieldEdit>();
        var given = fields.Given(bound, name => piped is null || kind.Field(name)?.Type == FieldType.Id);
        refusal = FieldParameters.Read(kind, given, entity: null, edits);
        if (refusal is not null) return null;
        foreach (var field in kind.Fields)
        {
            if (field.Default is { } word && field.IsFor(FieldUse.Create) && !edits.Exists(edit => edit.Field == field) && !others.ContainsKey(field.Path))
                edits.Add(new FieldEdit(field, word));
        }

        return new EntityEdit(InOrder(kind, edits)) { Others = others };
    }
}
