namespace AmazonAds.Emulator.Writes;

/// <summary>A member that items of a write can have: when it counts, and what it does to the row.</summary>
internal sealed record Member<TRow>(string Name, MemberUse Use, bool CanChange, MemberSetter<TRow> Set)
    where TRow : EmulatedEntity;
