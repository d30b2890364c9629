namespace AmazonAds.Connections;

/// <summary>A region of the Amazon Ads API. Each has hosts of its own; profiles live in one of them.</summary>
public enum AdsRegion
{
    /// <summary>North America: US, CA, MX, BR.</summary>
    NA,

    /// <summary>Europe, the Middle East, Africa and India.</summary>
    EU,

    /// <summary>The Far East: JP, AU, SG.</summary>
    FE,
}
