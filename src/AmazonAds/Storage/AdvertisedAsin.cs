namespace AmazonAds.Storage;

/// <summary>A product that ads are shown for.</summary>
/// <param name="Asin">Its ASIN, as the ads name it.</param>
/// <param name="CountryCode">The country of the profiles that advertise it, such as <c>US</c>; null where that is not known.</param>
public sealed record AdvertisedAsin(string Asin, string? CountryCode);
