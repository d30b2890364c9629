namespace AmazonAds.Emulator.Data;

/// <summary>The states that rows of the emulator can be in.</summary>
internal static class EntityStates
{
    public const string Enabled = "ENABLED";
    public const string Paused = "PAUSED";
    public const string Archived = "ARCHIVED";
    public const string Proposed = "PROPOSED";

    /// <summary>The state of a generated row: mostly enabled, some paused, a few archived.</summary>
    public static string FromHash(ulong hash) => (hash % 100) switch
    {
        < 5 => Archived,
        < 17 => Paused,
        _ => Enabled,
    };

    /// <summary>Whether a filter of states lets every row pass.</summary>
    public static bool AreAll(ICollection<string> states) =>
        states.Contains(Enabled) && states.Contains(Paused) && states.Contains(Archived) && states.Contains(Proposed);
}
