namespace AmazonAds.Exports;

/// <summary>What an export holds.</summary>
public enum ExportKind
{
    /// <summary>Campaigns.</summary>
    Campaign,

    /// <summary>Ad groups.</summary>
    AdGroup,

    /// <summary>Keywords, targets and negatives of ad groups and campaigns, all in one.</summary>
    Target,

    /// <summary>Ads.</summary>
    Ad,
}
