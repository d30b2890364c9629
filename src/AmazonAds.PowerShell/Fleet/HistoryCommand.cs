using System.Management.Automation;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.Storage;
using AmazonAds.Storage.History;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.PowerShell.Fleet;

/// <summary>The base of cmdlets that read what happened in a store.</summary>
public abstract class HistoryCommand : AsyncCmdlet
{
    private StorePlace? place;

    /// <summary>The database: the path of a SQLite file, or the address of a PostgreSQL database. Default: the file that Sync-AdsProfile writes by default.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [Store]
    public StoreText? Store { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var connections = Session.Connections.All;
        place = StoreOf(Store)
            ?? StorePlace.Parse(SqliteStorePath.Default(isEmulator: connections.Count > 0 && connections.All(connection => connection.IsEmulated)));
    }

    /// <summary>Reads; a store that cannot be read is one error.</summary>
    /// <param name="read">What to read.</param>
    private protected void Read(Func<ISyncHistory, Task> read) => Start(this, place!.Shown, async _ =>
    {
        try
        {
            var history = await place.OpenHistoryAsync(Session.Time, StopToken).ConfigureAwait(false);
            await using (history.ConfigureAwait(false)) await read(history).ConfigureAwait(false);
        }
        catch (AdsStoreException failure)
        {
            await Output.ErrorAsync(Errors.StoreNotRead(failure), StopToken).ConfigureAwait(false);
        }
    });
}
