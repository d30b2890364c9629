using AmazonAds.Storage;

namespace AmazonAds.Products.Caching;

/// <summary>
/// The database as look-ups see it: one that cannot be opened, is locked, breaks or does not answer within seconds is as if
/// there were none. That is said once, and after some time it is tried again.
/// </summary>
internal sealed class GuardedStore : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim opening = new(1);
    private readonly Func<CancellationToken, Task<IProductCacheStore>>? open;
    private readonly TimeProvider time;
    private readonly Action<Exception>? warn;
    private IProductCacheStore? store;
    private long pausedUntil = long.MinValue;
    private long sweptAt;
    private int isSaid;

    /// <summary>A store that is opened when it is first needed.</summary>
    /// <param name="open">Opens it; null for none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="warn">Is told the first failure.</param>
    public GuardedStore(Func<CancellationToken, Task<IProductCacheStore>>? open, TimeProvider time, Action<Exception>? warn)
    {
        this.open = open;
        this.time = time;
        this.warn = warn;
    }

    /// <summary>Whether there is one at all.</summary>
    public bool IsThere => open is not null;

    /// <summary>The store itself, for those who want to know that it fails.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">It cannot be opened.</exception>
    public async ValueTask<IProductCacheStore> OpenAsync(CancellationToken cancellationToken)
    {
        if (store is { } opened) return opened;
        await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (store is { } present) return present;
            var fresh = await open!(cancellationToken).ConfigureAwait(false);
            await SweepAsync(fresh, cancellationToken).ConfigureAwait(false);
            return store = fresh;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Does something with the store.</summary>
    /// <param name="work">What.</param>
    /// <param name="otherwise">The result where there is no store.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<T> TryAsync<T>(Func<IProductCacheStore, CancellationToken, Task<T>> work, T otherwise, CancellationToken cancellationToken)
    {
        if (open is null || time.GetUtcNow().UtcTicks < Volatile.Read(ref pausedUntil)) return otherwise;
        try
        {
            var task = WorkAsync(work, cancellationToken);
            return await (task.IsCompleted ? task : task.WaitAsync(Patience, time, cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Volatile.Write(ref pausedUntil, (time.GetUtcNow() + Pause).UtcTicks);
            if (Interlocked.Exchange(ref isSaid, 1) == 0) warn?.Invoke(exception);
            return otherwise;
        }
    }

    /// <summary>Writes, and now and then removes what may not be kept any longer.</summary>
    /// <param name="work">What is written.</param>
    public async ValueTask WriteAsync(Func<IProductCacheStore, Task> work)
    {
        await TryAsync(
            async (opened, cancellationToken) =>
            {
                await work(opened).ConfigureAwait(false);
                if (time.GetUtcNow().UtcTicks - Volatile.Read(ref sweptAt) >= Sweep.Ticks) await SweepAsync(opened, cancellationToken).ConfigureAwait(false);
                return true;
            },
            false,
            CancellationToken.None).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (store is not null) await store.DisposeAsync().ConfigureAwait(false);
        opening.Dispose();
    }

    private async Task<T> WorkAsync<T>(Func<IProductCacheStore, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        await work(store ?? await OpenAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    // That it cannot be done now is no failure: what is too old is never served, and the next time will come.
    private async Task SweepAsync(IProductCacheStore opened, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Volatile.Write(ref sweptAt, now.UtcTicks);
        try
        {
            await opened.RemoveExpiredAsync(now, cancellationToken).ConfigureAwait(false);
        }
        catch (AdsStoreException)
        {
        }
    }
}
