namespace AmazonAds.RateLimiting;

/// <summary>The ceilings as set: per profile, else per connection, else the default. Not thread-safe.</summary>
internal sealed class SettingsLevels(RateLimitSettings initial)
{
    private readonly Dictionary<string, RateLimitSettings> byConnection = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RateLimitSettings> byProfile = new(StringComparer.Ordinal);

    public RateLimitSettings Default { get; set; } = initial;

    /// <summary>The ceiling of requests for reports, which follow no connection and no profile.</summary>
    public RateLimitSettings Reports { get; set; } = new() { RequestsPerSecond = 2, Burst = 4 };

    public void SetForConnection(string name, RateLimitSettings? settings) => Set(byConnection, name, settings);

    public void SetForProfile(string profileId, RateLimitSettings? settings) => Set(byProfile, profileId, settings);

    public RateLimitSettings Resolve(string connectionName, string? profileId) =>
        profileId is not null && byProfile.TryGetValue(profileId, out var own) ? own
        : byConnection.TryGetValue(connectionName, out var shared) ? shared
        : Default;

    private static void Set(
        Dictionary<string, RateLimitSettings> level, string name, RateLimitSettings? settings)
    {
        if (settings is null)
            level.Remove(name);
        else
            level[name] = settings;
    }
}
