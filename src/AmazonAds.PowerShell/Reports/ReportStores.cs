using System.Collections.Concurrent;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Sessions;
using AmazonAds.Reports;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.PowerShell.Reports;

/// <summary>
/// The files that remember a cmdlet's reports, each opened once. One that fails is a warning: a report is worth more than
/// the note of it.
/// </summary>
/// <param name="output">Where warnings go.</param>
/// <param name="stopToken">Ends what is under way.</param>
internal sealed class ReportStores(OutputQueue output, CancellationToken stopToken) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ReportStoreHandle?>>> open = new(StringComparer.Ordinal);
    private int warned;

    /// <summary>Where reports of a connection are remembered unless somebody says otherwise.</summary>
    /// <param name="connection">The connection.</param>
    public static string DefaultPath(AdsConnection connection) => SqliteStorePath.Default(connection.IsEmulated);

    /// <summary>Opens a file, with an exception where that fails.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="AdsStoreException">It cannot be opened.</exception>
    public async Task<ReportStoreHandle> OpenAsync(string path)
    {
        if (open.TryGetValue(path, out var before) && await before.Value.ConfigureAwait(false) is { } known) return known;
        var handle = await ReportStoreHandle.OpenAsync(path, WarnAsync, stopToken).ConfigureAwait(false);
        open[path] = new Lazy<Task<ReportStoreHandle?>>(Task.FromResult<ReportStoreHandle?>(handle));
        return handle;
    }

    /// <summary>The store in a file, or null with a warning where it cannot be opened.</summary>
    /// <param name="path">The file; it is made.</param>
    public Task<ReportStoreHandle?> TryOpenAsync(string path) =>
        open.GetOrAdd(path, file => new Lazy<Task<ReportStoreHandle?>>(() => OpenOrWarnAsync(file))).Value;

    /// <summary>Notes where a report stands, in the file that remembers it, if one does.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="job">The report as it was last seen.</param>
    /// <param name="isGone">Whether Amazon no longer knows it.</param>
    /// <param name="isReceived">Whether its file was received whole.</param>
    public Task NoteAsync(AdsConnection connection, ReportJob job, bool isGone = false, bool isReceived = false) =>
        NoteAsync(connection, job.ProfileId, job.ReportId, isGone ? null : ReportMemory.StatusOf(job, isReceived));

    /// <summary>Notes where a report stands, in the file that remembers it, if one does.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="status">Where it stands; null when Amazon no longer knows it.</param>
    public async Task NoteAsync(AdsConnection connection, string profileId, string reportId, string? status)
    {
        var path = Session.Current.ReportStores.Find(profileId, reportId) ?? DefaultPath(connection);
        if (!File.Exists(path) || await TryOpenAsync(path).ConfigureAwait(false) is not { } handle) return;
        try
        {
            await handle.Store.NoteReportAsync(profileId, reportId, status, stopToken).ConfigureAwait(false);
        }
        catch (AdsStoreException failure)
        {
            await WarnAsync(failure).ConfigureAwait(false);
        }
    }

    /// <summary>Closes all files.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var path in open.Keys)
        {
            if (!open.TryRemove(path, out var opening) || !opening.IsValueCreated) continue;
            await ((Task)opening.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (opening.Value.IsCompletedSuccessfully && opening.Value.Result is { } handle) await handle.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<ReportStoreHandle?> OpenOrWarnAsync(string path)
    {
        try
        {
            return await ReportStoreHandle.OpenAsync(path, WarnAsync, stopToken).ConfigureAwait(false);
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
