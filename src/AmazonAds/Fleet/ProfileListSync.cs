using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>Brings the profiles of a connection into the store. It is one request, so every run does it anew.</summary>
/// <param name="client">The client.</param>
/// <param name="store">The store.</param>
/// <param name="onProfile">Told of each profile; null for nobody.</param>
internal sealed class ProfileListSync(AdsClient client, IAdsStore store, Action<Profile>? onProfile)
{
    private const int MostAtOnce = 1000;

    /// <summary>Lists, writes, and marks as gone what the grant cannot see any more.</summary>
    /// <param name="run">The run.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="call">Time, gate and tally of each request.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The ids of the profiles.</returns>
    /// <exception cref="AdsException">It failed; the failure is noted in the store.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(
        SyncRun run, AdsConnection connection, AdsCallOptions call, CancellationToken cancellationToken)
    {
        var pass = await store.BeginPassAsync(run, new SyncScope(connection.Name, EntityKinds.Profile), cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await client.Profiles.ListRawAsync(connection, call, cancellationToken).ConfigureAwait(false);
            var ids = await WriteAsync(pass, connection, response, cancellationToken).ConfigureAwait(false);
            if (!pass.IsFirst) await FindGoneAsync(pass, connection, call, cancellationToken).ConfigureAwait(false);
            await store.EndPassAsync(pass, SyncState.Complete, null, cancellationToken).ConfigureAwait(false);
            return ids;
        }
        catch (AdsException failure)
        {
            await store.EndPassAsync(pass, SyncState.Failed, failure.Message, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<IReadOnlyList<string>> WriteAsync(
        SyncPass pass, AdsConnection connection, AdsResponse response, CancellationToken cancellationToken)
    {
        EntityPage page;
        try
        {
            page = EntityKinds.Profile.ReadPageWithBodies(response, string.Empty);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        response.ReleasePlace();
        var profiles = ProfileSet.Named([.. page.Entities.Cast<Profile>()], connection);
        foreach (var profile in profiles) onProfile?.Invoke(profile);
        var written = await store.WriteAsync(new PageWrite(pass, page, null, CountsAsSeen: true, response), cancellationToken).ConfigureAwait(false);
        await written.ConfigureAwait(false);
        return [.. profiles.Select(profile => profile.ProfileId)];
    }

    private async Task FindGoneAsync(SyncPass pass, AdsConnection connection, AdsCallOptions call, CancellationToken cancellationToken)
    {
        while (true)
        {
            var unseen = await store.ReadUnseenAsync(pass, MostAtOnce, cancellationToken).ConfigureAwait(false);
            if (unseen.Count == 0) return;
            var gone = new List<string>();
            foreach (var id in unseen)
            {
                // A profile that is still there though the list left it out is not gone; it is left for the next run.
                if (await client.Profiles.FindAsync(connection, id, call, cancellationToken).ConfigureAwait(false) is null) gone.Add(id);
            }

            if (gone.Count == 0) return;
            await store.MarkGoneAsync(pass, gone, cancellationToken).ConfigureAwait(false);
            if (gone.Count < unseen.Count) return;
        }
    }
}
