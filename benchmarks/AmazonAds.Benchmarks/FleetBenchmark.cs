using AmazonAds.Connections;
using AmazonAds.Fleet;
using AmazonAds.RateLimiting;
using AmazonAds.Storage;
using AmazonAds.Tests.Storage.Postgres;

namespace AmazonAds.Benchmarks;

/// <summary>
/// (1) Fleet sync into SQLite, or with <c>--postgres</c> into a PostgreSQL of its own, where every profile needs 20 calls or so (18 of them pages of keywords, 100 a page unless
/// <c>--page</c> says otherwise) under the default limits, beside the same work by a pool of 50 workers that each take one profile at a
/// time, and beside the same run with limits off.
/// </summary>
internal static class FleetBenchmark
{
    private const int Workers = 50;

    // A grant's list of profiles has no more.
    private const int MostOfAGrant = 5_000;

    public static async Task RunAsync(Arguments arguments)
    {
        var limits = new RateLimitSettings();
        var off = new RateLimitSettings { RequestsPerSecond = 1e9, Burst = 1_000_000 };
        var poolUpTo = arguments.Int("pool-up-to", int.MaxValue);
        var page = arguments.Int("page", 100);
        await using var server = arguments.Has("postgres") ? await PostgresServer.StartNewAsync() : null;
        await OnceAsync(50, page, off, isPooled: false, "warm-up", server);
        foreach (var profiles in arguments.Ints("profiles", 100, 500, 2000))
        {
            var without = await OnceAsync(profiles, page, off, isPooled: false, "limits off", server);
            var with = await OnceAsync(profiles, page, limits, isPooled: false, "limits on", server);
            var bound = (with.RequestsPerProfile - limits.Burst) / limits.RequestsPerSecond;
            var floor = Math.Max(bound, without.Stretch.Wall.TotalSeconds);
            Console.WriteLine($"  bound of the limits {bound:0.00} s; time / larger of bound and limits off: {with.Stretch.Wall.TotalSeconds / floor:0.00}");
            if (profiles > poolUpTo) continue;
            var pooled = await OnceAsync(profiles, page, limits, isPooled: true, $"pool of {Workers}", server);
            Console.WriteLine($"  times faster than the pool of {Workers}: {pooled.Stretch.Wall / with.Stretch.Wall:0.0}");
        }
    }

    private static async Task<Measured> OnceAsync(int profiles, int page, RateLimitSettings limits, bool isPooled, string name, PostgresServer? server)
    {
        await using var emulator = await EmulatorProcess.StartAsync(
            ("profiles", profiles), ("grants", (profiles + MostOfAGrant - 1) / MostOfAGrant), ("campaigns", page / 10), ("adgroups", 3), ("keywords", 60), ("page", page));
        var folder = Directory.CreateTempSubdirectory("amazonads-benchmark-");
        try
        {
            using var client = new AdsClient(new AdsClientOptions { RateLimit = limits });
            var place = server is null ? Path.Combine(folder.FullName, "ads.db") : await server.CreateDatabaseAsync();
            await using var store = await StorePlace.Parse(place).OpenAsync(TimeProvider.System, CancellationToken.None);
            var results = new List<ProfileSyncResult>();
            var serverBefore = emulator.ProcessorTime;
            var stretch = await Stretch.OfAsync(() => isPooled
                ? PoolAsync(client, store, emulator.Connections, results)
                : WholeAsync(client, store, emulator.Connections, results));
            var rows = results.Sum(result => result.Rows);
            var measured = new Measured(stretch, rows, (double)results.Sum(result => result.Requests) / profiles);
            Console.WriteLine(
                $"{profiles,6} profiles  {name,-10}  {stretch}  {rows:N0} rows  {rows / stretch.Wall.TotalSeconds,9:N0} rows/s  {rows / stretch.Processor.TotalSeconds,9:N0} rows/CPU-s  {measured.RequestsPerProfile:0.0} calls/profile  failed {results.Count(result => result.Status != SyncStatus.Success)}  peak {Memory.PeakMegabytes:0} MB  emulator {(emulator.ProcessorTime - serverBefore).TotalSeconds:0.0} CPU-s");
            return measured;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WholeAsync(AdsClient client, IAdsStore store, IReadOnlyList<AdsConnection> connections, List<ProfileSyncResult> results)
    {
        await foreach (var result in new FleetSync(client, store, new SyncOptions { Kinds = PooledProfile.Kinds }).RunAsync([.. connections.Select(connection => new SyncTarget(connection))])) results.Add(result);
    }

    // What people write first: a fixed number of workers, each busy with one profile until it is done.
    private static async Task PoolAsync(AdsClient client, IAdsStore store, IReadOnlyList<AdsConnection> connections, List<ProfileSyncResult> results)
    {
        var profiles = new List<(AdsConnection Connection, string Id)>();
        foreach (var connection in connections)
            profiles.AddRange((await client.Profiles.ListAsync(connection)).Select(profile => (connection, profile.ProfileId)));
        var run = await store.OpenRunAsync(restart: true, CancellationToken.None);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Workers };
        await Parallel.ForEachAsync(profiles, options, async (profile, _) =>
        {
            var pool = new PooledProfile(client, store, run, profile.Connection);
            var result = await pool.RunAsync(profile.Id);
            lock (results) results.Add(result);
        });
        await store.LeaveRunAsync(run, new SyncTotals(results.Count, 0, 0, 0, 0));
    }

    private sealed record Measured(Stretch Stretch, long Rows, double RequestsPerProfile);
}
