using AmazonAds.Entities.Shapes;

namespace AmazonAds.Recommendations;

/// <summary>The shapes of bid recommendations of Sponsored Display, after Amazon's document of its version 3.</summary>
internal static class DisplayBidShapes
{
    private static readonly Shape<DisplayBid> Bid = new(
        new TextMember<DisplayBid>("code", item => item.Code, (item, value) => item.Code = value),
        new MoneyMember<DisplayBid>("rangeLower", item => item.RangeLower, (item, value) => item.RangeLower = value),
        new MoneyMember<DisplayBid>("rangeUpper", item => item.RangeUpper, (item, value) => item.RangeUpper = value),
        new MoneyMember<DisplayBid>("recommended", item => item.Recommended, (item, value) => item.Recommended = value),
        new TextMember<DisplayBid>("details", item => item.Details, (item, value) => item.Details = value));

    /// <summary>The whole answer.</summary>
    public static Shape<DisplayBidAnswer> Answer { get; } = new(
        new TextMember<DisplayBidAnswer>("bidOptimization", item => item.BidOptimization, (item, value) => item.BidOptimization = value),
        new TextMember<DisplayBidAnswer>("costType", item => item.CostType, (item, value) => item.CostType = value),
        new ListMember<DisplayBidAnswer, DisplayBid>(
            "bidRecommendations", Bid, item => item.BidRecommendations, (item, value) => item.BidRecommendations = value));
}
