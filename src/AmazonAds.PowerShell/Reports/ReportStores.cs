using System.Collections.Concurrent;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Sessions;
using AmazonAds.Reports;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.PowerShell.Reports;

/// <summary>
/// The stores that remember a cmdlet's reports, each opened once. One that fails is a warning: a report is worth more than
/// the note of it.
/// </summary>
/// <param name="output">Where warnings go.</param>
/// <param name="stopToken">Ends what is under way.</param>
internal sealed class ReportStores(OutputQueue output, CancellationToken stopToken) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<StorePlace, Lazy<Task<ReportStoreHandle?>>> open = new();
    private int warned;

    /// <summary>Where reports of a connection are remembered unless somebody says otherwise.</summary>
    /// <param name="connection">The connection.</param>
    public static StorePlace DefaultPlace(AdsConnection connection) => StorePlace.Parse(SqliteStorePath.Default(connection.IsEmulated));

    /// <summary>Opens a store, with an exception where that fails.</summary>
    /// <param name="place">Where it is.</param>
    /// <exception cref="AdsStoreException">It cannot be opened.</exception>
    public async Task<ReportStoreHandle> OpenAsync(StorePlace place)
    {
        if (open.TryGetValue(place, out var before) && await before.Value.ConfigureAwait(false) is { } known) return known;
        var handle = await ReportStoreHandle.OpenAsync(place, WarnAsync, stopToken).ConfigureAwait(false);
        open[place] = new Lazy<Task<ReportStoreHandle?>>(Task.FromResult<ReportStoreHandle?>(handle));
        return handle;
    }

    /// <summary>The store in a file, or null with a warning where it cannot be opened.</summary>
    /// <param name="place">Where it is; a file is made.</param>
    public Task<ReportStoreHandle?> TryOpenAsync(StorePlace place) =>
        open.GetOrAdd(place, file => new Lazy<Task<ReportStoreHandle?>>(() => OpenOrWarnAsync(file))).Value;

    /// <summary>Notes where a report stands, in the store that remembers it, if one does.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The report as it was last seen.</param>
    /// <param name="isGone">Whether Amazon no longer knows it.</param>
    /// <param name="isReceived">Whether its file was received whole.</param>
    public Task NoteAsync(AdsConnection connection, ReportJob job, bool isGone = false, bool isReceived = false) =>
        NoteAsync(connection, job.ProfileId, job.ReportId, isGone ? null : ReportMemory.StatusOf(job, isReceived));

    /// <summary>Notes where a report stands, in the store that remembers it, if one does.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="status">Where it stands; null when Amazon no longer knows it.</param>
    public async Task NoteAsync(AdsConnection connection, string profileId, string reportId, string? status)
    {
        var place = Session.Current.ReportStores.Find(profileId, reportId) ?? DefaultPlace(connection);
        if ((place.File is { } file && !File.Exists(file)) || await TryOpenAsync(place).ConfigureAwait(false) is not { } handle) return;
        try
        {
            await handle.Store.NoteReportAsync(profileId, reportId, status, stopToken).ConfigureAwait(false);
        }
        catch (AdsStoreException failure)
        {
            await WarnAsync(failure).ConfigureAwait(false);
        }
    }

    /// <summary>Closes all stores.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var place in open.Keys)
        {
            if (!open.TryRemove(place, out var opening) || !opening.IsValueCreated) continue;
            await ((Task)opening.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (opening.Value.IsCompletedSuccessfully && opening.Value.Result is { } handle) await handle.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<ReportStoreHandle?> OpenOrWarnAsync(StorePlace place)
    {
        try
        {
            return await ReportStoreHandle.OpenAsync(place, WarnAsync, stopToken).ConfigureAwait(false);
        }
        catch (AdsStoreException failure)
        {
            await WarnAsync(failure).ConfigureAwait(false);
            return null;
        }
    }

    private async Task WarnAsync(AdsStoreException failure)
    {
        if (Interlocked.Exchange(ref warned, 1) == 1) return;
        await output.WarningAsync(
            $"{failure.Message} Reports are not remembered: keep the objects, or their ReportId and ProfileId, to find them again (Get-AdsReport -ReportId).", stopToken).ConfigureAwait(false);
    }
}
