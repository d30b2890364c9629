using System.Diagnostics;

namespace AmazonAds.Benchmarks;

/// <summary>The memory of this process.</summary>
internal static class Memory
{
    /// <summary>The most physical memory it has had, in megabytes.</summary>
    public static double PeakMegabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1048576.0;
        }
    }
}
