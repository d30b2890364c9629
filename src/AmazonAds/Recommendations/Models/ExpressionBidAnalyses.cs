using AmazonAds.Entities;

namespace AmazonAds.Recommendations;

/// <summary>The bid analyses of one expression.</summary>
internal sealed class ExpressionBidAnalyses : AdsObject
{
    /// <summary>The analyses.</summary>
    public BidAnalyses? BidAnalyses { get; set; }

    /// <summary>What is bid on.</summary>
    public TargetingExpression? TargetingExpression { get; set; }
}
