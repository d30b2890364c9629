namespace AmazonAds.Emulator.Writes;

/// <summary>The usual sorts of members.</summary>
internal static class Members<TRow>
    where TRow : EmulatedEntity
{
    /// <summary>New rows must have it, and it stays as it is.</summary>
    public static Member<TRow> Fixed(string name, MemberSetter<TRow> set) => new(name, MemberUse.Required, CanChange: false, set);

    /// <summary>New rows may have it, and it stays as it is.</summary>
    public static Member<TRow> Initial(string name, MemberSetter<TRow> set) => new(name, MemberUse.Optional, CanChange: false, set);

    /// <summary>New rows must have it, and it can be changed.</summary>
    public static Member<TRow> Required(string name, MemberSetter<TRow> set) => new(name, MemberUse.Required, CanChange: true, set);

    /// <summary>New rows may have it, and it can be changed.</summary>
    public static Member<TRow> Optional(string name, MemberSetter<TRow> set) => new(name, MemberUse.Optional, CanChange: true, set);

    /// <summary>Rows keep it as it came and give it back.</summary>
    public static Member<TRow> Kept(string name) => Optional(name, (row, value) =>
        (TRow)(row with { OtherMembers = new Dictionary<string, string>(row.OtherMembers ?? Empty, StringComparer.Ordinal) { [name] = value.RawJson } }));

    public static Member<TRow> State { get; } = Required("state", static (row, value) => (TRow)(row with { State = value.State() }));

    private static Dictionary<string, string> Empty { get; } = new(StringComparer.Ordinal);
}
