using System.Collections.Concurrent;
using AmazonAds.Connections;
using AmazonAds.Fleet;
using AmazonAds.PowerShell.Sessions;
using AmazonAds.Reports;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Reports;

/// <summary>A store that a cmdlet works with from its beginning to its end, and the reports that are remembered in it.</summary>
internal sealed class ReportStoreHandle : IAsyncDisposable
{
    private readonly IFleetStore store;
    private readonly ConcurrentDictionary<string, Lazy<Task<SharedReportRates>>> rates = new(StringComparer.Ordinal);

    private ReportStoreHandle(StorePlace place, IFleetStore store, Func<AdsStoreException, Task> onFailure)
    {
        Place = place;
        this.store = store;
        Memory = new ReportMemory(Session.Current.Client, store, onFailure);
    }

    /// <summary>The reports that are remembered.</summary>
    public ReportMemory Memory { get; }

    /// <summary>The store.</summary>
    public IReportStore Store => store;

    /// <summary>Where it is.</summary>
    public StorePlace Place { get; }

    /// <summary>Opens a store.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="onFailure">Told when it cannot be read or written later on, where only the memory of a report hangs on it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">It cannot be opened.</exception>
    public static async Task<ReportStoreHandle> OpenAsync(StorePlace place, Func<AdsStoreException, Task> onFailure, CancellationToken cancellationToken) =>
        new(place, await place.OpenAsync(Session.Current.Time, cancellationToken).ConfigureAwait(false), onFailure);

    /// <summary>Keeps requests for reports on a connection within what this process has of its region's limit, where the store is shared.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The store failed.</exception>
    public Task ShareRateAsync(AdsConnection connection, CancellationToken cancellationToken) => store.RateShares is not { } shares
        ? Task.CompletedTask
        : rates.GetOrAdd(connection.Endpoint.Authority, _ => new Lazy<Task<SharedReportRates>>(
            () => SharedReportRates.BeginAsync(Session.Current.Client, shares, [connection], cancellationToken))).Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var beginning in rates.Values.Where(beginning => beginning.IsValueCreated))
        {
            await ((Task)beginning.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (beginning.Value.IsCompletedSuccessfully) await beginning.Value.Result.DisposeAsync().ConfigureAwait(false);
        }

        await store.DisposeAsync().ConfigureAwait(false);
    }
}
