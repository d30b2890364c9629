namespace AmazonAds.Entities;

/// <summary>What shoppers see of an ad. Crops, sub-pages and further images are in <see cref="AdsObject.Body"/>.</summary>
public sealed class AdCreative : AdsObject
{
    /// <summary><c>PRODUCT_COLLECTION</c>, <c>STORE_SPOTLIGHT</c>, <c>VIDEO</c>, <c>BRAND_VIDEO</c> or a newer value.</summary>
    public string? Type { get; set => field = Note(field, value); }

    /// <summary>The headline.</summary>
    public string? Headline { get; set => field = Note(field, value); }

    /// <summary>The brand's name.</summary>
    public string? BrandName { get; set => field = Note(field, value); }

    /// <summary>The products it shows.</summary>
    public IReadOnlyList<string>? Asins { get; set => field = Note(field, value); }

    /// <summary>The asset of the brand's logo.</summary>
    public string? BrandLogoAssetId { get; set => field = Note(field, value); }

    /// <summary>The address of the brand's logo.</summary>
    public string? BrandLogoUrl { get; set => field = Note(field, value); }

    /// <summary>The asset of an image of the advertiser's own.</summary>
    public string? CustomImageAssetId { get; set => field = Note(field, value); }

    /// <summary>The address of that image.</summary>
    public string? CustomImageUrl { get; set => field = Note(field, value); }

    /// <summary>The assets of its videos.</summary>
    public IReadOnlyList<string>? VideoAssetIds { get; set => field = Note(field, value); }

    /// <summary>Whether Amazon may translate it.</summary>
    public bool? ConsentToTranslate { get; set => field = Note(field, value); }

    /// <summary>How far its review has come, for instance <c>APPROVED_BY_MODERATION</c>.</summary>
    public string? CreativeStatus { get; set => field = Note(field, value); }

    /// <summary>The version that was submitted.</summary>
    public string? CreativeVersion { get; set => field = Note(field, value); }

    /// <summary>The headline, or what else names it.</summary>
    public override string ToString() => Headline ?? BrandName ?? Type ?? string.Empty;
}
