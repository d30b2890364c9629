using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Writing;

/// <summary>The base of cmdlets that set the state of entities and nothing else.</summary>
/// <param name="state">The state.</param>
public abstract class StateEntityCommand(string state) : WriteEntityCommand
{
    /// <summary>Emits the entities as they are then, as the API gives them, in place of outcomes.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override string Action => "Set";

    private protected sealed override FieldUse Use => FieldUse.Update;

    private protected sealed override bool WantsEntities => PassThru;

    private protected override bool Offers(EntityKind kind) => kind.Update is not null && kind.Field("State") is not null;

    private protected override EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit) => EntityWrites.Update(kind, PassThru);

    private protected override EntityEdit? Edit(EntityKind kind, out EditRefusal? refusal)
    {
        var edits = new List<FieldEdit>();
        refusal = FieldParameters.Read(kind, [("State", state)], Piped, edits);
        return refusal is null ? new EntityEdit(edits) : null;
    }
}
