using System.Collections;
using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Writing;

/// <summary>
/// The base of cmdlets that create entities. Of a piped entity only the ids are taken: what is new belongs to it.
/// </summary>
public abstract class NewEntityCommand : WriteEntityCommand
{
    private IReadOnlyDictionary<string, object?> others = OtherMembers.None;

    /// <summary>Further members in the API's own names and shapes, for what has no parameter.</summary>
    [Parameter]
    public IDictionary? Body { get; set; }

    /// <summary>Emits the new entities, as the API gives them, in place of outcomes.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override string Action => "Create";

    private protected sealed override string Done => "created";

    private protected sealed override string Describe(EntityEdit edit)
    {
        var fields = edit.Fields.Select(field => (field.Field.Name, Value: field.New));
        var members = edit.Others.Select(other => (Name: other.Key, other.Value));
        return $"{Action} with {string.Join(", ", fields.Concat(members).Select(given => $"{given.Name} {FieldValue.Shown(given.Value)}"))}";
    }

    private protected sealed override FieldUse Use => FieldUse.Create;

    private protected sealed override bool WantsEntities => PassThru;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        others = OtherMembers.Read(Body, out var reason);
        if (reason.Length > 0) ThrowTerminatingError(Errors.ParameterInvalid(nameof(Body), reason));
    }

    private protected override bool Offers(EntityKind kind) => kind.CanCreate;

    private protected override EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit) => EntityWrites.Create(kind, edit, PassThru);

    private protected override EntityEdit? Edit(EntityKind kind, out EditRefusal? refusal)
    {
        var edits = new List<FieldEdit>();
        var given = Fields.Given(MyInvocation.BoundParameters, name => Piped is null || kind.Field(name)?.Type == FieldType.Id);
        refusal = FieldParameters.Read(kind, given, entity: null, edits);
        if (refusal is not null) return null;
        foreach (var field in kind.Fields)
        {
            if (field.Default is { } word && field.IsFor(FieldUse.Create) && !edits.Exists(edit => edit.Field == field) && !others.ContainsKey(field.Path))
                edits.Add(new FieldEdit(field, word));
        }

        return new EntityEdit(edits) { Others = others };
    }
}
