using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Products;

/// <summary>Gives the variations of products: the same thing in other sizes, colours and the like.</summary>
[Cmdlet(VerbsCommon.Get, "AdsProductVariation")]
[OutputType(typeof(ProductVariation))]
public sealed class GetAdsProductVariationCommand : ProductOfferCommand
{
    private const int PageSize = 10;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The ASINs: of a parent, or of any of its variations. Each is asked about once.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AdvertisedAsin", "PurchasedAsin")]
    [Asin("Asin", "AdvertisedAsin", "PurchasedAsin")]
    public string[]? Asin { get; set; }

    /// <summary>How many pages of ten are read at most; each is a call. Default: all.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int PageCount { get; set; } = 1000;

    private protected override ProductOperation Operation => ProductOperation.GetVariations;

    private protected override void Accept()
    {
        if (Asin is not { Length: > 0 } && !MyInvocation.ExpectingInput) ThrowTerminatingError(Errors.NothingAsked("-Asin"));
        foreach (var text in Asin ?? [])
        {
            if (AsinText.Refusal(text, out var asin) is { } refusal) WriteError(Errors.ProductIdInvalid(refusal, text));
            else if (seen.Add(asin!)) Start(this, asin, _ => ReadAsync(asin!));
        }
    }

    private async Task ReadAsync(string asin)
    {
        var marketplace = Setup.Connection.Marketplace;
        for (var page = 1; page <= PageCount; page++)
        {
            var body = ProductRequests.Variations(Setup.Connection, asin, page, null, Resources, Terms);
            if (await AskAsync(body, seen.Count > PageSize).ConfigureAwait(false) is not { } answered)
            {
                if (page == 1)
                    await Output.ErrorAsync(Errors.ProductNotFound(new ProductIdError(asin, "ItemNotFound", "Amazon has no variations of it."), "product", marketplace), StopToken).ConfigureAwait(false);
                return;
            }

            var read = ProductReader.Variations(answered.Answer, asin, marketplace, answered.Stamp);
            await Output.PageAsync(read.Variations, StopToken).ConfigureAwait(false);
            if (read.Variations.Count < PageSize || page >= (read.Summary?.PageCount ?? int.MaxValue)) return;
        }
    }
}
