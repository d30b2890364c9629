using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>Creates ads.</summary>
[Cmdlet(VerbsCommon.New, "AdsProductAd", SupportsShouldProcess = true)]
[OutputType(typeof(WriteOutcome), typeof(AmazonAds.Entities.ProductAd))]
public sealed class NewAdsProductAdCommand : NewEntityCommand
{
    /// <summary>The campaign that the ad belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CampaignId { get; set; }

    /// <summary>The ad group that the ad belongs to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? AdGroupId { get; set; }

    /// <summary>The product, as vendors name it; in Sponsored Brands the products that the creative shows.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Asin { get; set; }

    /// <summary>The product, as sellers name it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Sku { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    /// <summary>A text of your own, where the product allows one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CustomText { get; set; }

    /// <summary>The country that a global store's product comes from, two letters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CatalogSourceCountryCode { get; set; }

    /// <summary>The page that a click on a Sponsored Display ad leads to, in place of a product.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? LandingPageUrl { get; set; }

    /// <summary>What that page is: STORE, MOMENT or OFF_AMAZON_LINK.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? LandingPageType { get; set; }

    /// <summary>The name of a Sponsored Display ad that leads to a page.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? AdName { get; set; }

    /// <summary>Sponsored Brands: the type of ad, which decides which parts it has.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? AdType { get; set; }

    /// <summary>Sponsored Brands: the name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Name { get; set; }

    /// <summary>Sponsored Brands: the headline.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Headline { get; set; }

    /// <summary>Sponsored Brands: the brand's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? BrandName { get; set; }

    /// <summary>Sponsored Brands: the asset of the brand's logo.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? BrandLogoAssetId { get; set; }

    /// <summary>Sponsored Brands: the assets of the videos.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? VideoAssetId { get; set; }

    /// <summary>Sponsored Brands: the asset of an image of your own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CustomImageAssetId { get; set; }

    /// <summary>Sponsored Brands: the page that a click leads to as a whole, a hashtable in the API's own shape; in place of LandingPageType and LandingPageUrl.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? LandingPage { get; set; }

    /// <summary>Sponsored Brands: what shoppers see as a whole, a hashtable in the API's own shape; in place of Headline, Asin and the like.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Creative { get; set; }

    private protected override string Noun => "ProductAd";
}
