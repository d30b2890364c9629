namespace AmazonAds.Benchmarks;

internal static class MemoryBenchmark
{
    public static Task RunAsync(Arguments arguments) => Task.CompletedTask;

    public static Task ListOnceAsync(Arguments arguments) => Task.CompletedTask;
}
