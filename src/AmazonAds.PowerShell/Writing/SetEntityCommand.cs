using System.Collections;
using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Writing;

/// <summary>
/// The base of cmdlets that change entities. Of a piped entity only its ids are taken, and what was changed on it;
/// what stands on the command line comes first. Rows of other kinds bind fields by name.
/// </summary>
public abstract class SetEntityCommand : WriteEntityCommand
{
    /// <summary>Further members in the API's own names and shapes, for what has no parameter.</summary>
    [Parameter]
    public IDictionary? Body { get; set; }

    /// <summary>Emits the entities as they are then, as the API gives them, in place of outcomes.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override string Action => "Set";

    private protected sealed override FieldUse Use => FieldUse.Update;

    private protected sealed override bool WantsEntities => PassThru;

    private protected override bool Offers(EntityKind kind) => kind.Update is not null;

    private protected override EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit) => EntityWrites.Update(kind, PassThru);

    private protected override EntityEdit? Edit(EntityKind kind, out EditRefusal? refusal)
    {
        var entity = Piped;
        var edits = new List<FieldEdit>();
        refusal = FieldParameters.Read(kind, Fields.Given(MyInvocation.BoundParameters, _ => entity is null), entity, edits)
            ?? ReadChanges(kind, entity, edits);
        if (refusal is not null) return null;
        var edit = new EntityEdit(edits) { Others = OtherMembers.Of(Body) };
        if (!edit.IsEmpty) return edit;
        refusal = new EditRefusal("nothingToSet", "There is nothing to set: give a parameter, or change a property of the piped object.");
        return null;
    }

    private EditRefusal? ReadChanges(EntityKind kind, AdsEntity? entity, List<FieldEdit> edits)
    {
        if (entity is null) return null;
        var changed = kind.Fields.Where(field => !Fields.IsOnCommandLine(field.Name) && field.IsChangedOn(entity));
        return FieldParameters.Read(kind, changed.Select(field => (field.Name, field.Of(entity))), entity, edits);
    }
}
