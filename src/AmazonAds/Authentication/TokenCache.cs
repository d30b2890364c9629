using Microsoft.Extensions.Caching.Memory;

namespace AmazonAds.Authentication;

/// <summary>The access tokens of all grants, lazily got. No grant waits for another.</summary>
internal sealed class TokenCache : IDisposable
{
    // Longer than any token lives: an entry that was not asked for in so long holds nothing of use.
    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    private readonly object gate = new();
    private readonly MemoryCache entries;
    private readonly Func<IGrantHolder, CancellationToken, Task<AccessToken>> refresh;
    private readonly TimeProvider time;

    /// <summary>An empty cache.</summary>
    /// <param name="refresh">Gets a new token for a connection, with its repeats.</param>
    /// <param name="time">The clock.</param>
    public TokenCache(Func<IGrantHolder, CancellationToken, Task<AccessToken>> refresh, TimeProvider time)
    {
        this.refresh = refresh;
        this.time = time;
        entries = new MemoryCache(new MemoryCacheOptions { Clock = new CacheClock(time) });
    }

    /// <summary>A token that serves a connection now.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="rejected">A token of it that was just refused with 401, or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Errors.AdsAuthenticationException">No token is to be had.</exception>
    public ValueTask<AccessToken> GetAsync(IGrantHolder connection, AccessToken? rejected, CancellationToken cancellationToken) =>
        Entry(connection).GetAsync(rejected, cancellationToken);

    /// <summary>Forgets a grant.</summary>
    /// <param name="connection">A connection of the grant.</param>
    public void Forget(IGrantHolder connection) => entries.Remove(connection.Grant);

    /// <inheritdoc/>
    public void Dispose() => entries.Dispose();

    private GrantTokens Entry(IGrantHolder connection)
    {
        if (entries.TryGetValue(connection.Grant, out GrantTokens? tokens)) return tokens!;

        // Only finding the entry is under a lock, never a refresh.
        lock (gate)
        {
            if (entries.TryGetValue(connection.Grant, out tokens)) return tokens!;
            tokens = new GrantTokens(cancellationToken => refresh(connection, cancellationToken), time);
            return entries.Set(connection.Grant, tokens, new MemoryCacheEntryOptions { SlidingExpiration = Idle });
        }
    }
}
