using System.Collections.Concurrent;
using AmazonAds.Connections;
using AmazonAds.Errors;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>
/// The marketplaces of profiles. One that no list has shown yet is looked up by one list of its connection, however many
/// ask. Thread-safe.
/// </summary>
/// <param name="client">The client that asks.</param>
/// <param name="profiles">What is known of profiles.</param>
internal sealed class MarketplaceBook(AdsClient client, ProfileBook profiles)
{
    private readonly ConcurrentDictionary<AdsConnection, Lazy<Task>> lists = new();

    /// <summary>A profile's country; null when it cannot be found out, and the caller goes without.</summary>
    /// <param name="connection">The connection to ask.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<string?> CountryOfAsync(AdsConnection connection, string profileId, CancellationToken cancellationToken)
    {
        if (profiles.Find(profileId) is { CountryCode: { } country }) return country;
        var list = lists.GetOrAdd(connection, static (asked, book) => new Lazy<Task>(() => book.ListAsync(asked)), this);
        await list.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        return profiles.Find(profileId)?.CountryCode;
    }

    private async Task ListAsync(AdsConnection connection)
    {
        try
        {
            foreach (var profile in await client.Profiles.ListAsync(connection).ConfigureAwait(false))
            {
                if (profiles.Find(profile.ProfileId)?.CountryCode is null) profiles.Learn(profile);
            }
        }
        catch (AdsException)
        {
            // Not known is an answer here; the write itself will say what is wrong with the connection.
            lists.TryRemove(connection, out _);
        }
    }
}
