using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Products;

/// <summary>Looks products up by ASIN, ten to a call, and gives each as soon as it is known.</summary>
[Cmdlet(VerbsCommon.Get, "AdsProduct")]
[OutputType(typeof(Product))]
public sealed class GetAdsProductCommand : ProductOfferCommand
{
    private readonly IdGathering gathering = new();

    /// <summary>The ASINs, or ISBNs of books; each is looked up once.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AdvertisedAsin", "PurchasedAsin")]
    [Asin("Asin", "AdvertisedAsin", "PurchasedAsin")]
    public string[]? Asin { get; set; }

    private protected override ProductOperation Operation => ProductOperation.GetItems;

    private protected override void Accept()
    {
        if (Asin is not { Length: > 0 } && !MyInvocation.ExpectingInput) ThrowTerminatingError(Errors.NothingAsked("-Asin"));
        foreach (var text in Asin ?? [])
        {
            if (AsinText.Refusal(text, out var asin) is { } refusal) WriteError(Errors.ProductIdInvalid(refusal, text));
            else LookUp(gathering.Add(asin!));
        }
    }

    private protected override void AcceptEnd() => LookUp(gathering.Rest());

    private void LookUp(IReadOnlyList<string>? asins)
    {
        if (asins is null) return;
        var bulk = gathering.IsBulk;
        var marketplace = Setup.Connection.Marketplace;
        var body = ProductRequests.Items(Setup.Connection, asins, Resources, Terms);
        Start(this, null, _ => LookUpAsync(body, bulk, "product", (json, stamp) => ProductReader.Item(json, marketplace, stamp)));
    }
}
