using System.Diagnostics;
using AmazonAds.RateLimiting;

namespace AmazonAds.Benchmarks;

/// <summary>(3) Peak memory of a process that lists 100,000 keywords and of one that lists 1,000,000.</summary>
internal static class MemoryBenchmark
{
    public static async Task RunAsync(Arguments arguments)
    {
        var peaks = new List<double>();
        foreach (var rows in arguments.Ints("rows", 100_000, 1_000_000))
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
            start.ArgumentList.Add("list-once");
            start.ArgumentList.Add("--rows");
            start.ArgumentList.Add($"{rows}");
            using var child = Process.Start(start)!;
            var peak = double.Parse((await child.StandardOutput.ReadLineAsync())!);
            await child.WaitForExitAsync();
            peaks.Add(peak);
            Console.WriteLine($"{rows,10:N0} keywords: peak {peak:0} MB");
        }

        Console.WriteLine($"ratio {peaks[^1] / peaks[0]:0.00}");
    }

    /// <summary>What the child process runs.</summary>
    public static async Task ListOnceAsync(Arguments arguments)
    {
        var keywordsPerAdGroup = arguments.Int("rows", 100_000) / 100;
        await using var emulator = await EmulatorProcess.StartAsync(("campaigns", 10), ("adgroups", 10), ("keywords", keywordsPerAdGroup), ("page", 1000));
        using var client = new AdsClient(new AdsClientOptions { RateLimit = new RateLimitSettings { RequestsPerSecond = 1e9, Burst = 1_000_000 } });
        var profile = (await client.Profiles.ListAsync(emulator.Connection))[0];
        long rows = 0;
        await foreach (var _ in client.Keywords.ListAsync(emulator.Connection, profile.ProfileId)) rows++;
        if (rows != arguments.Int("rows", 100_000)) throw new InvalidOperationException($"{rows} rows came.");
        Console.WriteLine(Memory.PeakMegabytes);
    }
}
