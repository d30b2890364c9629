using System.Management.Automation;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Products;

/// <summary>The base of cmdlets whose answers hold offers.</summary>
public abstract class ProductOfferCommand : ProductCommand
{
    /// <summary>Only offers of this condition: Any or New. Default: any.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProductWordCompleter))]
    public string? Condition { get; set; }

    /// <summary>The currency of prices, such as EUR. Default: the marketplace's own.</summary>
    [Parameter]
    public string? Currency { get; set; }

    /// <summary>The terms as requests have them.</summary>
    private protected ProductTerms Terms => new()
    {
        Condition = string.IsNullOrWhiteSpace(Condition) ? null : Condition.Trim(),
        Currency = string.IsNullOrWhiteSpace(Currency) ? null : Currency.Trim(),
        Languages = Languages,
    };
}
