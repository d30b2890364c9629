using System.Management.Automation;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.Storage;
using AmazonAds.Storage.History;
using AmazonAds.Storage.Postgres;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.PowerShell.Fleet;

/// <summary>The base of cmdlets that read what happened in a store.</summary>
public abstract class HistoryCommand : AsyncCmdlet
{
    private Func<Task<ISyncHistory>>? open;

    /// <summary>The database: the path of a SQLite file, or the address of a PostgreSQL database. Default: the file that Sync-AdsProfile writes by default.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Store { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => open = Opener();

    /// <summary>Reads; a store that cannot be read is one error.</summary>
    /// <param name="read">What to read.</param>
    private protected void Read(Func<ISyncHistory, Task> read) => Start(this, Store is null ? null : Errors.WithoutPassword(Store), async _ =>
    {
        try
        {
            var history = await open!().ConfigureAwait(false);
            await using (history.ConfigureAwait(false)) await read(history).ConfigureAwait(false);
        }
        catch (AdsStoreException failure)
        {
            await Output.ErrorAsync(Errors.StoreNotRead(failure), StopToken).ConfigureAwait(false);
        }
    });

    private Func<Task<ISyncHistory>> Opener()
    {
        if (PostgresAddress.IsMeant(Store))
        {
            var address = Address(Store!);
            return async () => await PostgresHistory.OpenAsync(address, options: null, StopToken).ConfigureAwait(false);
        }

        if (Store is not null && Store.Contains("://", StringComparison.Ordinal)) ThrowTerminatingError(Errors.StoreNotSupported(Errors.WithoutPassword(Store)));
        var connections = Session.Connections.All;
        var path = Store is null
            ? SqliteStorePath.Default(isEmulator: connections.Count > 0 && connections.All(connection => connection.IsEmulated))
            : GetUnresolvedProviderPathFromPSPath(Store);
        return async () => await SqliteHistory.OpenAsync(path, Session.Time, StopToken).ConfigureAwait(false);
    }

    private PostgresAddress Address(string text)
    {
        try
        {
            return PostgresAddress.Parse(text);
        }
        catch (FormatException refused)
        {
            ThrowTerminatingError(Errors.ParameterInvalid(nameof(Store), refused.Message));
            throw;
        }
    }
}
