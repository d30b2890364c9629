using System.Collections;
using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Writing;

/// <summary>The base of cmdlets that create or change entities by their fields.</summary>
public abstract class EditEntityCommand : WriteEntityCommand
{
    private readonly EntityEditing editing;
    private IReadOnlyDictionary<string, object?> others = OtherMembers.None;

    private protected EditEntityCommand(EntityEditing editing) => this.editing = editing;

    /// <summary>Further members in the API's own names and shapes, for what has no parameter.</summary>
    [Parameter]
    public IDictionary? Body { get; set; }

    /// <summary>Emits the entities as they are then, as the API gives them, in place of outcomes.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override string Action => editing.Action;

    private protected sealed override string Done => editing.Done;

    private protected sealed override FieldUse Use => editing.Use;

    private protected sealed override bool WantsEntities => PassThru;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        others = OtherMembers.Read(Body, out var reason);
        if (reason.Length > 0) ThrowTerminatingError(Errors.ParameterInvalid(nameof(Body), reason));
    }

    private protected sealed override string Describe(EntityEdit edit) => editing.Describe(edit);

    private protected sealed override bool Offers(EntityKind kind) => editing.Offers(kind);

    private protected sealed override EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit) => editing.WriteOf(kind, edit, PassThru);

    private protected sealed override EntityEdit? Edit(EntityKind kind, out EditRefusal? refusal) =>
        editing.Edit(kind, Fields, MyInvocation.BoundParameters, Piped, others, out refusal);
}
