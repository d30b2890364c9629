namespace AmazonAds.Benchmarks;

internal static class MicroBenchmarks
{
    public static void Run()
    {
    }
}
