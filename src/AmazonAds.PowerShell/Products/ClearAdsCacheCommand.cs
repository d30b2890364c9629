using System.Management.Automation;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Products;

/// <summary>Removes entries from the caches of the product catalogue. The ledger of calls is kept.</summary>
[Cmdlet(VerbsCommon.Clear, "AdsCache", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class ClearAdsCacheCommand : AsyncCmdlet
{
    /// <summary>Only what is older: seconds, or a TimeSpan. Default: whatever its age.</summary>
    [Parameter(Position = 0)]
    [Age]
    [Alias("Age")]
    public TimeSpan? OlderThan { get; set; }

    /// <summary>Only data of this kind: Price, Content or Identity. Default: all.</summary>
    [Parameter]
    public ProductDataKind? Kind { get; set; }

    /// <summary>Only data of this marketplace. Default: all.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProductWordCompleter))]
    public string? Marketplace { get; set; }

    private protected override void Accept()
    {
        var filter = Filter();
        if (filter is null) return;
        foreach (var (caching, store, catalog) in Session.Products.Catalogs)
        {
            var where = store?.Shown ?? $"{caching} cache in memory";
            if (!ShouldProcess(where, "Remove entries")) continue;
            try
            {
                WriteVerbose($"Removed {Await(catalog.ClearAsync(filter, StopToken)).Entries} entries from {where}.");
            }
            catch (AdsStoreException failure)
            {
                WriteError(Errors.From(failure, store?.Shown));
            }
        }
    }

    private ProductCacheFilter? Filter()
    {
        try
        {
            return new ProductCacheFilter
            {
                Before = OlderThan is { } age ? Session.Time.GetUtcNow() - age : null,
                Kind = Kind,
                Marketplace = string.IsNullOrWhiteSpace(Marketplace) ? null : ProductMarketplace.Read(Marketplace),
            };
        }
        catch (ArgumentException wrong)
        {
            Refuse(Errors.ParameterInvalid(nameof(Marketplace), wrong.Message));
            return null;
        }
    }
}
