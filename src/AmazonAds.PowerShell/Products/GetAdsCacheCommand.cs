using System.Management.Automation;
using AmazonAds.PowerShell.Abstractions;

namespace AmazonAds.PowerShell.Products;

/// <summary>Shows the caches of the product catalogue: entries, hits, misses, stale answers, calls saved.</summary>
[Cmdlet(VerbsCommon.Get, "AdsCache")]
[OutputType(typeof(ProductCacheInfo))]
public sealed class GetAdsCacheCommand : AsyncCmdlet
{
    private protected override void Accept() => Start(this, null, async _ =>
    {
        foreach (var (caching, store, catalog) in Session.Products.Catalogs)
        {
            var statistics = await catalog.ReadStatisticsAsync(StopToken).ConfigureAwait(false);
            await Output.ObjectAsync(new ProductCacheInfo(caching, store?.Shown, statistics), StopToken).ConfigureAwait(false);
        }
    });
}
