using AmazonAds.Batching;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Writing;

/// <summary>The base of cmdlets that archive entities: they stay readable and never serve again. It cannot be undone.</summary>
public abstract class RemoveEntityCommand : WriteEntityCommand
{
    private protected sealed override string Action => "Archive";

    private protected sealed override string Done => "archived";

    private protected sealed override FieldUse Use => FieldUse.Update;

    private protected override bool Offers(EntityKind kind) => kind.Archive is not null;

    private protected override EntityWrite<EntityEdit> WriteOf(EntityKind kind, EntityEdit edit) => EntityWrites.Archive(kind);

    private protected override EntityEdit? Edit(EntityKind kind, out EditRefusal? refusal)
    {
        refusal = null;
        return EntityEdit.Nothing;
    }
}
