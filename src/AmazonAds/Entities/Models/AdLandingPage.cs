namespace AmazonAds.Entities;

/// <summary>Where a click on an ad leads.</summary>
public sealed class AdLandingPage : AdsObject
{
    /// <summary><c>PRODUCT_LIST</c>, <c>STORE</c>, <c>CUSTOM_URL</c>, <c>DETAIL_PAGE</c> or a newer value.</summary>
    public string? PageType { get; set => field = Note(field, value); }

    /// <summary>The page's address.</summary>
    public string? Url { get; set => field = Note(field, value); }

    /// <summary>The products of a list of products.</summary>
    public IReadOnlyList<string>? Asins { get; set => field = Note(field, value); }

    /// <summary>The page in one line.</summary>
    public override string ToString() => Url ?? PageType ?? string.Empty;
}
