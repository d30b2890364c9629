namespace AmazonAds.Storage;

/// <summary>Where it can be read which products are advertised.</summary>
public interface IAdvertisedAsins
{
    /// <summary>
    /// The products that the ads of profiles are for, each once for each country. Ads that are archived or gone do not count.
    /// </summary>
    /// <param name="profileIds">The profiles.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">The store cannot be read.</exception>
    Task<IReadOnlyList<AdvertisedAsin>> ReadAdvertisedAsinsAsync(IReadOnlyCollection<string> profileIds, CancellationToken cancellationToken);
}
