namespace AmazonAds.Recommendations;

/// <summary>What Amazon says to the targets that were asked about: each is among the bids or among the errors.</summary>
/// <param name="Bids">The suggestions, in the order of the question.</param>
/// <param name="Errors">The targets for which there is none.</param>
public sealed record DisplayBidReport(IReadOnlyList<BidRecommendation> Bids, IReadOnlyList<DisplayBidError> Errors);
