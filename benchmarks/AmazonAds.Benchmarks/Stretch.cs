using System.Diagnostics;

namespace AmazonAds.Benchmarks;

/// <summary>Wall and processor time of a stretch of work in this process.</summary>
internal readonly record struct Stretch(TimeSpan Wall, TimeSpan Processor)
{
    public static async Task<Stretch> OfAsync(Func<Task> work)
    {
        GC.Collect();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var started = Stopwatch.GetTimestamp();
        await work();
        return new Stretch(Stopwatch.GetElapsedTime(started), Process.GetCurrentProcess().TotalProcessorTime - processor);
    }

    public override string ToString() => $"{Wall.TotalSeconds:0.00} s ({Processor.TotalSeconds:0.0} CPU-s)";
}
