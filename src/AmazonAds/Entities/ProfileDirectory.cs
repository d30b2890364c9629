using System.Collections.Concurrent;
using AmazonAds.Connections;
using AmazonAds.Errors;

namespace AmazonAds.Entities;

/// <summary>
/// What is known of profiles without asking again: the connection each came from and its marketplace. A profile that is
/// not known is looked up once, by one list of its connection however many ask.
/// </summary>
public sealed class ProfileDirectory
{
    private readonly ConcurrentDictionary<string, Profile> byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AdsConnection, Lazy<Task>> lists = new();
    private readonly AdsClient client;

    internal ProfileDirectory(AdsClient client) => this.client = client;

    /// <summary>Remembers a profile that came from a connection.</summary>
    /// <param name="profile">The profile.</param>
    public void Remember(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        byId[profile.ProfileId] = profile;
    }

    /// <summary>Every profile that is known.</summary>
    public IReadOnlyCollection<Profile> All => [.. byId.Values];

    /// <summary>A profile that is known, or null.</summary>
    /// <param name="profileId">The profile.</param>
    public Profile? Find(string profileId) => byId.GetValueOrDefault(profileId);

    /// <summary>
    /// A profile, looked up if it is not known yet. Null when it cannot be found out: the caller then goes without.
    /// </summary>
    /// <param name="connection">The connection to ask.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<Profile?> FindAsync(AdsConnection connection, string profileId, CancellationToken cancellationToken)
    {
        if (byId.TryGetValue(profileId, out var known)) return known;
        var list = lists.GetOrAdd(connection, static (asked, self) => new Lazy<Task>(() => self.ListAsync(asked)), this);
        await list.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        return byId.GetValueOrDefault(profileId);
    }

    private async Task ListAsync(AdsConnection connection)
    {
        try
        {
            foreach (var profile in await client.Profiles.ListAsync(connection).ConfigureAwait(false)) byId.TryAdd(profile.ProfileId, profile);
        }
        catch (AdsException)
        {
            // Not known is an answer here; the write itself will say what is wrong with the connection.
            lists.TryRemove(connection, out _);
        }
    }
}
