namespace AmazonAds.PowerShell.Serving;

/// <summary>Whether an entity can serve, as far as states and dates say.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="Kind">The kind: <c>Campaign</c>, <c>AdGroup</c>, <c>Keyword</c>, <c>Target</c> or <c>ProductAd</c>.</param>
/// <param name="Id">The entity's id.</param>
/// <param name="CanServe">Whether it can.</param>
/// <param name="Reasons">Why it cannot, in the words of the API's serving status; empty when it can.</param>
/// <param name="AdProduct">The advertising product.</param>
/// <param name="Entity">The entity.</param>
public sealed record AdsServingStatus(
    string ProfileId, string Kind, string Id, bool CanServe, IReadOnlyList<string> Reasons, string AdProduct, object Entity);
