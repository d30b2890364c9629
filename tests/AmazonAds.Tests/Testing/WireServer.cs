using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AmazonAds.Tests.Testing;

/// <summary>A loopback socket that answers each connection with scripted bytes, then closes it. Sign-ins always succeed.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Queue<string> answers;
    private readonly Task serving;

    /// <summary>Listens; the answers are used in order, an empty one closes without a word.</summary>
    public WireServer(params string[] answers)
    {
        this.answers = new Queue<string>(answers);
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public int Calls { get; private set; }

    public static string Json(string body, string? framing = null) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{framing ?? $"Content-Length: {body.Length}\r\n"}Connection: close\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        listener.Dispose();
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            var seen = text.ToString();
            var end = seen.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0) return seen;
            if (end < 0) continue;
            var length = seen.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
            if (seen.Length >= end + 4 + int.Parse(length?.Split(':')[1] ?? "0")) return seen;
        }
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            await using var stream = client.GetStream();
            var request = await ReadRequestAsync(stream, stop.Token);
            var isSignIn = request.StartsWith("POST /auth", StringComparison.Ordinal);
            var answer = isSignIn ? Json("""{"access_token":"Atza|wire","expires_in":3600}""") : answers.Dequeue();
            if (!isSignIn) Calls++;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), stop.Token);
        }
    }
}
