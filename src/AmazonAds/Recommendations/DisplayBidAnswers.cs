using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>Tells which answer is whose: they come in the order of the question, so one missing leaves none that can be trusted.</summary>
internal static class DisplayBidAnswers
{
    /// <summary>Adds what an answer says.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="clauses">The targets of the request.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="bids">The suggestions so far.</param>
    /// <param name="errors">The errors so far.</param>
    public static void Add(
        DisplayBidAnswer answer, IReadOnlyList<DisplayClause> clauses, string profileId, List<BidRecommendation> bids, List<DisplayBidError> errors)
    {
        var items = answer.BidRecommendations ?? [];
        if (items.Count != clauses.Count)
        {
            var reason = $"Amazon answered {items.Count} items to {clauses.Count} targets, so it cannot be told which is whose.";
            errors.AddRange(clauses.Select(clause => new DisplayBidError(clause, "noAnswer", reason)));
            return;
        }

        foreach (var (clause, item) in clauses.Zip(items))
        {
            if (item.Recommended is null) errors.Add(new DisplayBidError(clause, item.Code, item.Details));
            else bids.Add(Recommendation(answer, clause, item, profileId));
        }
    }

    private static BidRecommendation Recommendation(DisplayBidAnswer answer, DisplayClause clause, DisplayBid item, string profileId) => new()
    {
        ProfileId = profileId,
        AskedOf = AdProduct.SponsoredDisplay,
        CampaignId = clause.CampaignId,
        AdGroupId = clause.AdGroupId,
        TargetId = clause.TargetId,
        Expression = clause.Expression,
        BidOptimization = answer.BidOptimization,
        CostType = answer.CostType,
        BidValues =
        [
            new BidValue { SuggestedBid = item.RangeLower }, new BidValue { SuggestedBid = item.Recommended }, new BidValue { SuggestedBid = item.RangeUpper },
        ],
        Rest = item.Rest,
    };
}
