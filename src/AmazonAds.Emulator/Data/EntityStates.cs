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
}
