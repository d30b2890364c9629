using AmazonAds.PowerShell.Sessions;
using AmazonAds.Reports;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.PowerShell.Reports;

/// <summary>A store that a cmdlet works with from its beginning to its end, and the reports that are remembered in it.</summary>
internal sealed class ReportStoreHandle : IDisposable
{
    private readonly SqliteStore store;

    private ReportStoreHandle(SqliteStore store)
    {
        this.store = store;
        Memory = new ReportMemory(Session.Current.Client, store);
    }

    /// <summary>The reports that are remembered.</summary>
    public ReportMemory Memory { get; }

    /// <summary>The store.</summary>
    public IReportStore Store => store;

    /// <summary>Opens a file. It is local and short work, so that the pipeline's thread may wait for it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">It cannot be opened.</exception>
    public static ReportStoreHandle Open(string path, CancellationToken cancellationToken) =>
        new(SqliteStore.OpenAsync(path, Session.Current.Time, cancellationToken).GetAwaiter().GetResult());

    /// <inheritdoc/>
    public void Dispose() => store.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
