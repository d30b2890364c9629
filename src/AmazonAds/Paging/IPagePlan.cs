using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Paging;

/// <summary>Decides which request follows which page. Data in, data out.</summary>
internal interface IPagePlan
{
    /// <summary>The request of the first page.</summary>
    AdsRequest First();

    /// <summary>The request that follows a page; null when that page was the last.</summary>
    /// <param name="page">The page that came.</param>
    /// <exception cref="AdsException">The list cannot go on.</exception>
    AdsRequest? After(EntityPage page);
}
