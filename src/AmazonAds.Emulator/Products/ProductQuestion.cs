using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Products;

/// <summary>A call that was let in.</summary>
/// <param name="Body">Its body.</param>
/// <param name="Host">The marketplace's host.</param>
/// <param name="Market">The marketplace.</param>
/// <param name="PartnerTag">The partner tag.</param>
internal sealed record ProductQuestion(ProductCallBody Body, string Host, Marketplace Market, string PartnerTag)
{
    /// <summary>A product as this call sees it.</summary>
    /// <param name="asin">The ASIN.</param>
    /// <param name="linkCode">What its link says about where it was found.</param>
    public EmulatedItem Item(string asin, string linkCode) => new(asin, Host, Market, PartnerTag, linkCode);
}
