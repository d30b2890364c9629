using System.Collections.Concurrent;
using System.Management.Automation;
using AmazonAds.RateLimiting.Regions;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>What regions come to while a cmdlet works, kept until its pipeline's thread can write it.</summary>
internal sealed class RegionNews : IDisposable
{
    private readonly ConcurrentQueue<RegionNotice> notices = new();
    private readonly RegionSet regions;

    /// <summary>Begins to listen.</summary>
    /// <param name="regions">The regions.</param>
    public RegionNews(RegionSet regions)
    {
        this.regions = regions;
        regions.Noticed += notices.Enqueue;
    }

    /// <summary>Writes what has come: a warning, or verbose output.</summary>
    /// <param name="cmdlet">The cmdlet, on the pipeline's thread.</param>
    public void WriteTo(Cmdlet cmdlet)
    {
        while (notices.TryDequeue(out var notice))
        {
            if (notice.IsWarning) cmdlet.WriteWarning(notice.Text);
            else cmdlet.WriteVerbose(notice.Text);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => regions.Noticed -= notices.Enqueue;
}
