using AmazonAds.Authentication;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.RateLimiting;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AmazonAds.Benchmarks;

/// <summary>(4) The cost of one limiter acquire and of one cached token, in nanoseconds and bytes.</summary>
[MemoryDiagnoser]
public class MicroBenchmarks : IDisposable
{
    private readonly BucketKey key = BucketKey.ForProfile("https://example.invalid", "1234567890");
    private RateLimiterSet limits = null!;
    private AdaptiveTokenBucket bucket = null!;
    private TokenCache tokens = null!;
    private AdsConnection connection = null!;

    public static void Run() => BenchmarkRunner.Run<MicroBenchmarks>(
        DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));

    [GlobalSetup]
    public async Task Setup()
    {
        limits = new RateLimiterSet(TimeProvider.System, new RateLimitSettings { RequestsPerSecond = 1e9, Burst = 1_000_000_000 });
        bucket = limits.Get(key, "benchmark");
        connection = new AdsConnection("benchmark", "client", new Secret("secret"), new Secret("refresh"), AdsRegion.NA);
        tokens = new TokenCache(
            (_, _) => Task.FromResult(new AccessToken("token", TimeSpan.FromHours(1), TimeProvider.System.GetTimestamp())), TimeProvider.System);
        await tokens.GetAsync(connection, null, CancellationToken.None);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        tokens.Dispose();
        limits.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public async ValueTask AcquireFromABucket()
    {
        using var lease = await bucket.AcquireAsync();
    }

    [Benchmark]
    public async ValueTask FindTheBucketAndAcquire()
    {
        using var lease = await limits.Get(key, "benchmark").AcquireAsync();
    }

    [Benchmark]
    public async ValueTask CachedToken() => await tokens.GetAsync(connection, null, CancellationToken.None);
}
