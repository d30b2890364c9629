using System.Diagnostics;
using System.Globalization;
using AmazonAds.Connections;
using AmazonAds.Fleet;
using AmazonAds.RateLimiting;
using AmazonAds.Storage.Postgres;
using AmazonAds.Tests.Storage.Postgres;

namespace AmazonAds.Benchmarks;

/// <summary>
/// (10) One run shared by 1, 2 and 4 processes over one PostgreSQL. The emulator answers slowly and each process has few requests in
/// flight, so that what bounds a process is waiting and not the machine's cores.
/// </summary>
internal static class ProcessBenchmark
{
    private const string StoreVariable = "AMAZONADS_BENCHMARK_STORE";
    private const string EndpointVariable = "AMAZONADS_BENCHMARK_ENDPOINT";
    private const string TokenVariable = "AMAZONADS_BENCHMARK_TOKEN_ENDPOINT";
    private const string GrantVariable = "AMAZONADS_BENCHMARK_GRANT";
    private const string FlightVariable = "AMAZONADS_BENCHMARK_IN_FLIGHT";

    public static async Task RunAsync(Arguments arguments)
    {
        var profiles = arguments.Int("profiles", 192);
        var inFlight = arguments.Int("in-flight", 4);
        await using var server = await PostgresServer.StartNewAsync();
        await using var emulator = await EmulatorProcess.StartAsync(
            ("profiles", profiles), ("campaigns", 10), ("adgroups", 3), ("keywords", 20), ("page", 100), ("latency", arguments.Int("latency", 150)));
        var one = TimeSpan.Zero;
        foreach (var processes in arguments.Ints("processes", 1, 2, 4))
        {
            var (time, rows) = await OnceAsync(await server.CreateDatabaseAsync(), emulator.Connection, processes, inFlight);
            if (processes == 1) one = time;
            Console.WriteLine($"{processes} process(es): {time.TotalSeconds:0.00} s, {rows:N0} rows, {rows / time.TotalSeconds:N0} rows/s, {one / time:0.00} times one process");
        }
    }

    /// <summary>What a child process runs: it gets ready, waits for a line, syncs, and says how many rows it wrote.</summary>
    public static async Task SyncOnceAsync()
    {
        var connection = EmulatorProcess.Connect("benchmark", Given(GrantVariable), new Uri(Given(EndpointVariable)), new Uri(Given(TokenVariable)));
        using var client = new AdsClient(new AdsClientOptions { RateLimit = new RateLimitSettings { RequestsPerSecond = 1e9, Burst = 1_000_000 } });
        await using var store = await PostgresStore.OpenAsync(PostgresAddress.Parse(Given(StoreVariable)), null, CancellationToken.None);
        await client.ValidateAsync(connection);
        Console.WriteLine("ready");
        Console.ReadLine();
        var rows = 0L;
        var options = new SyncOptions { Kinds = PooledProfile.Kinds, MaxInFlight = int.Parse(Given(FlightVariable), CultureInfo.InvariantCulture) };
        await foreach (var result in new FleetSync(client, store, options).RunAsync([new SyncTarget(connection)]))
        {
            if (result.Status == SyncStatus.Failed) throw result.Error!;
            if (result.Status == SyncStatus.Success) rows += result.Rows;
        }

        Console.WriteLine(rows);
    }

    private static async Task<(TimeSpan Time, long Rows)> OnceAsync(string store, AdsConnection connection, int processes, int inFlight)
    {
        // The tables are there before the processes come.
        await (await PostgresStore.OpenAsync(PostgresAddress.Parse(store), null, CancellationToken.None)).DisposeAsync();
        var children = Enumerable.Range(0, processes).Select(_ => Start(store, connection, inFlight)).ToList();
        foreach (var child in children) await child.StandardOutput.ReadLineAsync();
        var start = Stopwatch.GetTimestamp();
        foreach (var child in children) await child.StandardInput.WriteLineAsync();
        var rows = await Task.WhenAll(children.Select(async child => long.Parse((await child.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture)));
        var time = Stopwatch.GetElapsedTime(start);
        foreach (var child in children)
        {
            await child.WaitForExitAsync();
            child.Dispose();
        }

        return (time, rows.Sum());
    }

    private static Process Start(string store, AdsConnection connection, int inFlight)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["sync-once"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };

        // Not on the command line, which everybody on the machine can read.
        start.Environment[StoreVariable] = store;
        start.Environment[EndpointVariable] = connection.Endpoint.AbsoluteUri;
        start.Environment[TokenVariable] = connection.TokenEndpoint.AbsoluteUri;
        start.Environment[GrantVariable] = Emulator.EmulatorOptions.DefaultRefreshToken;
        start.Environment[FlightVariable] = inFlight.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    private static string Given(string variable) => Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"{variable} is not set.");
}
