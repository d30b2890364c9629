using System.Collections.Concurrent;
using System.Net.Sockets;

namespace AmazonAds.Emulator.Hosting;

/// <summary>The connections that are open.</summary>
internal sealed class ConnectionSet(AdsEmulator emulator)
{
    private readonly ConcurrentDictionary<HttpConnection, Task> open = new();
    private readonly DateHeader date = new(emulator.Time);

    public void Run(Socket socket)
    {
        var connection = new HttpConnection(socket, emulator, date);
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open[connection] = RunAsync(connection, start.Task);
        start.SetResult();
    }

    public async Task StopAsync(TimeSpan patience)
    {
        foreach (var connection in open.Keys)
            connection.FinishAndClose();
        var all = Task.WhenAll(open.Values);

        // The patience is real time even where the emulator's clock stands still in a test.
        await Task.WhenAny(all, Task.Delay(patience, TimeProvider.System)).ConfigureAwait(false);
        foreach (var connection in open.Keys)
            connection.Abort();
        await all.ConfigureAwait(false);
    }

    private async Task RunAsync(HttpConnection connection, Task start)
    {
        await start.ConfigureAwait(false);
        try
        {
            await connection.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            open.TryRemove(connection, out _);
            connection.Dispose();
        }
    }
}
