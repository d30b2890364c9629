namespace AmazonAds.Products.Caching;

/// <summary>Within what a fact about an id is true.</summary>
/// <param name="Service">The address of the API, so that an emulator's facts are never taken for Amazon's.</param>
/// <param name="Marketplace">The marketplace, such as <c>www.amazon.com</c>.</param>
/// <param name="Context">
/// The parameters of a request that change what is told about an item (language, currency, condition, merchant), as
/// canonical JSON; empty when there are none.
/// </param>
public sealed record ProductScope(string Service, string Marketplace, string Context);
