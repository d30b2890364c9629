using System.Collections.Concurrent;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>The profiles that lists have shown: which connection they came from, their country and currency. Thread-safe.</summary>
internal sealed class ProfileBook
{
    private readonly ConcurrentDictionary<string, KnownProfile> byId = new(StringComparer.Ordinal);

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<KnownProfile> All => byId.Values;

    /// <summary>What is known of a profile, or null.</summary>
    /// <param name="profileId">Its id.</param>
    public KnownProfile? Find(string profileId) => byId.GetValueOrDefault(profileId);

    /// <summary>Remembers a profile. Where several connections show the same one, the last to show it counts.</summary>
    /// <param name="profile">The profile; without a connection's name nothing is remembered.</param>
    public void Learn(Profile profile)
    {
        if (profile is not { Connection: { } connection, ProfileId.Length: > 0 }) return;
        byId[profile.ProfileId] = new KnownProfile(
            profile.ProfileId, connection, profile.CountryCode, profile.CurrencyCode, profile.AccountInfo?.Name, profile.Timezone);
    }

    /// <summary>Remembers through which connection a profile was read, unless a list has shown it.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="connection">The connection's name.</param>
    public void LearnConnection(string profileId, string connection) =>
        byId.TryAdd(profileId, new KnownProfile(profileId, connection, CountryCode: null, CurrencyCode: null, Name: null, TimeZone: null));

    /// <summary>Forgets the profiles of a connection.</summary>
    /// <param name="connection">The connection's name.</param>
    public void Forget(string connection)
    {
        foreach (var pair in byId)
        {
            if (string.Equals(pair.Value.Connection, connection, StringComparison.OrdinalIgnoreCase)) byId.TryRemove(pair);
        }
    }
}
