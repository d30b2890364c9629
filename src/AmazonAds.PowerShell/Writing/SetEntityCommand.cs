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
    private IReadOnlyDictionary<string, object?> others = OtherMembers.None;

    /// <summary>Further members in the API's own names and shapes, for what has no parameter.</summary>
    [Parameter]
    public IDictionary? Body { get; set; }

    /// <summary>Emits the entities as they are then, as the API gives them, in place of outcomes.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override string Action => "Set";

    private protected sealed override FieldUse Use => FieldUse.Update;

    private protected sealed override bool WantsEntities => PassThru;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        others = OtherMembers.Read(Body, out var reason);
        if (reason.Length > 0) ThrowTerminatingError(Errors.ParameterInvalid(nameof(Body), reason));
    }

    private protected override bool Offers(EntityKind kind) => kind.Update is not null;

    private protected override EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit) => EntityWrites.Update(kind, PassThru);

    private protected override EntityEdit? Edit(EntityKind kind, out EditRefusal? refusal)
    {
        var entity = Piped;
        var edits = new List<FieldEdit>();
        refusal = FieldParameters.Read(kind, Fields.Given(MyInvocation.BoundParameters, _ => entity is null), entity, edits)
            ?? ReadChanges(kind, entity, edits);
        if (refusal is not null) return null;
        var edit = new EntityEdit(edits) { Others = others };
        if (!edit.IsEmpty) return edit;
        refusal = new EditRefusal("nothingToSet", "There is nothing to set: give a parameter, or change a property of the piped object.");
        return null;
    }

    private EditRefusal? ReadChanges(EntityKind kind, AdsEntity? entity, List<FieldEdit> edits)
    {
        if (entity is null) return null;
        var changed = kind.Fields.Where(field => !Fields.IsOnCommandLine(field.Name) && field.IsChangedOn(entity));
        return FieldParameters.Read(kind, changed.Select(field => (field.Name, Changed(field, entity))), entity, edits);
    }

    // $null put on a text property arrives there as an empty text.
    private static object? Changed(EntityField field, AdsEntity entity) =>
        field.Of(entity) is var value && field.IsNullable && FieldValue.IsBlank(value) ? null : value;
}
